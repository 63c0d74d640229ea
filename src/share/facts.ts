import * as z from "zod/mini";
import { rowWords } from "../content/papers/rirekisho.ts";
import { monthSchema } from "../domain/resume/history.ts";
import { educationRows, type HistoryRow, licenceRowsOf, workRows } from "../domain/resume/history-rows.ts";
import type { Profile } from "../domain/resume/profile.ts";
import { seenBy } from "../domain/resume/seen-by.ts";

const line = (max: number) => z.string().check(z.maxLength(max));
const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));
const row = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  month: monthSchema,
  text: line(400),
});
const address = z.strictObject({ postalCode: line(10), text: line(200), kana: line(200), phone: line(40) });

/** The facts for papers as a share holds them: the rows of the 履歴書 and its cells. docs/share-format.md */
export const factsSchema = z.strictObject({
  name: line(80),
  nameKana: line(120),
  birthDay: day,
  gender: line(40),
  address,
  contact: address,
  education: z.array(row).check(z.maxLength(200)),
  work: z.array(row).check(z.maxLength(200)),
  workNone: z.boolean(),
  stillThere: z.boolean(),
  licences: z.array(row).check(z.maxLength(200)),
  motivation: line(4_000),
  wishes: line(2_000),
  paperDay: day,
  calendar: z.enum(["western", "japanese"]),
});
export type Facts = z.infer<typeof factsSchema>;

/** What of a profile is handed to a counselor: only what the person let a counselor know. */
export function factsOf(whole: Profile): Facts {
  const profile = seenBy(whole, "counselor");
  const { name, nameKana, birthDay, gender, address, contact, workNone, motivation, wishes, paperDay, calendar } =
    profile;
  const stillThere = profile.work.some(({ isCurrent }) => isCurrent);
  const work = workRows(profile.work, rowWords, calendar);
  return {
    name,
    nameKana,
    birthDay,
    gender,
    address,
    contact,
    education: numbered(educationRows(profile.education, rowWords)),
    // 「現在に至る」 is told by `stillThere`: its row, the last, would say it twice.
    work: numbered(stillThere ? work.slice(0, -1) : work),
    workNone,
    stillThere,
    licences: numbered(licenceRowsOf(profile.licences, rowWords)),
    motivation,
    wishes,
    paperDay,
    calendar,
  };
}

function numbered(rows: readonly HistoryRow[]): Facts["education"] {
  return rows.map(({ month, text }, index) => ({ id: String(index + 1), month, text }));
}
