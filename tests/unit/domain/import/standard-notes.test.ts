import { describe, expect, test } from "vitest";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aFile, aStandardNote } from "../../../support/import/a-file.ts";

const read = async (...items: object[]) => {
  const { entries, leftOut } = await readImport([aFile("backup.json", { items })], new Date());
  const [entry] = entries;
  return { text: entry ? textOfDocument(entry.document) : "", content: entry?.document.content, entry, leftOut };
};
const line = (...children: object[]) => ({ type: "paragraph", children });
const words = (text: string, type = "text") => ({ type, text, format: 0 });
const superNote = (...children: object[]) =>
  aStandardNote({ noteType: "super", text: JSON.stringify({ root: { type: "root", children } }) });

describe("a Super note", () => {
  test("keeps every word of a line in it: tags, tabs, and what is only marked", async () => {
    const { text } = await read(
      superNote(
        line(words("今日は "), words("#散歩", "hashtag"), words(" をした")),
        line(words("a"), words("\t", "tab"), words("b")),
        line(words("あ"), { type: "mark", children: [words("い")] }, words("う")),
        line(words("知らない", "of-times-to-come")),
      ),
    );
    expect(text).toBe("今日は #散歩 をした\na\tb\nあいう\n知らない");
  });

  test("brings the photos that are in it, the words beside pictures, and where links lead", async () => {
    const src = `data:image/png;base64,${btoa("png")}`;
    const { text, entry, leftOut } = await read(
      superNote(
        { type: "inline-file", src, mimeType: "image/png", fileName: "海.png", caption: "海" },
        { type: "inline-file", src: "data:audio/mp3;base64,AAAA", fileName: "a.mp3", caption: "波の音" },
        { type: "unencrypted-image", src: "https://a.example/x.png", alt: "外の絵" },
        { type: "snfile" },
        line(words("前に "), { type: "snbubble", itemUuid: "other" }),
        { type: "horizontalrule" },
        { type: "youtube", videoID: "abc" },
      ),
      aStandardNote({ title: "別の日", text: "x" }, "other"),
    );
    expect(text).toBe("海\n波の音\n外の絵\n前に 別の日\n---\nhttps://www.youtube.com/watch?v=abc");
    expect(entry?.photos.map(({ name }) => name)).toEqual(["海.png"]);
    expect(await entry?.photos[0]?.read(100)).toEqual(new TextEncoder().encode("png"));
    expect(entry?.document.content[0]).toMatchObject({ type: "photo", attrs: { words: "海" } });
    expect(leftOut).toEqual({ file: 2, remote: 1, link: 1 });
  });

  test("has a line for each row of a table, whatever its cells hold", async () => {
    const cell = (...children: object[]) => ({ type: "tablecell", children });
    const rows = [
      [cell(line(words("朝"))), cell(line(words("パン")), line(words("茶")))],
      [cell(words("昼")), cell(line(words("麺")))],
    ].map((children) => ({ type: "tablerow", children }));
    const { text } = await read(superNote({ type: "table", children: rows }, line(words("下"))));
    expect(text).toBe("朝 | パン 茶 | \n昼 | 麺 | \n下");
  });

  test("has ticks in its lists of ticks, also where none was set yet, and lists within an item", async () => {
    const item = (...children: object[]) => ({ type: "listitem", children });
    const { content } = await read(
      superNote(
        {
          type: "list",
          listType: "check",
          children: [{ ...item(words("した")), checked: true }, item(words("これから"))],
        },
        {
          type: "list",
          listType: "bullet",
          children: [item(words("外")), item({ type: "list", listType: "bullet", children: [item(words("内"))] })],
        },
      ),
    );
    expect(content).toMatchObject([
      { type: "taskList", content: [{ attrs: { checked: true } }, { attrs: { checked: false } }] },
      { type: "bulletList", content: [{ content: [{ type: "paragraph" }, { type: "bulletList" }] }] },
    ]);
  });
});

test.each([
  ["Markdown by its editor", { editorIdentifier: "org.standardnotes.markdown-basic", text: "# 朝\n**あ**" }, "朝\nあ"],
  ["rich text by its editor", { editorIdentifier: "org.standardnotes.bold-editor", text: "<b>あ</b><br>い" }, "あ\nい"],
  ["Super by what it is", { text: JSON.stringify({ root: { type: "root", children: [line(words("あ"))] } }) }, "あ"],
  ["plain text that begins like it", { text: '{"root": あ' }, '{"root": あ'],
  [
    "tasks in groups",
    {
      noteType: "task",
      text: JSON.stringify({ groups: [{ name: "朝", tasks: [{ description: "散歩", completed: true }] }] }),
    },
    "朝\n散歩",
  ],
  ["tasks by line", { noteType: "task", text: "- [x] 散歩\n- [ ] 電話" }, "散歩\n電話"],
])("an older note is read as %s", async (_, content, text) => {
  expect((await read(aStandardNote(content))).text).toBe(text);
});

test("boxes to tick in HTML are ticks", async () => {
  const html =
    '<ul><li><input type="checkbox" checked onclick="x()">した</li><li><input type="checkbox">これから</li></ul>';
  const { content, leftOut } = await read(aStandardNote({ noteType: "rich-text", text: html }));
  expect(content).toMatchObject([
    { type: "taskList", content: [{ attrs: { checked: true } }, { attrs: { checked: false } }] },
  ]);
  expect(leftOut).toEqual({ active: 1 });
});

test("a box to tick outside of a list is a sign", async () => {
  const text = '<div><input type="checkbox" checked>した</div><div><input type="checkbox">これから</div>';
  expect((await read(aStandardNote({ noteType: "rich-text", text }))).text).toBe("☑ した\n☐ これから");
});

describe("a note that holds JSON of the person's own stays as it is", () => {
  const state = JSON.stringify({ root: { type: "root", children: [line(words("あ"))] } });
  test.each([
    ["a root of other things", { text: '{"root": {"host": "db.example", "note": "do not forget"}}' }],
    ["a root that is a word", { noteType: "super", text: '{"root": "/srv", "name": "my words"}' }],
    ["a root of nothing", { noteType: "code", text: '{"root": null, "name": "my words"}' }],
    ["a root with parts that are words", { text: '{"root": {"children": ["one", "two"]}}' }],
    ["code", { noteType: "code", text: state }],
    ["plain text", { noteType: "plain-text", text: state }],
    ["plain text by its editor", { editorIdentifier: "com.standardnotes.plain-text", text: state }],
  ])("%s", async (_, content) => {
    const { text, leftOut } = await read(aStandardNote(content));
    expect(text).toBe(content.text);
    expect(leftOut).toEqual({});
  });

  test("and a Super note without a word is blank", async () => {
    expect((await read(aStandardNote({ noteType: "super", text: "" }))).leftOut).toEqual({ blank: 1 });
  });
});

test.each([70, 5_000])("what lies %i deep in a Super note keeps its words, lines and pictures", async (depth) => {
  const inner = [
    line(words("深い "), { type: "mark", children: [words("言葉")] }),
    line({ type: "link", url: "https://a.example/", children: [words("先")] }, { type: "linebreak" }, words("下")),
    { type: "inline-file", src: `data:image/png;base64,${btoa("png")}`, fileName: "海.png" },
  ];
  // Put together by hand: what is so deep cannot be made JSON.
  const children = `${'[{"type":"quote","children":'.repeat(depth)}${JSON.stringify(inner)}${"}]".repeat(depth)}`;
  const text = `{"root":{"type":"root","children":${children}}}`;
  const found = await read(aStandardNote({ noteType: "super", text }));
  expect(found.text).toBe("深い 言葉\n先\n下");
  expect(found.entry?.photos.map(({ name }) => name)).toEqual(["海.png"]);
  expect(found.leftOut).toEqual({ link: 1 });
});

describe("tasks in groups", () => {
  const read1 = async (value: unknown) =>
    (await read(aStandardNote({ noteType: "task", text: JSON.stringify(value) }))).text;

  test("keep what was typed and not made a task yet", async () => {
    const tasks = [{ description: "散歩", completed: true }];
    expect(await read1({ groups: [{ name: "朝", tasks, draft: "途中" }] })).toBe("朝\n散歩\n途中");
  });

  test.each([
    { groups: [{ name: 5, tasks: "牛乳" }, null, 5] },
    { groups: [{ name: "朝", tasks: ["散歩"] }] },
    { groups: [{ name: "朝", tasks: [{ description: { words: "散歩" } }] }] },
    { groups: [{ name: "朝", tasks: [], draft: { words: "途中" } }] },
    { groups: { 朝: ["散歩"] } },
    { tasks: ["**散歩**"] },
  ])("that are not understood stand as they are: %j", async (value) => {
    expect(await read1(value)).toBe(JSON.stringify(value));
  });
});
