import { beforeAll, expect, test } from "vitest";
import { ja } from "../../../../src/content/ja/index.ts";
import { takeoutWords } from "../../../../src/content/takeout-words.ts";
import { attachmentsOf, textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aDayOne, bytesOf } from "../../../support/import/a-file.ts";
import { aJpeg } from "../../../support/photos/a-photo.ts";
import { anOddZip, written } from "../../../support/takeout/a-zip.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

async function aVault(machine: Machine) {
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  return vault;
}

const entry = (uuid: string, text: string, more: object = {}) => ({
  uuid,
  creationDate: "2020-01-02T03:04:05Z",
  timeZone: "Asia/Tokyo",
  text,
  ...more,
});

async function pick(machine: Machine, files: Record<string, string | Uint8Array>) {
  machine.files.toMoveIn = [{ name: "export.zip", bytes: await written(files) }];
}

const journal = (...entries: object[]) => JSON.stringify(aDayOne(...entries));
const photos = [{ identifier: "P", md5: "aa", type: "jpeg" }];

test("adds entries with their photos, finds all of them the second time, and takes them back as they came", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const own = await vault.save({ kind: "journal", body: anEntry("自分の") });
  await pick(machine, {
    "Journal.json": journal(
      entry("A", "海\n\n![](dayone-moment://P)", { photos }),
      entry("B", "山", { photos: [{ identifier: "Q", md5: "bb" }] }),
      entry("C", "川"),
    ),
    "photos/aa.jpeg": aJpeg(),
    "photos/bb.jpeg": bytesOf("no picture at all"),
  });
  expect(await vault.readImport()).toEqual({
    format: "dayone",
    entries: 3,
    photos: 2,
    duplicates: 0,
    from: "2020-01-02",
    to: "2020-01-02",
    leftOut: {},
  });
  expect(await vault.list("journal")).toHaveLength(1);
  const report = await vault.runImport();
  expect(report).toMatchObject({ added: 3, photos: 1, duplicates: 0, leftOut: { photo: 1 } });
  const brought = (await vault.list("journal")).filter(({ id }) => id !== own.id);
  expect(brought.map(({ body }) => body.broughtIn)).toEqual(
    ["A", "B", "C"].map((id) => ({ of: report.of, source: `dayone:${id}` })),
  );
  expect(brought.every(({ level }) => level === "private")).toBe(true);
  const [photo] = brought.flatMap(({ body }) => attachmentsOf(body.document));
  expect(await vault.get("attachment", photo?.attrs.id ?? "")).toBeDefined();
  expect((await vault.search("川")).total).toBe(1);

  expect(await vault.readImport()).toMatchObject({ entries: 0, duplicates: 3 });
  expect(await vault.runImport()).toMatchObject({ added: 0, duplicates: 3 });

  const changed = brought[1];
  if (!changed) throw new Error("nothing came");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await vault.save({
    kind: "journal",
    id: changed.id,
    body: { ...changed.body, document: anEntry("山に登った").document },
  });
  expect(await vault.pastImports()).toMatchObject([{ of: report.of, entries: 3 }]);
  expect(await vault.undoImport(report.of)).toEqual({ binned: 2, changed: 1 });
  expect((await vault.list("journal")).map(({ id }) => id).toSorted()).toEqual([own.id, changed.id].toSorted());
  expect(await vault.bin()).toHaveLength(2);
});

test("an entry with the same words on the same day is here already, whoever wrote it", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  await vault.save({ kind: "journal", body: anEntry("海", "2020-01-02") });
  await pick(machine, {
    "Journal.json": journal(entry("A", "海"), entry("B", "海", { creationDate: "2020-01-05T00:00:00Z" })),
  });
  expect(await vault.readImport()).toMatchObject({ entries: 1, duplicates: 1 });
});

test("the same few words with another photo are another entry, also when the first is here already", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const dinner = (uuid: string, identifier: string, md5: string) =>
    entry(uuid, "夕食", { photos: [{ identifier, md5, type: "jpeg" }] });
  const [first, second] = [dinner("A", "P", "aa"), dinner("B", "Q", "bb")];
  await pick(machine, { "Journal.json": journal(first), "photos/aa.jpeg": aJpeg() });
  await vault.readImport();
  expect(await vault.runImport()).toMatchObject({ added: 1, photos: 1 });
  await pick(machine, { "Journal.json": journal(first, second), "photos/aa.jpeg": aJpeg(), "photos/bb.jpeg": aJpeg() });
  expect(await vault.readImport()).toMatchObject({ entries: 1, photos: 1, duplicates: 1 });
});

test("what a full disk cut short leaves whole entries, and goes on where it stopped", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const entries = Array.from({ length: 600 }, (_, index) => entry(`E${index}`, `文${index}`));
  await pick(machine, { "Journal.json": journal(...entries) });
  await vault.readImport();
  const { call } = machine.files;
  let appends = 0;
  machine.files.call = (verb, ...input) => {
    if (verb === "logAppend") appends += 1;
    machine.files.fault = appends > 1 ? "disk-full" : undefined;
    return call(verb, ...input);
  };
  await expect(vault.runImport()).rejects.toMatchObject({ code: "disk-full" });
  machine.files.call = call;
  machine.files.fault = undefined;
  const here = await vault.list("journal");
  expect(here.length).toBe(250);
  expect(await vault.readImport()).toMatchObject({ entries: 350, duplicates: 250 });
  expect(await vault.runImport()).toMatchObject({ added: 350 });
  const texts = (await vault.list("journal")).map(({ body }) => textOfDocument(body.document));
  expect(new Set(texts).size).toBe(600);
});

test.each([
  ["a zip that is none", "export.zip", () => bytesOf("not a zip"), "import-unknown"],
  ["a zip of something else", "export.zip", () => written({ "a.png": "x" }), "import-unknown"],
  ["a zip that is cut", "export.zip", async () => (await written({ "a.md": "x" })).slice(0, -30), "import-damaged"],
  [
    "a text that says it is small",
    "export.zip",
    () => anOddZip([{ name: "a.md", bytes: "x".repeat(99), size: 9, packed: 99 }]),
    "import-damaged",
  ],
  [
    "a text without end",
    "export.zip",
    () => anOddZip([{ name: "a.json", bytes: "x", size: 0x7fffffff, method: 8 }]),
    "import-too-big",
  ],
  ["a name that leads out", "export.zip", () => anOddZip([{ name: "../a.md", bytes: "x" }]), "import-unknown"],
])("refuses %s and changes nothing", async (_, name, make, code) => {
  const machine = aMachine();
  const vault = await aVault(machine);
  machine.files.toMoveIn = [{ name, bytes: await make() }];
  await expect(vault.readImport()).rejects.toMatchObject({ code });
  await expect(vault.runImport()).rejects.toMatchObject({ code: "not-found" });
  expect(await vault.list("journal")).toEqual([]);
});

test("a picture that Ippo does not take leaves its words: HEIC, one that is cut short, one that is none", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const heic = bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1heic");
  machine.files.toMoveIn = [
    { name: "2021-02-03.md", bytes: bytesOf("![一](a.heic) ![二](b.jpg) ![三](c.png)\n\n- ![四](b.jpg)") },
    { name: "a.heic", bytes: heic },
    { name: "b.jpg", bytes: aJpeg().slice(0, 40) },
    { name: "c.png", bytes: bytesOf("none") },
  ];
  await vault.readImport();
  expect(await vault.runImport()).toMatchObject({ added: 1, photos: 0, leftOut: { photo: 3 } });
  const [record] = await vault.list("journal");
  expect(
    textOfDocument(record?.body.document ?? { type: "doc", content: [] })
      .split("\n")
      .filter(Boolean),
  ).toEqual(["一", "二", "三", "四"]);
  expect(await vault.list("attachment")).toEqual([]);
});

test("what Ippo took out as Markdown comes back as it was: days, tags, covered passages", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const body = {
    ...anEntry("", "2026-03-04"),
    form: "goodThings" as const,
    tags: ["旅"],
    document: {
      type: "doc" as const,
      content: [
        {
          type: "paragraph" as const,
          content: [
            { type: "text" as const, text: "名前は" },
            { type: "text" as const, text: "秘密", marks: [{ type: "redact" as const }] },
          ],
        },
      ],
    },
  };
  const { id } = await vault.save({ kind: "journal", body });
  await vault.takeOut("folder", takeoutWords(ja), "0.2.0");
  const taken = [...machine.files.taken].map(([name, bytes]) => ({ name, bytes }));
  machine.files.toMoveIn = taken;
  expect(await vault.readImport()).toMatchObject({ format: "markdown", entries: 0, duplicates: 1 });

  const other = aMachine();
  const fresh = await aVault(other);
  other.files.toMoveIn = taken;
  expect(await fresh.readImport()).toMatchObject({ entries: 1, leftOut: {} });
  const { of } = await fresh.runImport();
  const [record] = await fresh.list("journal");
  expect(record?.body).toEqual({ ...body, broughtIn: { of, source: `markdown:${id}` } });
});

test("a page of Ippo's own that is too long for one entry is here already, all of it", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  await vault.save({ kind: "journal", body: anEntry(Array.from({ length: 30 }, () => "長".repeat(5_000)).join("\n")) });
  await vault.takeOut("folder", takeoutWords(ja), "0.2.0");
  machine.files.toMoveIn = [...machine.files.taken].map(([name, bytes]) => ({ name, bytes }));
  expect(await vault.readImport()).toMatchObject({ entries: 0 });
});

test("a photo that two entries show counts once before and after it is taken in", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  machine.files.toMoveIn = [
    { name: "2021-02-03.md", bytes: bytesOf("![](a.jpg)\n\n海\n\n![](a.jpg)") },
    { name: "2021-02-04.md", bytes: bytesOf("![](a.jpg) 山") },
    { name: "a.jpg", bytes: aJpeg() },
  ];
  expect(await vault.readImport()).toMatchObject({ entries: 2, photos: 1 });
  expect(await vault.runImport()).toMatchObject({ added: 2, photos: 1 });
});

test("a folder of texts, with a picture by its side and pictures of the net left where they are", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  machine.files.toMoveIn = [
    { name: "2021-02-03.md", bytes: bytesOf("![海](pics/a.jpg) と ![far](https://track.example/x.gif)") },
    { name: "pics/a.jpg", bytes: aJpeg() },
  ];
  expect(await vault.readImport()).toMatchObject({ format: "markdown", entries: 1, photos: 1, leftOut: { remote: 1 } });
  await vault.runImport();
  const [record] = await vault.list("journal");
  expect(record?.body).toMatchObject({ day: "2021-02-03" });
  expect(record?.body.document.content.map(({ type }) => type)).toEqual(["photo", "paragraph"]);
});

test("can be stopped while it is read: no more is read, nothing waits to be added", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  machine.files.toMoveIn = Array.from({ length: 1_000 }, (_, index) => ({
    name: `note-${index}.md`,
    bytes: bytesOf(`本文 ${index}`),
  }));
  const { call } = machine.files;
  let reads = 0;
  machine.files.call = async (verb, ...input) => {
    if (verb.startsWith("pickedListRead")) reads += 1;
    if (reads === 1) await vault.stopImport();
    return call(verb, ...input);
  };
  expect(await vault.readImport()).toBeNull();
  machine.files.call = call;
  expect(reads).toBeLessThan(4);
  await expect(vault.runImport()).rejects.toMatchObject({ code: "not-found" });
  expect(await vault.readImport()).toMatchObject({ entries: 1_000 });
});

test("can be stopped while photos are taken in: the entry that they are of comes whole", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const two = [
    { identifier: "P", md5: "aa", type: "jpeg" },
    { identifier: "Q", md5: "bb", type: "jpeg" },
  ];
  await pick(machine, {
    "Journal.json": journal(
      entry("A", "海\n\n![](dayone-moment://P)\n\n![](dayone-moment://Q)", { photos: two }),
      entry("B", "山"),
    ),
    "photos/aa.jpeg": aJpeg(),
    "photos/bb.jpeg": aJpeg(),
  });
  expect(await vault.readImport()).toMatchObject({ entries: 2, photos: 2 });
  const { call } = machine.files;
  machine.files.call = async (verb, ...input) => {
    if (verb === "pieceWrite") await vault.stopImport();
    return call(verb, ...input);
  };
  const report = await vault.runImport();
  machine.files.call = call;
  expect(report.leftOut).toEqual({});
  expect((await vault.list("attachment")).length).toBe(report.photos);
});

test("can be stopped: what is on its way comes whole, and the rest the next time, each entry once", async () => {
  const machine = aMachine();
  const vault = await aVault(machine);
  const many = Array.from({ length: 700 }, (_, index) => entry(`E${index}`, `本文 ${index}`));
  await pick(machine, { "Journal.json": journal(...many) });
  await vault.readImport();
  const { call } = machine.files;
  machine.files.call = async (verb, ...input) => {
    // While the first part goes to the log.
    if (verb === "logAppend") await vault.stopImport();
    return call(verb, ...input);
  };
  const report = await vault.runImport();
  machine.files.call = call;
  expect(report.isPart).toBe(true);
  expect(report.added).toBeGreaterThan(0);
  expect(report.added).toBeLessThan(many.length);
  expect(await vault.list("journal")).toHaveLength(report.added);
  expect(await vault.pastImports()).toMatchObject([{ of: report.of, entries: report.added }]);
  expect(await vault.readImport()).toMatchObject({ entries: many.length - report.added, duplicates: report.added });
  expect(await vault.runImport()).toMatchObject({ added: many.length - report.added, isPart: false });
  const words = (await vault.list("journal")).map(({ body }) => textOfDocument(body.document));
  expect(new Set(words).size).toBe(many.length);
});
