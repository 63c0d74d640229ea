import type { Day } from "../time/day.ts";

/** Kanji and katakana, two of them or more: nouns, nearly always. Verbs and particles have hiragana in them. */
const NOUN = /^[\p{sc=Han}\p{sc=Katakana}][\p{sc=Han}\p{sc=Katakana}々〆ー]+$/u;
const LATIN = /^\p{sc=Latin}[\p{sc=Latin}\p{M}'’-]{3,}$/u;
/** 二人, 三時, 十五分: how many, of whatever it may be. */
const NUMBER = /^[一二三四五六七八九十百千万〇何数半]+[日月年時分秒人個回本枚冊匹度番円階歳才週間目半]+$/u;

type Use = { word: string; days: Set<Day>; times: number };

/** Counts the nouns of a text, without a dictionary of its own: where a word ends is known to the engine (ICU). */
export class WordUse {
  private readonly segmenter = new Intl.Segmenter("ja", { granularity: "word" });
  private readonly stop: ReadonlySet<string>;
  private readonly uses = new Map<string, Use>();

  /** @param stop words that say little by themselves, small letters */
  constructor(stop: readonly string[]) {
    this.stop = new Set(stop);
  }

  /** Takes in what was written on a day. */
  add(day: Day, text: string): void {
    for (const line of text.normalize("NFKC").split("\n"))
      for (const { segment } of this.segmenter.segment(line)) this.note(day, segment);
  }

  /**
   * Words that were written on two days or more, those of the most days first, at most `most`. A page that says one
   * word a hundred times says it on one day.
   */
  often(most: number): string[] {
    return [...this.uses.values()]
      .filter(({ days }) => days.size >= 2)
      .toSorted((a, b) => b.days.size - a.days.size || b.times - a.times)
      .slice(0, most)
      .map(({ word }) => word);
  }

  private note(day: Day, segment: string): void {
    if (!NOUN.test(segment) && !LATIN.test(segment)) return;
    const key = segment.toLowerCase();
    if (this.stop.has(key) || NUMBER.test(key)) return;
    const use = this.uses.get(key) ?? { word: segment, days: new Set(), times: 0 };
    use.days.add(day);
    use.times += 1;
    this.uses.set(key, use);
  }
}
