import type { Stage } from "./history.ts";

/** In this order: the name of a junior college holds 「大学」, that of a junior high school 「high school」. */
const SIGNS: readonly (readonly [Stage, RegExp])[] = [
  ["equivalency", /高卒認定|高認|高等学校卒業程度認定|大学入学資格検定|大検|\bGED\b|equivalency/iu],
  [
    "correspondenceHigh",
    /(?:通信制|定時制|単位制).*(?:高校|高等学校|課程)|(?:高校|高等学校).*(?:通信制|定時制)|correspondence/iu,
  ],
  ["technical", /高等専門学校|高専|\bkosen\b|technical college/iu],
  ["graduate", /大学院|修士|博士|master|\bM\.?(?:A|Sc?|BA)\b|doctor|ph\.?\s?d|graduate school|postgraduate/iu],
  ["juniorCollege", /短期大学|短大|junior college|associate/iu],
  ["juniorHigh", /中学|中等部|junior high|middle school/iu],
  ["high", /高校|高等学校|高等部|high school|secondary/iu],
  ["vocational", /専門学校|専修学校|各種学校|vocational|diploma/iu],
  ["university", /大学|学士|bachelor|\bB\.?(?:A|Sc?|Eng)\b|university|undergraduate/iu],
];

/** What kind of school a name or a degree speaks of; `undefined` where it does not say. */
export function stageOf(text: string): Stage | undefined {
  const plain = text.normalize("NFKC");
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0];
}
