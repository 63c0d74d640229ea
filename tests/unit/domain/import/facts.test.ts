import { describe, expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aFile } from "../../../support/import/a-file.ts";

const CHANGED = new Date(2022, 5, 7, 12).getTime();
const page = async (name: string, content: string, ...others: ImportFile[]) => {
  const { entries, leftOut } = await readImport([aFile(name, content, CHANGED), ...others], new Date());
  const [entry] = entries;
  return { ...entry, text: entry && textOfDocument(entry.document), leftOut };
};

test("what looks like a tag and is none is what somebody wrote", async () => {
  const spoken = "<Hanako> good morning\nDear <name>, List<String> x";
  expect((await page("2021-05-06.md", spoken)).text).toBe(spoken);
  expect((await page("2021-05-06.md", "one <span>two</span>")).text).toBe("one two");
});

test("a page shown within hidden parts of a web page stays hidden", async () => {
  expect((await page("2021-05-06.md", "one <script>var x = ![[hidden]]</script> two")).text).toBe("one  two");
});

describe("facts above a text", () => {
  test("count with a capital letter, too", async () => {
    const found = await page("foo.md", "---\nDate: 2020-01-01\nTags: [a, b]\nTitle: My Title\n---\nwords");
    expect(found).toMatchObject({ day: "2020-01-01", tags: ["a", "b"], text: "My Title\nwords" });
  });

  test.each([
    ["date created: Tuesday, June 21st 2022, 2:31:54 pm", "2022-06-21"],
    ["作成日: 2021年5月6日", "2021-05-06"],
    ['date: "[[2023-11-02]]"', "2023-11-02"],
    ["created: 20210506", "2021-05-06"],
  ])("say when it was written: %s", async (fact, day) => {
    expect(await page("foo.md", `---\n${fact}\n---\nwords`)).toMatchObject({ day, text: "foo\nwords" });
  });

  test("that are no day stay under the text, and one that is a day and more gives both", async () => {
    const none = await page("foo.md", "---\ndate: someday in May\n---\nwords");
    expect(none).toMatchObject({ day: "2022-06-07", text: "foo\nwords\ndate: someday in May" });
    const more = await page("foo.md", "---\ndate: 2021-05-06 or so\n---\nwords");
    expect(more).toMatchObject({ day: "2021-05-06", text: "foo\nwords\ndate: 2021-05-06 or so" });
  });

  test("that say when something else came out do not date the page", async () => {
    const found = await page("2021-05-06.md", "---\npublished: 1987-09-04\n---\nwords");
    expect(found).toMatchObject({ day: "2021-05-06", text: "words\npublished: 1987-09-04" });
    const loose = await page("2021-05-06.md", "---\ndate: the week after 2019-01-01\n---\nwords");
    expect(loose).toMatchObject({ day: "2021-05-06", text: "words\ndate: the week after 2019-01-01" });
  });

  test.each([
    "day: Day 12 of the trip",
    "form: haiku",
    "heavy: very heavy rain",
    "Updated thoughts: I feel better",
    "Recipe modified: less salt",
    "due: baby in May",
  ])("that mean something to a person only stay under the text: %s", async (fact) => {
    expect((await page("2021-05-06.md", `---\n${fact}\n---\nwords`)).text).toBe(`words\n${fact}`);
  });

  test("that stand there twice, or hold more than their place takes, stay too", async () => {
    const { text, tags } = await page("2021-05-06.md", "---\ntags: [a]\nTags: [b]\npeople: {with: Hanako}\n---\nwords");
    expect(tags).toEqual(["a"]);
    expect(text).toBe("words\nTags: b\npeople: with: Hanako");
  });

  test.each(["Me: I said: hello\nHim: hi\nMe: bye now", "Updated: my mind: it is well"])(
    "are none where people speak between two lines: %j",
    async (spoken) => {
      expect((await page("2021-05-06.md", `---\n${spoken}\n---\nwords`)).text).toContain(spoken);
    },
  );

  test.each(["latitude: {toString: 1, valueOf: 2}", "completed?: {toString: 1}"])(
    "of a strange kind stop no other page: %s",
    async (fact) => {
      const { text } = await page("2021-05-06.md", `---\n${fact}\n---\nwords`);
      expect(text).toContain("words");
    },
  );

  test("keep what stands within them", async () => {
    const { text } = await page(
      "2020-01-01.md",
      "---\nup: [[Other page]]\nmood:\n  morning: good\naliases: [別名]\nsource: https://a.example/\n---\nwords",
    );
    expect(text).toBe("words\nup: Other page\nmood: morning: good\naliases: 別名\nsource: https://a.example/");
  });

  test.each([
    "phone: 09012345678",
    "zip: 0123",
    "card: 12345678901234567890",
    "version: 1.10",
    "code: 0x1F",
    "n: .inf",
  ])("keep their figures as they were written: %s", async (fact) => {
    expect((await page("2020-01-01.md", `---\n${fact}\n---\nwords`)).text).toBe(`words\n${fact}`);
  });

  test("keep figures as tags and as a title, too", async () => {
    const found = await page("2020-01-01.md", "---\ntags: [007, 1e3]\ntitle: 0042\n---\nwords");
    expect(found).toMatchObject({ tags: ["007", "1e3"], text: "0042\nwords" });
  });

  test.each(["1620259200", '"1620259200"', "1620259200000"])("say a moment in figures: %s", async (figures) => {
    expect(await page("a.md", `---\ncreated: ${figures}\n---\nwords`)).toMatchObject({
      at: "2021-05-06T00:00:00.000Z",
      text: "a\nwords",
    });
  });

  test("may end with dots, or be one by line where they are no YAML", async () => {
    expect(await page("a.md", "---\ndate: 2020-01-01\n...\nwords")).toMatchObject({
      day: "2020-01-01",
      text: "a\nwords",
    });
    const odd = await page("a.md", "---\ntitle: '-foo: bar'x: y\ndate: 2020-01-01\n---\nwords");
    expect(odd).toMatchObject({ day: "2020-01-01", text: "'-foo: bar'x: y\nwords" });
  });

  test.each([
    ["tags: web html trivia", ["web", "html", "trivia"]],
    ['tags: "#a, #b"', ["a", "b"]],
    ["tags: 散歩 道, 旅", ["散歩 道", "旅"]],
  ])("hold tags in one line: %s", async (fact, tags) => {
    expect((await page("a.md", `---\n${fact}\n---\nwords`)).tags).toEqual(tags);
  });

  test("bear the tick of a task of Joplin's, and where it was written is counted", async () => {
    const { document, leftOut } = await page(
      "task.md",
      "---\ntitle: 電話する\ncompleted?: yes\nlatitude: 35.1\n---\nwords",
    );
    expect(document?.content[0]).toMatchObject({ type: "taskList", content: [{ attrs: { checked: true } }] });
    expect(leftOut).toEqual({ place: 1 });
  });
});

describe("the name of a file", () => {
  test.each([
    ["06-05-2021.md", "2022-06-07", "06-05-2021\nwords"],
    ["210506.md", "2022-06-07", "210506\nwords"],
    ["2021-5-6.md", "2021-05-06", "words"],
    ["2021/05-May/06.md", "2021-05-06", "words"],
    ["May 6, 2021.md", "2021-05-06", "May 6, 2021\nwords"],
  ])("%s: its day, or else its words", async (name, day, text) => {
    expect(await page(name, "words")).toMatchObject({ day, text });
  });

  test("gives way to a title of figures", async () => {
    expect(await page("a.md", "---\ntitle: 2024\n---\nwords")).toMatchObject({ text: "2024\nwords" });
  });
});

test("of a span of time the beginning is the moment, and all of it stays under the text", async () => {
  const { day, text } = await page("a.md", "---\ntitle: 題\ndate: 2021-05-06 22:00〜23:30\n---\nwords");
  expect({ day, text }).toEqual({ day: "2021-05-06", text: "題\nwords\ndate: 2021-05-06 22:00〜23:30" });
});

test("what Obsidian let go is counted, and nothing of it is read", async () => {
  const files = [
    aFile("v/.obsidian/app.json", "{}"),
    aFile("v/.trash/old.md", "gone"),
    aFile("v/.trash/a.png", "1"),
    aFile("v/2021-05-06.md", "![[a.png]] words"),
  ];
  const { entries, leftOut } = await readImport(files, new Date());
  expect(entries.map(({ document }) => textOfDocument(document).trim())).toEqual(["words"]);
  expect(leftOut).toEqual({ binned: 1, photo: 1 });
});

test("a picture or a sound that no page leads to is counted, one that a page leads to is not counted twice", async () => {
  const files = [
    aFile("v/a.png", "1"),
    aFile("v/b.png", "1"),
    aFile("v/rec.m4a", "1"),
    aFile("v/song.mp3", "1"),
    aFile("v/.obsidian/icon.png", "1"),
    aFile("v/2021-05-06.md", "![[a.png]] ![[rec.m4a]] words"),
  ];
  const { entries, leftOut } = await readImport(files, new Date());
  expect(entries[0]?.photos).toHaveLength(1);
  expect(leftOut).toEqual({ file: 3 });
});

test("tags in a text of Obsidian's end where the word does", async () => {
  const obsidian = aFile(".obsidian/app.json", "{}");
  const { tags } = await page("a.md", "今日は #散歩! (#夜) #旅: と「#海」、#1", obsidian);
  expect(tags).toEqual(["散歩", "夜", "旅", "海"]);
});
