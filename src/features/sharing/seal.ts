import { ask } from "../../bridge/page.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { catalogues } from "../../content/catalogue.ts";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { rirekishoPages } from "../../domain/resume/layout/rirekisho.ts";
import { DEFAULT_CHOICES } from "../../domain/resume/paper.ts";
import { seenBy } from "../../domain/resume/seen-by.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import type { ReportData, ShareDocument } from "../../share/contents.ts";
import { htmlPage } from "../../share/html-page.ts";
import { report } from "../../share/report/report.ts";
import type { Formats } from "../../ui/language/formats.ts";
import type { VaultClient } from "../../vault/client.ts";
import { keysOf, newShareId } from "./keys.ts";
import { type PaperAlong, PLAIN_FILE, PLAIN_TITLE } from "./papers-along.ts";
import { sealInWorker } from "./share-client.ts";
import { dayOf, titleOf } from "./use-sharable.ts";

/** Makes the papers that go along, and seals everything to the passphrase. */
export async function sealFor(
  vault: VaultClient,
  data: ReportData,
  records: readonly VaultRecord[],
  papers: readonly PaperAlong[],
  passphrase: string,
): Promise<{ bytes: Uint8Array; shareId: string }> {
  const shareId = newShareId();
  const { version } = await ask("appInfo");
  const words = catalogues[data.locale].report;
  const reportPdf = await ask("printPdf", { kind: "report", title: words.title, markup: report(data, words) });
  const input = {
    shareId,
    app: `Ippo ${version}`,
    data,
    reportPdf,
    documents: [...(await documentsOf(records)), ...(await papersOf(papers))],
    ...(await keysOf(vault)),
  };
  return { bytes: await sealInWorker(input, passphrase), shareId };
}

/** Keeps the sealed file where the person says. @returns its name, or nothing when the dialog was closed */
export async function saveSealed(
  bytes: Uint8Array,
  kind: "ippo" | "html",
  name: string,
  locale: "ja" | "en",
): Promise<string | undefined> {
  const contents = kind === "ippo" ? bytes : htmlPage(await viewerPage(), bytes, locale);
  const saved = await ask("saveFile", { kind, suggestedName: `${name}.${kind}`, bytes: contents });
  return saved.saved ? saved.name : undefined;
}

/** Notes what was handed over: nothing can be un-shared, so the person can always look up what it was. */
export async function logShare(
  vault: VaultClient,
  shareId: string,
  { createdAt, recipient, period }: ReportData,
  records: readonly VaultRecord[],
  words: Catalogue,
  formats: Formats,
): Promise<void> {
  const items = records.map((record) => ({
    kind: record.kind,
    day: dayOf(record),
    title: titleOf(record, words, formats).slice(0, 200),
  }));
  await vault.save({ kind: "shareLog", body: { shareId, at: createdAt, recipient, ...period, items } });
}

async function documentsOf(records: readonly VaultRecord[]): Promise<ShareDocument[]> {
  const profile = records.find((record): record is VaultRecord<"profile"> => record.kind === "profile");
  if (!profile) return [];
  const day = calendarDayOf(new Date());
  // The paper shows what is for papers; what a counselor alone may know stands in the facts of the share.
  const facts = seenBy(profile.body, "paper");
  const pages = rirekishoPages(facts, rirekishoWords, { choices: DEFAULT_CHOICES, day });
  const bytes = await ask("printPdf", { kind: "paper", title: PLAIN_TITLE, pages });
  return [{ name: PLAIN_FILE, bytes }];
}

async function papersOf(papers: readonly PaperAlong[]): Promise<ShareDocument[]> {
  const documents: ShareDocument[] = [];
  for (const { file, title, pages } of papers)
    documents.push({ name: file, bytes: await ask("printPdf", { kind: "paper", title, pages }) });
  return documents;
}

async function viewerPage(): Promise<string> {
  return (await fetch("/viewer.html")).text();
}
