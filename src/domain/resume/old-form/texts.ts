import type { RirekishoWords } from "../layout/form-words.ts";
import type { PageText } from "../layout/page.ts";
import { MM_PER_PT } from "../type-setting.ts";
import { across, fromTop } from "./lines.ts";

/** Where the old form's own words stand: left end and top, in the source's mm (see `lines.ts`). */

/** From the top of a full-width sign down to its baseline, in em. */
const BASELINE_EM = 0.85;
const SMALL_PT = 9;
const NOTE_PT = 8;

/** @param hasPortrait a photo stands where the notes about one would */
export function oldLeftTexts(words: RirekishoWords, hasPortrait: boolean): PageText[] {
  const { old } = words;
  const small = (x: number, y: number, text: string) => at(x, y, SMALL_PT, text, 1);
  return [
    at(5, 249, 18, words.title, 1),
    ...(hasPortrait ? [] : photoTexts(old.photo)),
    small(2, 238, words.kana),
    small(2, 231, old.name),
    small(1.2, 213, old.birth),
    small(1.2, 203.6, old.mobile),
    small(57, 203.6, old.email),
    small(2, 197, words.kana),
    small(2, 191, words.address),
    small(2, 171, words.kana),
    small(2, 165, words.contact),
    small(141, 198, words.phone),
    small(141, 185, old.fax),
    small(141, 172, words.phone),
    small(141, 159, old.fax),
    small(8, 134, words.year),
    small(24, 134, words.month),
    small(74, 134, old.history),
    small(1, 14, old.noteTitle),
    small(25, 14, old.note),
  ];
}

function photoTexts([title, ...notes]: RirekishoWords["old"]["photo"]): PageText[] {
  const [height, width, alone, glue, back] = notes;
  const note = (x: number, y: number, text: string) => at(x, y, NOTE_PT, text, 1);
  return [
    at(148, 240, SMALL_PT, title, 1),
    note(146.2, 233, height),
    note(149.2, 229, width),
    note(146.2, 225, alone),
    note(146.2, 221, glue),
    note(146.2, 217, back),
  ];
}

export function oldRightTexts({ old, year, month, wishes }: RirekishoWords): PageText[] {
  const small = (x: number, y: number, text: string) => at(x, y, SMALL_PT, text, 2);
  return [
    small(8, 237, year),
    small(24, 237, month),
    small(96, 237, old.licences),
    small(2, 180, old.commute),
    small(59, 180, old.dependants[0]),
    small(59, 172, old.dependants[1]),
    small(99, 180, old.spouse),
    small(139, 180, old.spouseSupport),
    small(2, 158, old.hobbies),
    small(2, 111, old.motivation),
    small(2, 64, wishes),
  ];
}

function at(x: number, y: number, sizePt: number, text: string, page: 1 | 2): PageText {
  return { x: across(x, page), y: fromTop(y) + BASELINE_EM * sizePt * MM_PER_PT, sizePt, text, anchor: "start" };
}
