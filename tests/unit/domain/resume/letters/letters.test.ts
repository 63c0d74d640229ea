import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterWords as words } from "../../../../../src/content/papers/letters.ts";
import { letterPages } from "../../../../../src/domain/resume/letters/letter-pages.ts";
import { openInLetter } from "../../../../../src/domain/resume/letters/open-places.ts";
import { letterSource, mailOf } from "../../../../../src/domain/resume/letters/source.ts";
import { LETTERS, type Letter, newPaper, type Recipient } from "../../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../../src/domain/resume/profile.ts";
import { outside, signsIn, signsOn } from "../../../../support/resume/on-page.ts";
import { someone } from "../../../../support/resume/some-parts.ts";

const DAY = "2026-04-01";
const base = newPaper("letter");
const recipient: Recipient = {
  employer: "株式会社みどり文具",
  department: "総務部",
  person: "",
  postalCode: "060-0001",
  address: "北海道札幌市中央区北1条西2丁目",
};
const letter = (part: Partial<Letter>): Letter => ({
  ...base.letter,
  job: "事務",
  enclosures: "履歴書　1通\n職務経歴書　1通",
  questions: "職場を見学することはできますか。",
  ...part,
});
const paper = (part: Partial<Letter>, body = "") => ({ ...base, recipient, letter: letter(part), body });
const textsOf = (part: Partial<Letter>, body = "") =>
  letterPages(someone(), paper(part, body), words, DAY).flatMap(({ texts }) => texts);
const HOSTILE = [
  "あ",
  "、",
  "。",
  "（",
  "・",
  "記",
  "敬具",
  "a1",
  " ",
  "　",
  "\n",
  "#",
  "-",
  "|",
  ">",
  "髙",
  "𠮷",
  "👩‍🦽",
];
const anyText = (maxLength: number) => fc.string({ unit: fc.constantFrom(...HOSTILE), maxLength });

describe("a letter on paper", () => {
  it.each(LETTERS)("has what a letter has: %s", (kind) => {
    const texts = textsOf({ kind });
    const whole = texts.map(({ text }) => text);
    for (const text of [words.titles[kind], "令和8年4月1日", "総務部　御中", "敬具", "〒060-0001"])
      expect(whole, text).toContain(text);
    expect(whole.some((text) => text.startsWith("拝啓　時下ますます"))).toBe(true);
    expect(whole.join("")).not.toMatch(/御社|○○/u);
    const at = (text: string) => texts.find((one) => one.text === text);
    expect(at("敬具")?.anchor).toBe("end");
    expect(at("令和8年4月1日")?.anchor).toBe("end");
    // From top to bottom: the date, the addressee, the sender, the title, the text.
    const order = ["令和8年4月1日", "株式会社みどり文具", "髙﨑　陽向", words.titles[kind], "敬具"];
    const heights = order.map((text) => at(text)?.y ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it("lists what lies beside it under 記, closed with 以上", () => {
    const texts = textsOf({ kind: "cover" });
    const whole = texts.map(({ text }) => text);
    expect(whole.slice(whole.indexOf("記"))).toEqual(["記", "・", "履歴書　1通", "・", "職務経歴書　1通", "以上", ""]);
    expect(texts.find(({ text }) => text === "記")?.anchor).toBe("middle");
    for (const kind of ["thanks", "decline"] as const) {
      const others = textsOf({ kind }).map(({ text }) => text);
      expect(others).not.toContain("記");
      expect(others.join("")).not.toContain("履歴書");
    }
  });

  it("says nothing of a job or a list that was not given", () => {
    const source = letterSource(someone(), letter({ kind: "cover", job: "", enclosures: " \n" }), words);
    expect(source).toContain("貴社の求人に応募");
    expect(source).not.toMatch(/記|以上|（）/u);
  });

  it("shows the mail address only where that was chosen", () => {
    const whole = (showEmail: boolean) =>
      letterPages(someone(), { ...paper({}), choices: { ...base.choices, showEmail } }, words, DAY)
        .flatMap(({ texts }) => texts)
        .map(({ text }) => text);
    expect(whole(true)).toContain("メール：hinata@example.jp");
    expect(whole(false).join("")).not.toContain("@");
  });

  it("loses no sign of the person's own text and never leaves the margins, on as many pages as it takes", () => {
    fc.assert(
      fc.property(anyText(2_500), fc.boolean(), anyText(200), (body, fitsWindow, address) => {
        const empty = letterPages(
          EMPTY_PROFILE,
          { ...base, body: "字", letter: letter({ fitsWindow }), recipient: base.recipient },
          words,
          "",
        );
        const own = { ...base, body: `字${body}`, letter: letter({ fitsWindow }), recipient: base.recipient };
        const pages = letterPages(EMPTY_PROFILE, own, words, "");
        const feet = pages.length === 1 ? "" : pages.map((_, index) => `${index + 1}/${pages.length}`).join("");
        expect(signsOn(pages)).toBe(signsIn(`${words.titles.cover}字${body}${feet}`));
        expect(empty).toHaveLength(1);
        const full = letterPages(
          someone({ address: { ...someone().address, text: address } }),
          { ...own, recipient: { ...recipient, address, employer: address.slice(0, 120) } },
          words,
          DAY,
        );
        for (const page of full) expect(outside(page, 5)).toEqual([]);
        for (const { texts } of full) expect(texts.filter(({ x }) => x < 21.9)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("begins no page with 敬具 alone, and ends none with 記", () => {
    for (let lines = 20; lines < 60; lines += 1) {
      const body = (end: string) => [...Array.from({ length: lines }, () => "文"), ...end.split("\n")].join("\n");
      const sheets = (end: string) =>
        letterPages(someone(), paper({}, body(end)), words, DAY).map(({ texts }) => texts.map(({ text }) => text));
      for (const [first] of sheets("敬具")) expect(first).not.toBe("敬具");
      for (const texts of sheets("記\n・履歴書").slice(0, -1)) expect(texts.at(-2)).not.toBe("記");
    }
  });

  it("has the addressee where a window shows it, nothing else there, and marks where it is folded", () => {
    const [page] = letterPages(someone(), paper({ fitsWindow: true }), words, DAY);
    const shown = page?.texts.filter(({ x, y, anchor }) => anchor === "start" && x < 110 && y < 62) ?? [];
    expect(shown.map(({ text }) => text).join("")).toBe(
      "〒060-0001北海道札幌市中央区北1条西2丁目株式会社みどり文具総務部　御中",
    );
    for (const { x, y } of shown) {
      expect(x).toBe(22);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThanOrEqual(50);
    }
    expect(page?.lines.map(({ y1 }) => y1)).toEqual([99, 99, 198, 198]);
    expect(letterPages(someone(), paper({}), words, DAY)[0]?.lines).toEqual([]);
  });
});

describe("a mail", () => {
  const mail = (part: Partial<Letter>, body = "") =>
    mailOf(someone(), paper({ medium: "email", ...part }, body), words);

  it("has the person's own subject where there is one, on one line", () => {
    expect(mail({ subject: " 面接のお礼\n（水野） " }).subject).toBe("面接のお礼 （水野）");
    expect(mail({ subject: "  " }).subject).not.toBe("");
  });

  it.each(LETTERS)("has a subject, an addressee, a signature, and no 拝啓: %s", (kind) => {
    const { subject, body } = mail({ kind });
    expect(subject).toBe(`${words.subject[kind]("事務")}　髙﨑　陽向`);
    expect(body.startsWith("株式会社みどり文具\n総務部　御中\n\n")).toBe(true);
    expect(body).toContain("電話：090-0000-0000\nメール：hinata@example.jp");
    expect(`${subject}${body}`).not.toMatch(/拝啓|敬具|以上|御社|○○/u);
  });

  it("keeps the person's own text as it is", () => {
    expect(mail({}, "# 自分の文\n- そのまま").body).toContain("\n\n# 自分の文\n- そのまま\n\n---");
  });

  it("loses no sign of it on the page that is kept", () => {
    fc.assert(
      fc.property(anyText(2_000), (own) => {
        const whole = { ...paper({ medium: "email" }, `字${own}`) };
        const { subject, body } = mailOf(someone(), whole, words);
        const pages = letterPages(someone(), whole, words, DAY);
        const feet = pages.length === 1 ? "" : pages.map((_, index) => `${index + 1}/${pages.length}`).join("");
        expect(signsOn(pages)).toBe(signsIn(`件名：${subject}${body}${feet}`));
        for (const page of pages) expect(outside(page, 5)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves a blank for a name, which is named", () => {
    const unnamed = { ...paper({ medium: "email", kind: "thanks" }) };
    expect(mailOf(EMPTY_PROFILE, unnamed, words).body).toContain("○○です");
    expect(openInLetter(EMPTY_PROFILE, unnamed, words)).toEqual(["name"]);
  });
});

describe("the open places of a letter", () => {
  const open = (part: Partial<Letter>, body = "", to = recipient) =>
    openInLetter(someone(), { ...paper(part, body), recipient: to }, words);

  it("are none where everything is there", () => {
    for (const kind of LETTERS)
      for (const medium of ["paper", "email"] as const) expect(open({ kind, medium })).toEqual([]);
  });

  it("are named in the order of the letter", () => {
    const nobody = { ...base, letter: { ...base.letter, fitsWindow: true } };
    expect(openInLetter(EMPTY_PROFILE, nobody, words)).toEqual([
      "employer",
      "address",
      "name",
      "ownAddress",
      "enclosures",
    ]);
    expect(open({ kind: "inquiry", questions: "" })).toEqual(["questions"]);
  });

  it("are blanks in what was typed, but no number in kanji", () => {
    expect(open({}, "○○についてお伺いします。")).toEqual(["blank"]);
    expect(open({}, "「　」の件です。")).toEqual(["blank"]);
    expect(open({ job: "〇〇職" })).toEqual(["blank"]);
    expect(open({}, "「事務」の件で、二〇〇一年に。")).toEqual([]);
  });

  it("are an addressee too long for a window", () => {
    expect(open({ fitsWindow: true }, "", { ...recipient, address: "長".repeat(200) })).toEqual(["overWindow"]);
  });
});
