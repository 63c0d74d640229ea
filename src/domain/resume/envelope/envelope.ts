import type { Page, PageText } from "../layout/page.ts";
import { addresseeLines, oneLine, postalLine } from "../letters/addressee.ts";
import type { LetterWords } from "../letters/words.ts";
import type { EnvelopeSize, PaperRecord, Recipient } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { labelPage } from "./label.ts";
import { type Stack, type StackLine, stackOf, stamp, stampSize } from "./stack.ts";

type Area = { x: number; y: number; widthMm: number; heightMm: number };

/** Sizes of type, in points. */
type Sizes = { address: number; name: number; spokenTo: number; sender: number; stamp: number };

type Sheet = {
  widthMm: number;
  heightMm: number;
  /** On the front, clear of the stamp's place: upper left of an upright envelope, upper right of a lying one. */
  recipient: Area;
  /** On the back. */
  sender: Area;
  /** 「応募書類在中」: lower left of an upright envelope, lower right of a lying one. */
  stampAt: "left" | "right";
  sizes: Sizes;
};

/** Between an address and the names under it, in em. */
const ABOVE = 0.6;
const STAMP_MARGIN = { side: 14, bottom: 12 } as const;

/** 角形2号 upright and 長形3号 lying (JIS S 5502), both written across. Millimetres. */
const SHEETS: Record<Exclude<EnvelopeSize, "label">, Sheet> = {
  kaku2: {
    widthMm: 240,
    heightMm: 332,
    recipient: { x: 52, y: 90, widthMm: 150, heightMm: 160 },
    sender: { x: 24, y: 250, widthMm: 130, heightMm: 64 },
    stampAt: "left",
    sizes: { address: 18, name: 20, spokenTo: 28, sender: 14, stamp: 20 },
  },
  naga3: {
    widthMm: 235,
    heightMm: 120,
    recipient: { x: 30, y: 24, widthMm: 155, heightMm: 72 },
    sender: { x: 100, y: 56, widthMm: 120, heightMm: 52 },
    stampAt: "right",
    sizes: { address: 14, name: 15, spokenTo: 20, sender: 12, stamp: 14 },
  },
};

/**
 * An envelope as pages of its own size, the front and the back, written across; or one A4 sheet of labels for either.
 * The front has the postal code, the address and the addressee, and 「応募書類在中」 in red where that is wanted; the
 * back has the sender. 〆 is written by hand once it is closed.
 */
export function envelopePages(
  profile: Profile,
  { envelope, recipient }: Pick<PaperRecord, "envelope" | "recipient">,
  words: LetterWords,
): Page[] {
  const contents = envelope.showsContents ? words.contents : "";
  if (envelope.size === "label") {
    const to = recipientLines(recipient, { address: 12, name: 13, spokenTo: 17 }, words);
    return [labelPage({ recipient: to, sender: senderStack(profile, 10.5, words), contents, note: words.labelNote })];
  }
  const sheet = SHEETS[envelope.size];
  const { widthMm, heightMm, sizes } = sheet;
  const front = stackOf(recipientLines(recipient, sizes, words), sheet.recipient);
  const back = atFoot(stackOf(senderStack(profile, sizes.sender, words), sheet.sender), sheet.sender);
  const mark = contents === "" ? { texts: [], lines: [] } : stampOn(sheet, contents);
  return [
    { widthMm, heightMm, texts: [...front.texts, ...mark.texts], lines: mark.lines },
    { widthMm, heightMm, texts: back, lines: [] },
  ];
}

function recipientLines(
  recipient: Recipient,
  sizes: Pick<Sizes, "address" | "name" | "spokenTo">,
  words: LetterWords,
): StackLine[] {
  const names = addresseeLines(recipient, words);
  return [
    { text: postalLine(recipient.postalCode, words), sizePt: sizes.address },
    { text: oneLine(recipient.address), sizePt: sizes.address },
    ...names.map((text, index) => ({
      text,
      sizePt: index === names.length - 1 ? sizes.spokenTo : sizes.name,
      above: index === 0 ? ABOVE : 0,
    })),
  ].filter(({ text }) => text !== "");
}

function senderStack({ name, address }: Profile, sizePt: number, words: LetterWords): StackLine[] {
  return [
    { text: postalLine(address.postalCode, words), sizePt },
    { text: oneLine(address.text), sizePt },
    { text: oneLine(name), sizePt: sizePt + 2, above: ABOVE },
  ].filter(({ text }) => text !== "");
}

/** The sender stands low on the back. */
function atFoot({ texts, heightMm }: Stack, area: Area): PageText[] {
  const down = Math.max(0, area.heightMm - heightMm);
  return texts.map((text) => ({ ...text, y: text.y + down }));
}

function stampOn({ widthMm, heightMm, stampAt, sizes }: Sheet, text: string) {
  const size = stampSize(text, sizes.stamp);
  const x = stampAt === "left" ? STAMP_MARGIN.side : widthMm - STAMP_MARGIN.side - size.widthMm;
  return stamp(text, { x, y: heightMm - STAMP_MARGIN.bottom - size.heightMm, sizePt: sizes.stamp });
}
