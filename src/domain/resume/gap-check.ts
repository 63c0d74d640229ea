import { countOfMonth, type Month } from "../time/months.ts";
import { type Audience, isFor } from "./audience.ts";
import { type Gap, HEARERS, type Hearer } from "./gap.ts";
import { spanOfGap } from "./gap-matching.ts";
import { type DateMention, dateMentions, type LengthMention, lengthMentions } from "./mentions.ts";
import { common, lengthOf, type Span } from "./month-spans.ts";
import { placedTexts } from "./places.ts";
import type { Profile } from "./profile.ts";
import { sharedPassages } from "./shared-words.ts";

/**
 * What can be noted about a gap's wordings. Nothing here forbids anything.
 * - `dateOutside`: a date that does not lie in the gap; `lengthOther`: a length it does not have
 * - `datesDiffer`, `lengthsDiffer`: two wordings say it differently; `other` is the one read before
 * - `ownWords`: words the person wrote for themselves; `narrowerWords`: words of a part that is for fewer people
 * - `healthWord`: says that an illness is over for good; `blankLeft`: a blank of a pattern
 */
export const GAP_CODES = [
  "dateOutside",
  "lengthOther",
  "datesDiffer",
  "lengthsDiffer",
  "ownWords",
  "narrowerWords",
  "healthWord",
  "blankLeft",
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** A note: in which wording, where in it and on what words; `other` where two wordings differ. */
export type GapNote = {
  code: GapCode;
  hearer: Hearer;
  at: number;
  found: string;
  other?: { hearer: Hearer; found: string };
};

export type GapContext = {
  /** The end of a gap that goes on. */
  today: Month;
  /** Whose other parts may be for fewer people than a wording. */
  profile: Profile;
  /** Texts that are nobody's own, such as patterns. */
  common: readonly string[];
};

/** The circle each hearer belongs to. */
const CIRCLES: Record<Hearer, Audience> = { paper: "paper", interview: "interview", supporter: "counselor" };
const HEALTH_WORDS = /完治|根治|全快|完全に(?:治|回復)|(?:fully|completely) (?:cured|recovered|healed)/giu;
const BLANK = /〔[\s　]*〕/gu;
/** A length that is said of the whole time, and so may not be shorter either. */
const OF_THE_WHOLE =
  /^(?:ほど|くらい|ぐらい)?(?:の?(?:空白|ブランク|離職)|、?(?:仕事を離れ|仕事をして(?:い|お)|働いて(?:い|お)))/u;

/** Notes on a gap's three wordings, in their order. A wording that is left open or not to be written has none. */
export function checkGap(gap: Gap, context: GapContext): GapNote[] {
  const told = HEARERS.filter((hearer) => gap[hearer].choice === "words");
  const span = spanOfGap(gap, context.today);
  return told.flatMap((hearer, index) => {
    const { text } = gap[hearer];
    const note =
      (code: GapCode) =>
      (passage: { at: number; text: string }): GapNote => ({
        code,
        hearer,
        at: passage.at,
        found: passage.text,
      });
    return [
      ...(span ? datesOutside(text, span).map(note("dateOutside")) : []),
      ...(span ? otherLengths(text, span).map(note("lengthOther")) : []),
      ...told.slice(0, index).flatMap((before) => contradictions(gap, before, hearer)),
      ...sharedPassages(text, [gap.own], freeWords(gap, hearer, context)).map(note("ownWords")),
      ...sharedPassages(text, narrowerTexts(hearer, context), freeWords(gap, hearer, context)).map(
        note("narrowerWords"),
      ),
      ...passages(text, HEALTH_WORDS).map(note("healthWord")),
      ...passages(text, BLANK).map(note("blankLeft")),
    ];
  });
}

/** A month before is the one of leaving, a month after the one of beginning: both are told with a gap. */
function datesOutside(text: string, span: Span): DateMention[] {
  const around = { from: span.from - 1, to: span.to + 1 };
  return dateMentions(text).filter((mention) => lengthOf(common(spanOfMention(mention), around)) === 0);
}

function otherLengths(text: string, span: Span): LengthMention[] {
  return lengthMentions(text).filter((mention) => {
    const difference = mention.months - lengthOf(span);
    const isOfTheWhole = OF_THE_WHOLE.test(text.slice(mention.at + mention.text.length));
    return difference > roundness(mention) || (isOfTheWhole && -difference > roundness(mention));
  });
}

/** How far a length may be from the months it stands for: half a year when told in years. */
function roundness({ isInYears, months }: LengthMention): number {
  if (isInYears || months % 12 === 0) return 6;
  return months === 6 ? 2 : 1;
}

function contradictions(gap: Gap, before: Hearer, hearer: Hearer): GapNote[] {
  const one = gap[before].text;
  const text = gap[hearer].text;
  const begins = differing(edge(one, "begin"), edge(text, "begin"));
  const ends = differing(edge(one, "end"), edge(text, "end"));
  const dates = [begins, ends].flatMap((pair) => (pair ? [contradiction("datesDiffer", before, hearer, pair)] : []));
  const lengths = differingLengths(lengthMentions(one), lengthMentions(text));
  return lengths ? [...dates, contradiction("lengthsDiffer", before, hearer, lengths)] : dates;
}

type Pair = { one: { text: string }; other: { text: string; at: number } };

function contradiction(code: GapCode, before: Hearer, hearer: Hearer, { one, other }: Pair): GapNote {
  return { code, hearer, at: other.at, found: other.text, other: { hearer: before, found: one.text } };
}

function differing(one: DateMention | undefined, other: DateMention | undefined) {
  if (!one || !other) return undefined;
  return lengthOf(common(spanOfMention(one), spanOfMention(other))) > 0 ? undefined : { one, other };
}

/** Two texts that both tell lengths, none of them the same. */
function differingLengths(ones: readonly LengthMention[], others: readonly LengthMention[]) {
  const isSame = (one: LengthMention, other: LengthMention) =>
    Math.abs(one.months - other.months) <= Math.max(roundness(one), roundness(other));
  const [one, other] = [ones[0], others[0]];
  if (!one || !other || ones.some((each) => others.some((every) => isSame(each, every)))) return undefined;
  return { one, other };
}

const EDGES = {
  begin: { before: /(?:since|from)\s$/iu, after: /^(?:頃|ごろ)?(?:から|より|以降|に(?:退職|離職|退社))/u },
  end: { before: /(?:until|till|to)\s$/iu, after: /^(?:頃|ごろ)?まで/u },
};

/** The first date a text gives as a beginning, or as an end. */
function edge(text: string, which: "begin" | "end"): DateMention | undefined {
  const { before, after } = EDGES[which];
  return dateMentions(text).find(
    (mention) => before.test(text.slice(0, mention.at)) || after.test(text.slice(mention.at + mention.text.length)),
  );
}

function spanOfMention({ year, month }: DateMention): Span {
  const at = (number: number) => countOfMonth(`${year}-${String(number).padStart(2, "0")}`);
  return month === 0 ? { from: at(1), to: at(12) } : { from: at(month), to: at(month) };
}

function narrowerTexts(hearer: Hearer, { profile }: GapContext): string[] {
  return placedTexts(profile).flatMap(({ audience, text }) => (isFor(audience, CIRCLES[hearer]) ? [] : [text]));
}

/** Words that may stand here anyway: common ones, facts taken over by a tap, and what this circle reads elsewhere. */
function freeWords(gap: Gap, hearer: Hearer, { profile, common: ofNobody }: GapContext): string[] {
  const read = placedTexts(profile).flatMap(({ audience, text }) => (isFor(audience, CIRCLES[hearer]) ? [text] : []));
  return [...ofNobody, ...gap.facts.map(({ text }) => text), ...read];
}

function passages(text: string, pattern: RegExp): { at: number; text: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}
