import { expect, test } from "vitest";
import { catalogues } from "../../../src/content/catalogue.ts";
import type { VaultRecord } from "../../../src/domain/records/kinds.ts";
import { papersAlong, papersSection } from "../../../src/features/sharing/papers-along.ts";
import { isSharable, sectionsOf } from "../../../src/share/consent.ts";
import { emptySections } from "../../../src/share/sections.ts";
import { persons } from "../../support/resume/persons.ts";

const { profile, gaps, papers } = persons.longGap;
const records = papers.map(
  (body, index): VaultRecord<"paper"> => ({
    id: String(index).padStart(32, "0"),
    kind: "paper",
    level: "ask",
    revision: 1,
    savedAt: "2026-11-26T00:00:00.000Z",
    body,
  }),
);

test("a paper is handed over as its pages, never as data, and never when it is 私だけ", () => {
  const [paper] = records;
  if (!paper) throw new Error("no paper");
  expect(isSharable(paper)).toBe(true);
  expect(isSharable({ ...paper, level: "private" })).toBe(false);
  expect(sectionsOf(records)).toEqual(emptySections());
});

test("the pages hold no fact that papers may not hold, and no photo; each has a file name of its own", () => {
  const known = { ...profile, name: "水野　ひなた", audiences: { name: "counselor" as const } };
  const along = papersAlong(records, { profile: known, gaps }, "2026-11-26", catalogues.ja);
  expect(along).toHaveLength(records.length);
  expect(new Set(along.map(({ file }) => file)).size).toBe(records.length);
  for (const { file, pages } of along) {
    expect(file).toMatch(/^[a-z0-9-]{1,36}\.pdf$/);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.some(({ images }) => images && images.length > 0)).toBe(false);
    expect(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join("")).not.toContain("ひなた");
  }
});

test("the texts that others may offer words for are those on the papers: of the facts, and of what was not handed in", () => {
  const known = {
    ...profile,
    motivation: "直すことが好きです。",
    selfPr: "だれにも",
    audiences: { selfPr: "private" as const },
  };
  const [paper] = records;
  if (!paper) throw new Error("no paper");
  const facts = { ...paper, id: "facts", kind: "profile", body: known } as unknown as VaultRecord<"profile">;
  const sources = { profile: known, gaps };
  const all = [facts, ...records];
  const section = papersSection(all, papersAlong(all, sources, "2026-11-26", catalogues.ja), catalogues.ja);
  expect(section[0]).toMatchObject({ id: "facts", file: "rirekisho-a4.pdf", title: "履歴書" });
  expect(section[0]?.texts).toContainEqual({ name: "motivation", text: "直すことが好きです。" });
  expect(section.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(JSON.stringify(section)).not.toContain("だれにも");
  const handedIn = {
    ...paper,
    body: { ...paper.body, sent: { at: "2026-11-26T01:02:03.000Z", way: "post", profile } },
  };
  const [sent] = papersAlong([handedIn as VaultRecord<"paper">], sources, "2026-11-26", catalogues.ja);
  expect(sent?.texts).toEqual([]);
});
