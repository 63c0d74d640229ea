import type { Day } from "../../time/day.ts";
import { formatDate } from "../../time/japanese-calendar.ts";
import type { Gap } from "../gap.ts";
import { blocksOf } from "../layout/flow/blocks.ts";
import { type Flow, flowPages } from "../layout/flow/flow.ts";
import type { Page } from "../layout/page.ts";
import type { PaperRecord } from "../paper.ts";
import type { Profile } from "../profile.ts";
import { shokumuSource } from "./source.ts";
import type { ShokumuWords } from "./words.ts";

/**
 * The 職務経歴書 as running text: the title, at the right date and name, the text, 「以上」.
 * @param gaps times between, of which those stand on the paper that were put into words for it
 * @param day the date on the paper where the profile leaves it open; may be empty too
 */
export function shokumuFlow(
  profile: Profile,
  { body, style }: Pick<PaperRecord, "body" | "style">,
  words: ShokumuWords,
  day: Day | "",
  gaps: readonly Gap[] = [],
): Flow {
  const source = body.trim() === "" ? shokumuSource(profile, style, words, gaps) : body;
  const paperDay = profile.paperDay || day;
  const head = [
    paperDay === "" ? "" : `${formatDate(paperDay, profile.calendar)}${words.asOf}`,
    profile.name.trim() === "" ? "" : `${words.name}　${profile.name.trim()}`,
  ];
  return {
    blocks: blocksOf(source),
    frame: {
      title: words.title,
      head,
      end: words.end,
      foot: (page, of) => (of === 1 ? "" : `${page}/${of}`),
    },
  };
}

/** The 職務経歴書 as pages; its parameters are those of `shokumuFlow`. */
export function shokumuPages(...of: Parameters<typeof shokumuFlow>): Page[] {
  const { blocks, frame } = shokumuFlow(...of);
  return flowPages(blocks, frame);
}
