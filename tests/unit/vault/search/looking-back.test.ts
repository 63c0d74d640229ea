import { beforeAll, describe, expect, test } from "vitest";
import { catalogues } from "../../../../src/content/catalogue.ts";
import { COMMON_WORDS } from "../../../../src/content/common-words.ts";
import type { DocumentBlock } from "../../../../src/domain/journal/document.ts";
import type { JournalEntry } from "../../../../src/domain/journal/entry.ts";
import type { Level } from "../../../../src/domain/records/kinds.ts";
import { documentOf, partsOfReflection } from "../../../../src/domain/reflection/page.ts";
import { quoted } from "../../../../src/domain/search/query.ts";
import { keptPageTitles } from "../../../../src/features/journal/month-titles.ts";
import type { VaultApi } from "../../../../src/vault/api.ts";
import { aCheckIn, aMachine, anEntry, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

type Given = Partial<JournalEntry> & { day: string; text: string; level?: Level; blocks?: DocumentBlock[] };

const WORDS = { stop: ["今日"], titles: ["11月のページ"] };
const photo = (id: string, words = ""): DocumentBlock => ({ type: "photo", attrs: { id: id.repeat(32), words } });
const recording: DocumentBlock = { type: "recording", attrs: { id: "f".repeat(32), words: "母との電話" } };

async function aVaultWith(...entries: Given[]): Promise<VaultApi> {
  const { vault } = startOn(aMachine());
  await vault.create(PASSPHRASE);
  for (const { text, day, level, blocks = [], ...more } of entries) {
    const entry = anEntry(text, day);
    const document = { ...entry.document, content: [...entry.document.content, ...blocks] };
    const body = { ...entry, at: `${day}T03:00:00.000Z`, ...more, document };
    await vault.save({ kind: "journal", body, ...(level && { level }) });
  }
  return vault;
}

async function daysFound(vault: VaultApi, typed: string): Promise<string[]> {
  for (;;) {
    const { hits, complete } = await vault.search(typed);
    if (complete) return hits.map(({ day }) => day.slice(8));
  }
}

test("filters find entries by form, photo, recording, つらい, level and days, together with words", async () => {
  const vault = await aVaultWith(
    { day: "2026-11-01", text: "雨の朝", form: "unsentLetter", tags: ["散歩"] },
    { day: "2026-11-02", text: "雨の昼", blocks: [photo("a", "窓")], isHeavy: true },
    { day: "2026-11-03", text: "晴れ", blocks: [recording], level: "ask", people: ["母"] },
    { day: "2026-11-04", text: "雨の手紙", form: "line", blocks: [photo("b"), recording] },
  );
  const found = (typed: string) => daysFound(vault, typed);
  expect(await found("書き方:手紙")).toEqual(["01"]);
  // A plain word finds a form by its name, beside the pages that hold it.
  expect(await found("手紙")).toEqual(["04", "01"]);
  expect(await found("手紙 雨の朝")).toEqual(["01"]);
  expect(await found("手紙 から:2026-11-02")).toEqual(["04"]);
  expect(await found("写真:あり")).toEqual(["04", "02"]);
  expect(await found("写真:あり 録音:あり")).toEqual(["04"]);
  expect(await found("つらい日:だけ")).toEqual(["02"]);
  expect(await found("つらい日:のぞく 雨")).toEqual(["04", "01"]);
  expect(await found("見せる:選ぶ")).toEqual(["03"]);
  expect(await found("見せる:私だけ まで:2026-11-02")).toEqual(["02", "01"]);
  expect(await found("タグ:散歩 雨 form:letter")).toEqual(["01"]);
  // What was said about a photo or a recording is found as any word is.
  expect(await found("窓")).toEqual(["02"]);
  expect(await found("との電話")).toEqual(["04", "03"]);
});

test("photos come newest first, heavy ones when asked for, and only of what fits", async () => {
  const vault = await aVaultWith(
    { day: "2026-11-01", text: "雨", blocks: [photo("a", "窓"), photo("b")] },
    { day: "2026-11-02", text: "晴れ", blocks: [photo("c")], isHeavy: true },
    { day: "2026-11-03", text: "雨", blocks: [photo("d"), recording] },
    { day: "2026-11-04", text: "なにもなし" },
  );
  await daysFound(vault, "");
  const signs = (photos: { id: string }[]) => photos.map(({ id }) => id.charAt(0)).join("");
  const all = await vault.journalPhotos("", false);
  expect(signs(all.photos)).toBe("dab");
  expect(all).toMatchObject({ kept: 1, complete: true });
  expect(all.photos[1]).toMatchObject({ words: "窓", day: "2026-11-01" });
  const withHeavy = await vault.journalPhotos("", true);
  expect([signs(withHeavy.photos), withHeavy.kept]).toEqual(["dcab", 0]);
  expect(signs((await vault.journalPhotos("雨 まで:2026-11-02", false)).photos)).toBe("ab");
});

describe("the page of a month", () => {
  const text = "今日は図書館の前まで";
  const aMonth = () =>
    aVaultWith(
      { day: "2026-10-31", text, tags: ["散歩"] },
      { day: "2026-11-01", text, tags: ["散歩", "図書館"] },
      { day: "2026-11-02", text: "図書館の帰りに夕焼け" },
      { day: "2026-11-03", text: "公園で紅葉と夕焼け", isHeavy: true },
      { day: "2026-11-04", text: "公園" },
      { day: "2026-12-01", text: "公園" },
    );

  test("has words of that month only, and is kept nowhere", async () => {
    const vault = await aMonth();
    const before = await vault.list("journal");
    const page = await vault.reflection("2026-11", false, WORDS);
    expect(page).toEqual({ words: ["図書館"], kinder: [], tried: [], labels: ["図書館"], kept: 1 });
    expect(await vault.list("journal")).toEqual(before);
  });

  test("has the days marked つらい when they are asked for", async () => {
    const page = await (await aMonth()).reflection("2026-11", true, WORDS);
    expect(page.words).toEqual(expect.arrayContaining(["図書館", "公園"]));
    expect(page.kept).toBe(0);
  });

  test("has what is in the bin no more", async () => {
    const vault = await aMonth();
    const [first] = await vault.list("journal", { from: "2026-11-01", to: "2026-11-01" });
    await vault.discard(first?.id ?? "");
    expect((await vault.reflection("2026-11", false, WORDS)).words).toEqual([]);
  });

  test("is refused when the vault is locked", async () => {
    const vault = await aMonth();
    await vault.close();
    await expect(vault.reflection("2026-11", false, WORDS)).rejects.toMatchObject({ code: "locked" });
  });
});

test("an overview names the days of which something is marked つらい", async () => {
  const vault = await aVaultWith(
    { day: "2026-11-01", text: "雨", isHeavy: true },
    { day: "2026-11-01", text: "雨" },
    { day: "2026-11-02", text: "雨" },
  );
  await daysFound(vault, "");
  expect((await vault.journalOverview()).heavy).toEqual(["2026-11-01"]);
});

test.each([" 朝", "｢仕事｣", "＂hi＂ there", "´", "犬 と 猫"])("a tag is found by its own filter: %j", async (tag) => {
  const vault = await aVaultWith({ day: "2026-11-01", text: "雨", tags: [tag] });
  expect(await daysFound(vault, `タグ:${quoted(tag)}`)).toEqual(["01"]);
});

test("a page of photos only that is found by its form has no blank words in place of them", async () => {
  const vault = await aVaultWith({
    day: "2026-11-01",
    text: "",
    form: "unsentLetter",
    blocks: [photo("a"), photo("b")],
  });
  await daysFound(vault, "");
  const { hits } = await vault.search("手紙");
  expect(hits.map(({ snippet, attachment }) => [snippet.text, attachment])).toEqual([["", "photo"]]);
});

test("this day of earlier years says whether all years were read", async () => {
  const vault = await aVaultWith({ day: "2016-11-24", text: "むかし" });
  for (;;) {
    const { hits, complete } = await vault.onThisDay("2026-11-24", false);
    if (complete) return expect(hits).toHaveLength(1);
  }
});

test("a month's page that was kept in the next month is none of that month's own words", async () => {
  const vault = await aVaultWith(
    ...["03", "04", "05"].map((day) => ({ day: `2026-09-${day}`, text: "病院の帰りに図書館" })),
    { day: "2026-10-02", text: "病院" },
  );
  const { monthPage } = catalogues.ja.lookingBack;
  const title = monthPage.title("2026年9月");
  const ask = (month: string) => vault.reflection(month, false, { stop: COMMON_WORDS, titles: keptPageTitles(month) });
  const document = documentOf(partsOfReflection(await ask("2026-09"), { ...monthPage, title }), title);
  await vault.save({ kind: "journal", body: { ...anEntry("", "2026-10-01"), document } });
  for (const [day, mood] of [
    ["2026-10-01", 5],
    ["2026-10-02", 2],
    ["2026-10-03", 2],
  ] as const)
    await vault.save({ kind: "checkIn", body: aCheckIn(mood, day) });
  expect(await ask("2026-10")).toMatchObject({ words: [], kinder: [{ day: "2026-10-01", line: "" }] });
});
