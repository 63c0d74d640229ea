import { attachmentsOf, type DocumentAttachment, textOfDocument } from "../../domain/journal/document.ts";
import { excerptOf, type JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { fits, type Snippet, snippetOf } from "../../domain/search/find.ts";
import { type Folded, fold } from "../../domain/search/fold.ts";
import { namedForms } from "../../domain/search/form-words.ts";
import {
  asksForLabels,
  asksForSome,
  hasLabels,
  type Labelled,
  parseQuery,
  type Query,
} from "../../domain/search/query.ts";
import type { Day } from "../../domain/time/day.ts";
import type {
  JournalOverview,
  JournalPhotos,
  OnThisDay,
  SearchAnswer,
  SearchHit,
  SearchRange,
  ThreadEnd,
  ThreadsTo,
} from "../api.ts";
import { VaultError } from "../errors.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isOfThisDay, overviewOf } from "./overview.ts";

/** Entries read at a time: some milliseconds, so that whoever asks in between is not kept waiting. */
const PART = 64;
/** How long an answer waits for words that are being read. A save's are there by then, ten years' are not. */
const PATIENCE_MS = 20;
const HITS = 50;
const MEASURE = "ippo-search";
const NO_WORDS: Snippet = { text: "", marks: [] };

type Text = {
  id: string;
  revision: number;
  day: Day;
  at: string;
  words: string;
  /** The first of them, for a list of all. */
  excerpt: string;
  folded: Folded;
  tags: readonly string[];
  people: readonly string[];
  /** Ids of what threads lead to from here. */
  threads: readonly string[];
  labels: Labelled;
  /** In the order of the page. */
  photos: readonly DocumentAttachment["attrs"][];
  broughtIn: JournalEntry["broughtIn"];
} & Pick<SearchHit, "form" | "attachment">;

/** What is kept in memory of an entry, as far as moving in asks for it. */
export type KeptEntry = Pick<Text, "id" | "day" | "words" | "broughtIn">;

/**
 * The words of every journal entry, folded, in memory for as long as the vault is open. The catalogue says which are
 * new: they are read in parts, newest day first, and what is read answers meanwhile.
 */
export class JournalTexts {
  private readonly store: RecordStore;
  private readonly rest: () => Promise<void>;
  private readonly texts = new Map<string, Text>();
  /** Revisions of entries that open in no place. They are not asked for again before they change. */
  private readonly closed = new Map<string, number>();
  private newestFirst: Text[] | undefined;
  /** The folded texts alone, in that order: a scan follows no other pointers. */
  private scanned: string[] = [];
  private readUpTo = -1;
  private reading: Promise<void> | undefined;
  private isForgotten = false;

  /** @param rest is awaited between parts, so that the person's own calls come first */
  constructor(store: RecordStore, rest: () => Promise<void>) {
    this.store = store;
    this.rest = rest;
  }

  /** Reads what is not read yet or has changed. Never throws: what cannot be read now is read at the next question. */
  read(): Promise<void> {
    this.reading ??= this.readChanged()
      .catch(() => undefined)
      .finally(() => {
        this.reading = undefined;
      });
    return this.reading;
  }

  /** Ends a reading and lets the words go. */
  forget(): void {
    this.isForgotten = true;
    this.texts.clear();
    this.newestFirst = undefined;
    this.scanned = [];
  }

  /**
   * Looks for all that `typed` asks for (`parseQuery`) in what is read by now, newest entry first. Where it asks for
   * nothing every entry fits.
   * @returns how many entries fit, those of the range with a snippet each, and whether that is all there is
   */
  async search(typed: string, { from = 0, limit = HITS }: SearchRange = {}): Promise<SearchAnswer> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    const start = performance.now();
    const query = parseQuery(typed);
    const found = this.found(query);
    // Read by `npm run bench`, and only the last one kept.
    performance.clearMeasures(MEASURE);
    performance.measure(MEASURE, { start });
    const hits = found.slice(from, from + limit).map((text) => hitOf(text, query));
    return { total: found.length, hits, complete: this.isComplete() };
  }

  /** The days that were written on, tags and names, of what is read by now. */
  async overview(): Promise<JournalOverview> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    const read = this.sorted().map(({ day, tags, people, labels: { isHeavy } }) => ({ day, tags, people, isHeavy }));
    return overviewOf(read, this.isComplete());
  }

  /** What was written on this date in earlier years. @param withHeavy what the person marked つらい, too */
  async onThisDay(today: Day, withHeavy: boolean): Promise<OnThisDay> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    const found = this.sorted().filter(({ day }) => isOfThisDay(day, today));
    const shown = found.filter(({ labels }) => withHeavy || !labels.isHeavy);
    return {
      hits: shown.slice(0, HITS).map((text) => hitOf(text)),
      kept: found.length - shown.length,
      complete: this.isComplete(),
    };
  }

  /** What leads to each of these records, the newest first, of what is read by now. */
  async threadsTo(ids: readonly string[]): Promise<ThreadsTo> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    const from = new Map<string, ThreadEnd[]>(ids.map((id) => [id, []]));
    for (const text of this.sorted()) for (const id of text.threads) from.get(id)?.push(endOf(text));
    return { to: [...from].filter(([, ends]) => ends.length > 0), complete: this.isComplete() };
  }

  /** The newest entries as ends of threads, of what is read by now: nothing was looked for. */
  async newestEnds(limit: number): Promise<{ ends: ThreadEnd[]; complete: boolean }> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    return { ends: this.sorted().slice(0, limit).map(endOf), complete: this.isComplete() };
  }

  /** Photos of what fits (`parseQuery`), the newest day first, on a day as they stand on its pages. */
  async photos(typed: string, withHeavy: boolean): Promise<JournalPhotos> {
    if (!this.isComplete()) await Promise.race([this.read(), patience()]);
    const found = this.found(parseQuery(typed)).filter(({ photos }) => photos.length > 0);
    const shown = found.filter(({ labels }) => withHeavy || !labels.isHeavy);
    return {
      photos: shown.flatMap(({ id: entry, day, photos }) => photos.map(({ id, words }) => ({ id, words, entry, day }))),
      kept: found.length - shown.length,
      complete: this.isComplete(),
    };
  }

  /** The tags and names of every entry before a day, as they are written. */
  async labelsBefore(day: Day): Promise<{ tags: ReadonlySet<string>; people: ReadonlySet<string> }> {
    await this.read();
    const earlier = this.sorted().filter((text) => text.day < day);
    return {
      tags: new Set(earlier.flatMap(({ tags }) => tags)),
      people: new Set(earlier.flatMap(({ people }) => people)),
    };
  }

  /**
   * Every entry outside of the bin, the newest first, once all are read.
   * @throws VaultError `failed` where they cannot be read now
   */
  async all(): Promise<readonly KeptEntry[]> {
    if (!this.isComplete()) await this.read();
    if (!this.isComplete()) throw new VaultError("failed");
    return this.sorted();
  }

  /** The texts that fit, the newest first. A word fits a page in whose form's name it stands, too. */
  private found(query: Query): readonly Text[] {
    const all = this.sorted();
    if (!asksForSome(query)) return all;
    const { scanned } = this;
    const named = namedForms(query.terms);
    const labelled = asksForLabels(query) ? all.filter(({ labels }) => hasLabels(query, labels)) : undefined;
    if (isWordless(query)) return labelled ?? all;
    // Without anything but words nothing is looked at but the texts.
    if (!labelled && !named) return all.filter((_, index) => fits(scanned[index] ?? "", query));
    return (labelled ?? all).filter(({ folded, form }) =>
      query.terms.every((term) => folded.text.includes(term) || named?.get(term)?.includes(form)),
    );
  }

  private isComplete(): boolean {
    return this.readUpTo === this.store.revision;
  }

  private async readChanged(): Promise<void> {
    while (!this.isComplete()) {
      const { revision } = this.store;
      const wanted = await this.wanted();
      for (let at = 0; at < wanted.length; at += PART) {
        await this.readPart(wanted.slice(at, at + PART));
        await this.rest();
        if (this.isForgotten) return;
      }
      this.readUpTo = revision;
    }
  }

  /** What is to be read, newest day first. Entries that are there no more, or in the bin, are let go. */
  private async wanted(): Promise<{ id: string; revision: number }[]> {
    const entries = (await this.store.entries()).filter(([, { kind, deleted }]) => kind === "journal" && !deleted);
    const here = new Set(entries.map(([id]) => id));
    for (const id of this.texts.keys()) if (!here.has(id)) this.texts.delete(id);
    this.newestFirst = undefined;
    return entries
      .map(([id, { revision, day = "" }]) => ({ id, revision, day }))
      .filter(({ id, revision }) => this.texts.get(id)?.revision !== revision && this.closed.get(id) !== revision)
      .toSorted((a, b) => (a.day > b.day ? -1 : 1));
  }

  private async readPart(part: readonly { id: string; revision: number }[]): Promise<void> {
    const records = await this.store.glance(part.map(({ id }) => id));
    const opened = new Set(records.map(({ id }) => id));
    const others = part.filter(({ id }) => !opened.has(id));
    // Asked for by itself, a record is brought back from the log.
    if (others.length > 0) records.push(...(await this.store.getMany(others.map(({ id }) => id))).values());
    if (this.isForgotten) return;
    for (const { id, revision } of others) this.closed.set(id, revision);
    for (const record of records) {
      this.closed.delete(record.id);
      if (record.kind === "journal") this.texts.set(record.id, textOf(record as VaultRecord<"journal">));
    }
    this.newestFirst = undefined;
  }

  private sorted(): readonly Text[] {
    if (this.newestFirst) return this.newestFirst;
    this.newestFirst = [...this.texts.values()].sort(newerFirst);
    this.scanned = this.newestFirst.map(({ folded }) => folded.text);
    return this.newestFirst;
  }
}

function textOf({ id, revision, level, body }: VaultRecord<"journal">): Text {
  const words = textOfDocument(body.document);
  const attachments = attachmentsOf(body.document);
  const { day, at, form, tags = [], people = [], isHeavy = false, threads = [], broughtIn } = body;
  return {
    id,
    revision,
    day,
    at,
    form,
    words,
    excerpt: excerptOf(body),
    folded: fold(words),
    tags,
    people,
    threads: threads.map((thread) => thread.id),
    labels: {
      day,
      tags: tags.map(foldedLabel),
      people: people.map(foldedLabel),
      form,
      level,
      isHeavy,
      hasPhoto: attachments.some(({ type }) => type === "photo"),
      hasRecording: attachments.some(({ type }) => type === "recording"),
    },
    attachment: attachments[0]?.type,
    photos: attachments.filter(({ type }) => type === "photo").map(({ attrs }) => attrs),
    broughtIn,
  };
}

function hitOf({ id, day, form, words, excerpt, folded, attachment }: Text, query?: Query): SearchHit {
  const isFirst = !query || isWordless(query) || words.trim() === "";
  const snippet: Snippet = isFirst ? { text: excerpt, marks: [] } : snippetOf(words, folded, query);
  return { id, day, form, attachment, snippet };
}

/** An entry as the other end of a thread: one marked つらい is there, its words are not brought up. */
function endOf(text: Text): ThreadEnd {
  const hit = hitOf(text);
  return {
    ...hit,
    kind: "journal",
    isClosed: text.labels.isHeavy,
    snippet: text.labels.isHeavy ? NO_WORDS : hit.snippet,
  };
}

function isWordless({ terms }: Query): boolean {
  return terms.length === 0;
}

function foldedLabel(label: string): string {
  // As the values of a query are.
  return fold(label).text.trim();
}

/** By day, then by the moment of writing, as the list of the journal is. */
function newerFirst(a: Text, b: Text): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.at === b.at ? 0 : a.at > b.at ? -1 : 1;
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}
