import type { Day } from "../../time/day.ts";
import { formatDate } from "../../time/japanese-calendar.ts";
import { GAP, LEFT, linePiece, type Piece, piecesOf, piecesOnPages, RIGHT } from "../layout/flow/flow.ts";
import type { Page } from "../layout/page.ts";
import type { PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { widthInMm } from "../type-setting.ts";
import { addresseeLines, senderLines } from "./addressee.ts";
import { breakAtBlanks } from "./at-blanks.ts";
import { letterSource, mailOf, named } from "./source.ts";
import { foldMarks, windowPiece } from "./window.ts";
import type { LetterWords } from "./words.ts";

type LetterPaper = Pick<PaperRecord, "body" | "choices" | "letter" | "recipient">;

const NAME_PT = 11;
const SENDER_PT = 10.5;
const SENDER_WIDTH = 90;
const TITLE = { anchor: "middle", sizePt: 14, height: 9 } as const;
const MIDDLE = (LEFT + RIGHT) / 2;

const foot = (page: number, of: number) => (of === 1 ? "" : `${page}/${of}`);

/**
 * A letter as pages of A4, written across: the date at the right, the addressee at the left, the sender at the right,
 * the title, the text. What one page does not hold goes on on the next.
 * @param profile the facts as they may stand on papers
 * @param day the date where the profile leaves it open; may be empty too
 */
export function letterPages(profile: Profile, paper: LetterPaper, words: LetterWords, day: Day | ""): Page[] {
  if (paper.letter.medium === "email") return mailPages(profile, paper, words);
  const paperDay = profile.paperDay || day;
  const date = paperDay === "" ? "" : formatDate(paperDay, profile.calendar);
  const source = paper.body.trim() === "" ? letterSource(profile, paper.letter, words) : paper.body;
  const pieces = [
    ...(paper.letter.fitsWindow ? [windowPiece(paper.recipient, date, words)] : headPieces(paper, date, words)),
    ...senderPieces(profile, paper, words),
    GAP,
    GAP,
    linePiece(words.titles[paper.letter.kind], { x: MIDDLE, ...TITLE }),
    GAP,
    ...bodyPieces(source.split(/\r\n|\r|\n/u), words),
  ];
  const [first, ...others] = piecesOnPages(pieces, foot);
  if (!first) return [];
  return [paper.letter.fitsWindow ? { ...first, lines: [...first.lines, ...foldMarks()] } : first, ...others];
}

function headPieces({ recipient }: LetterPaper, date: string, words: LetterWords): Piece[] {
  const names = addresseeLines(recipient, words).flatMap((line) => breakAtBlanks(line, RIGHT - LEFT, NAME_PT));
  return [
    linePiece(date, { x: RIGHT, anchor: "end" }),
    GAP,
    ...names.map((line) => linePiece(line, { sizePt: NAME_PT })),
    GAP,
  ];
}

/** A block whose longest line ends at the right margin. */
function senderPieces(profile: Profile, { choices }: LetterPaper, words: LetterWords): Piece[] {
  const lines = [
    ...senderLines(profile, words),
    named(words.phone, profile.address.phone),
    choices.showEmail ? named(words.email, profile.email) : "",
  ]
    .filter((line) => line !== "")
    .flatMap((line) => breakAtBlanks(line, SENDER_WIDTH, SENDER_PT));
  const x = RIGHT - Math.max(0, ...lines.map((line) => widthInMm(line, SENDER_PT)));
  return lines.map((line) => linePiece(line, { x, sizePt: SENDER_PT }));
}

/** The lines of the text. 敬具 does not begin a page without what it closes, and 記 does not end one. */
function bodyPieces(lines: readonly string[], words: LetterWords): Piece[] {
  return lines.flatMap((line, index) => {
    const pieces = textPieces(line, words);
    const last = pieces.at(-1);
    const isHeld = words.atRight.includes(lines[index + 1]?.trim() ?? "") || line.trim() === words.listHead;
    return last && isHeld ? [...pieces.slice(0, -1), { ...last, keepsNext: true }] : pieces;
  });
}

/** A line of the text: 敬具 and 以上 stand at the right, 記 in the middle, 「・」 as a point; all else as it was typed. */
function textPieces(line: string, words: LetterWords): Piece[] {
  const text = line.trim();
  if (words.atRight.includes(text)) return [linePiece(text, { x: RIGHT, anchor: "end" })];
  if (text === words.listHead) return [linePiece(text, { x: MIDDLE, anchor: "middle" })];
  if (text === "") return piecesOf({ type: "gap" });
  if (/^・./u.test(text)) return piecesOf({ type: "point", text: text.slice(1).trimStart() });
  return piecesOf({ type: "paragraph", text: line.trimEnd() });
}

/** A mail on a page, to be kept as it was sent. */
function mailPages(profile: Profile, paper: LetterPaper, words: LetterWords): Page[] {
  const { subject, body } = mailOf(profile, paper, words);
  const lines = [`${words.subjectLabel}：${subject}`, "", ...body.split(/\r\n|\r|\n/u)];
  return piecesOnPages(
    lines.flatMap((line) =>
      line.trim() === "" ? piecesOf({ type: "gap" }) : piecesOf({ type: "paragraph", text: line.trimEnd() }),
    ),
    foot,
  );
}
