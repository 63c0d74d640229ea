import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { catalogues, type Locale } from "../../src/content/catalogue.ts";
import type { PaperRecord } from "../../src/domain/resume/paper.ts";
import { fileNameOf, kindOfPaper, nameOfPaper } from "../../src/features/paper-name.ts";
import { expect, ROOT, test } from "../support/app.ts";
import { answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { compareWithGolden } from "../support/golden/compare-pages.ts";
import { greyFromPng, pngFromGrey } from "../support/golden/grey.ts";
import { embeddingOfPdf, infoOfPdf, renderPdf } from "../support/golden/render.ts";
import { textsOfPdf } from "../support/pdf.ts";
import { persons } from "../support/resume/persons.ts";

/**
 * The papers of four persons as PDFs, held against golden pages. `IPPO_GOLDEN=write` draws these anew, from the run in
 * Japanese; the run in English, of one paper of each form, is held against the same ones: what a paper says does not depend on
 * the language of the screen.
 */
const GOLDEN = join(ROOT, "tests/fixtures/golden");
const isWriting = process.env["IPPO_GOLDEN"] === "write";

type Name = keyof typeof persons;
type Vault = { save: (input: object) => Promise<{ id: string }>; discard: (id: string) => Promise<unknown> };
const PAPERS = Object.entries(persons).flatMap(([person, { papers }]) =>
  papers.map((paper) => ({ person: person as Name, paper })),
);

for (const locale of ["ja", "en"] as const)
  test(`every paper of four persons is its golden page, and its PDF is clean (${locale})`, async ({
    start,
    profile,
  }) => {
    test.setTimeout(120_000);
    const { app, page } = await start(profile, [`--lang=${locale}`]);
    await firstRun(page, locale);
    const folder = mkdtempSync(join(tmpdir(), "ippo-golden-"));
    await answerSaveDialogs(app, folder);
    for (const name of Object.keys(persons) as Name[]) {
      const forget = await bringIn(page, name);
      await goTo(page, "documents", locale);
      for (const { paper } of papersIn(locale).filter(({ person }) => person === name)) {
        const pdf = await savedPdf(page, paper, locale, folder);
        const of = `${name} ${paper.form} (${locale})`;
        isGolden(pdf, `${name}-${isOld(paper) ? "oldForm" : paper.form}`, of, locale);
        isClean(pdf, kindOfPaper(paper, catalogues[locale]), [profile, folder], of);
        await isSearchable(pdf, paper.form === "englishCv" ? paper.english.name : persons[name].profile.name, of);
        const language = /\/Lang \((.*?)\)/u.exec(Buffer.from(pdf).toString("latin1"))?.[1];
        expect(language, of).toBe(paper.form === "englishCv" ? "en" : "ja");
      }
      await goTo(page, "today", locale);
      await forget();
    }
    rmSync(folder, { recursive: true });
  });

const isOld = ({ form, oldForm }: PaperRecord) => form === "rirekisho" && oldForm.isUsed;

function papersIn(locale: Locale): typeof PAPERS {
  if (locale === "ja") return PAPERS;
  return PAPERS.filter(({ paper }, index) => PAPERS.findIndex((other) => other.paper.form === paper.form) === index);
}

/** Puts a person's facts into the vault. @returns what takes them out again */
async function bringIn(page: Page, name: Name): Promise<() => Promise<void>> {
  const { profile, gaps, papers } = persons[name];
  const records = [
    { kind: "profile", body: profile },
    ...gaps.map((body) => ({ kind: "gap", body })),
    ...papers.map((body) => ({ kind: "paper", body })),
  ];
  const ids = await page.evaluate(async (all) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: Vault };
    const saved: string[] = [];
    for (const record of all) saved.push((await ippoVault.save(record)).id);
    return saved;
  }, records);
  return () =>
    page.evaluate(async (all) => {
      const { ippoVault } = globalThis as unknown as { ippoVault: Vault };
      for (const id of all) await ippoVault.discard(id);
    }, ids);
}

async function savedPdf(page: Page, paper: PaperRecord, locale: Locale, folder: string): Promise<Uint8Array> {
  const words = catalogues[locale];
  const { paper: texts } = words.documents;
  await page.getByRole("button", { name: texts.which }).press("Enter");
  await page.getByRole("option", { name: nameOfPaper(paper, words), exact: true }).click();
  const name = fileNameOf(paper, words, ".pdf");
  await page.getByRole("button", { name: texts.savePdf, exact: true }).press("Enter");
  await expect(page.getByText(texts.saved(name))).toBeVisible({ timeout: 20_000 });
  return new Uint8Array(readFileSync(join(folder, name)));
}

function isGolden(pdf: Uint8Array, name: string, of: string, locale: Locale): void {
  const pages = renderPdf(pdf);
  for (const [index, drawn] of pages.entries()) {
    const file = join(GOLDEN, `${name}-${index + 1}.png`);
    if (isWriting && locale === "ja") {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, pngFromGrey(drawn));
    }
    expect(compareWithGolden(drawn, greyFromPng(readFileSync(file))), `${of}, page ${index + 1}`).toBeUndefined();
  }
  expect(existsSync(join(GOLDEN, `${name}-${pages.length + 1}.png`)), `${of}: a page is missing`).toBe(false);
}

/** Nothing in the file tells whose computer made it, and whoever opens it needs no font. */
function isClean(pdf: Uint8Array, title: string, folders: readonly string[], of: string): void {
  const info = infoOfPdf(pdf);
  expect(info, of).toMatchObject({ Title: title, Tagged: "yes" });
  expect(info["Producer"], of).toMatch(/^Skia\/PDF/u);
  for (const key of ["Author", "Subject", "Keywords"]) expect(info[key] ?? "", of).toBe("");
  const bytes = everythingIn(pdf);
  const names = [userInfo().username, homedir(), hostname(), ROOT, tmpdir(), ...folders];
  // A word of three letters or less is in any compressed stream by chance; case counts, as PDF has a /Root of its own.
  for (const word of names.filter(({ length }) => length > 3))
    expect(bytes.includes(word), `${of}: ${word}`).toBe(false);
  const fonts = embeddingOfPdf(pdf);
  expect(fonts, of).not.toEqual([]);
  for (const font of fonts) expect(font, of).toMatchObject({ embedded: true, subset: true });
}

/** The bytes of a PDF, followed by what its compressed streams hold. */
function everythingIn(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const text = raw.toString("latin1");
  const streams = [...text.matchAll(/(?<!end)stream\r?\n/gu)].map(({ index, 0: { length } }) => {
    const end = text.indexOf("endstream", index);
    try {
      return inflateSync(raw.subarray(index + length, end)).toString("latin1");
    } catch {
      // A stream that is not deflated stands in the raw bytes.
      return "";
    }
  });
  return [text, ...streams].join("\n");
}

async function isSearchable(pdf: Uint8Array, words: string, of: string): Promise<void> {
  const pages = Array.from({ length: Number(infoOfPdf(pdf)["Pages"]) }, (_, index) => index);
  const texts = await Promise.all(pages.map((index) => textsOfPdf(pdf, index)));
  const solid = texts
    .flat()
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/gu, "");
  expect(solid, of).toContain(words.replaceAll(/\s/gu, ""));
}
