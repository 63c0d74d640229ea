import { describe, expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aFile, aJoplinItem, aStandardNote } from "../../../support/import/a-file.ts";
import { movedOutAndIn, PHOTO } from "../../../support/import/own-export.ts";

const read = async (...files: ImportFile[]) => {
  const { entries, leftOut } = await readImport(files, new Date());
  const [entry] = entries;
  return { ...entry, count: entries.length, text: entry && textOfDocument(entry.document), leftOut };
};
const page = (text: string, ...others: ImportFile[]) => read(aFile("2021-05-06.md", text), ...others);

describe("a full-width blank stays", () => {
  test("in HTML", async () => {
    const note = aStandardNote({ noteType: "rich-text", text: "<p>　名前　太郎 \n  です</p>" });
    expect((await read(aFile("a.json", { items: [note] }))).text).toBe("　名前　太郎 です");
  });

  test("in a title, which does not stand there twice then", async () => {
    expect((await read(aFile("2020年　夏.md", "# 2020年　夏\n\n海"))).text).toBe("2020年　夏\n海");
  });

  test("between the two names of a person", async () => {
    const labels = { tags: ["夏　休み"], people: ["山田　太郎"] };
    const content = [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "x" }] }];
    expect(await movedOutAndIn(content, labels)).toMatchObject(labels);
  });

  test("where a note of Joplin begins with it", async () => {
    const facts = { id: "a".repeat(32), created_time: "2020-01-02T03:04:05.000Z", type_: 1 };
    expect((await read(aFile(`${"a".repeat(32)}.md`, aJoplinItem("題\n\n　朝", facts)))).text).toBe("題\n　朝");
  });
});

test.each(["今日は <script> を学んだ。\n楽しかった。", "a <style> b <style> c </script> d"])(
  "what does not end takes no words with it: %j",
  async (text) => {
    expect((await page(text)).text?.replace("</script>", "")).toBe(text.replace("</script>", ""));
  },
);

test("lines of HTML that are shown as they were written, and signs that have a name", async () => {
  const note = aStandardNote({
    noteType: "rich-text",
    text: "<pre>一\n  二</pre><p>caf&eacute; &rarr; &frac12;&nbsp;&amp;lt;</p>",
  });
  expect((await read(aFile("a.json", { items: [note] }))).text).toBe("一\n  二\ncafé → ½ &lt;");
});

test("what is a line of its own on a page of HTML is one here, and numbers of Windows are its signs", async () => {
  const html =
    "<details><summary>題</summary>本文</details><figure>x<figcaption>花</figcaption></figure>a<hr>it&#146;s";
  const note = aStandardNote({ noteType: "rich-text", text: html });
  const { text, leftOut } = await read(aFile("a.json", { items: [note] }));
  expect(text).toBe("題\n本文\nx\n花\na\n---\nit’s");
  expect(leftOut).toEqual({});
});

describe("a long list", () => {
  const items = Array.from({ length: 3_000 }, (_, index) => `${index + 1}. ==秘==${"あ".repeat(100)}`).join("\n");
  const facts = `id: "${"a".repeat(32)}"\nat: "2026-11-20T01:02:03.000Z"\nform: "free"`;

  test("is one still, covered where it was, in entries of a size that can be written on", async () => {
    const { entries } = await readImport([aFile("a.md", `---\n${facts}\n---\n\n${items}\n`)], new Date());
    expect(
      entries
        .map(({ document }) => textOfDocument(document))
        .join("\n")
        .split("\n"),
    ).toHaveLength(3_000);
    let next = 1;
    for (const { document } of entries) {
      expect(textOfDocument(document).length).toBeLessThanOrEqual(100_000);
      for (const block of document.content) {
        if (block.type !== "orderedList") throw new Error(block.type);
        expect(block.attrs.start).toBe(next);
        next += block.content.length;
        expect(JSON.stringify(block).split('"redact"')).toHaveLength(block.content.length + 1);
      }
    }
  });
});

test("a text in EUC-JP, as one in Shift_JIS", async () => {
  const euc = Uint8Array.of(0xb3, 0xa4, 0xa4, 0xcb, 0xb9, 0xd4, 0xa4, 0xc3, 0xa4, 0xbf);
  const sjis = Uint8Array.of(0x8a, 0x43, 0x82, 0xc9, 0x8d, 0x73, 0x82, 0xc1, 0x82, 0xbd);
  const half = Uint8Array.of(0xb3, 0xd0, 0xb6, 0xde, 0xcc, 0xb6);
  for (const bytes of [euc, sjis]) expect((await read(aFile("2021-05-06.txt", bytes))).text).toBe("海に行った");
  expect((await read(aFile("2021-05-06.txt", half))).text).toBe("ｳﾐｶﾞﾌｶ");
});

describe("a picture is found", () => {
  test.each([
    ["![[a#1.png]]", "a#1.png"],
    ["![](a%231.png)", "a#1.png"],
    ["![](<50%20off.png>)", "50%20off.png"],
    ["![](100%.png)", "100%.png"],
    ["![](a.png?x=1)", "a.png"],
  ])("by what stands there: %s", async (text, name) => {
    const { photos, leftOut } = await page(text, aFile(name, "x"));
    expect(photos?.map((photo) => photo.name)).toEqual([name]);
    expect(leftOut).toEqual({});
  });

  test("among others of its name by its folder", async () => {
    const { photos } = await read(
      aFile("a/2021-05-06.md", "![](img/1.png)"),
      ...["b/img/1.png", "c/1.png"].map((name) => aFile(name, "x")),
    );
    expect(photos?.map(({ name }) => name)).toEqual(["b/img/1.png"]);
  });
});

test("a sound that a page leads to is a file that stays out, not a link", async () => {
  expect((await page("[声](a.m4a) [頁](b.md)", aFile("a.m4a", "x"), aFile("b.md", "x"))).leftOut).toEqual({
    file: 1,
    link: 1,
  });
  const sound = await movedOutLeftOut();
  expect(sound).toEqual({ file: 1 });
});

async function movedOutLeftOut() {
  const facts = `id: "${"a".repeat(32)}"\nday: "2026-11-20"\nat: "2026-11-20T01:02:03.000Z"\nform: "free"`;
  const journal = aFile("journal/2026/2026-11-20-1.md", `---\n${facts}\n---\n\n[声](../../files/${PHOTO}.webm)\n`);
  return (await read(aFile("ippo.json", "{}"), journal, aFile(`files/${PHOTO}.webm`, "x"))).leftOut;
}

test("pages that somebody put beside what Ippo took out are read, its own are not", async () => {
  const own = [aFile("README.txt", "x"), aFile("profile.md", "x"), aFile("ippo.json", "{}")];
  const journal = aFile("journal/2026/2026-01-01-1.md", "一");
  expect((await read(...own, journal, aFile("notes/a.md", "二"))).count).toBe(2);
});

test("a page has one name and one sign, whichever disk it comes from", async () => {
  const [composed, apart] = await Promise.all(
    (["NFC", "NFD"] as const).map((form) => read(aFile("ダイアリー.md".normalize(form), "x"))),
  );
  expect(apart?.text).toBe("ダイアリー\nx");
  expect(apart?.source).toBe(composed?.source);
});
