import type { Day } from "../../time/day.ts";
import { formatDate } from "../../time/japanese-calendar.ts";
import type { Block } from "../layout/flow/blocks.ts";
import type { Flow } from "../layout/flow/flow.ts";
import type { PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { addresseeLines, senderLines } from "./addressee.ts";
import { letterSource, named } from "./source.ts";
import type { LetterWords } from "./words.ts";

/**
 * A letter on paper as running text, in the order of its page, for those who set it anew.
 * @param day the date where the profile leaves it open; may be empty too
 */
export function letterFlow(
  profile: Profile,
  paper: Pick<PaperRecord, "body" | "choices" | "letter" | "recipient">,
  words: LetterWords,
  day: Day | "",
): Flow {
  const paperDay = profile.paperDay || day;
  const source = paper.body.trim() === "" ? letterSource(profile, paper.letter, words) : paper.body;
  const sender = [
    ...senderLines(profile, words),
    named(words.phone, profile.address.phone),
    paper.choices.showEmail ? named(words.email, profile.email) : "",
  ];
  return {
    blocks: [
      ...atRight([paperDay === "" ? "" : formatDate(paperDay, profile.calendar)]),
      { type: "gap" },
      ...addresseeLines(paper.recipient, words).map((text): Block => ({ type: "paragraph", text })),
      { type: "gap" },
      ...atRight(sender),
      { type: "gap" },
      { type: "part", text: words.titles[paper.letter.kind] },
      ...source.split(/\r\n|\r|\n/u).map((line) => blockOf(line, words)),
    ],
    frame: { title: "", head: [], end: "", foot: () => "" },
  };
}

function atRight(lines: readonly string[]): Block[] {
  return lines.filter((text) => text !== "").map((text) => ({ type: "right", text }));
}

function blockOf(line: string, { atRight: closings }: LetterWords): Block {
  const text = line.trim();
  if (text === "") return { type: "gap" };
  if (closings.includes(text)) return { type: "right", text };
  if (/^・./u.test(text)) return { type: "point", text: text.slice(1).trimStart() };
  return { type: "paragraph", text: line.trimEnd() };
}
