import { DEFAULT_DAY_END, dayOf } from "../../src/domain/time/day.ts";
import { hashRows } from "./in-page.mjs";
import { wordsOf } from "./offline.mjs";
import { goTo, lineField, newestEntries, today } from "./person.mjs";
import { comesTrue } from "./wait.mjs";

/** What the next start has to show, out of what the log alone gave. */
export function expectNext({ records, rows }) {
  // What was brought in is older than this run, and of other days: Today does not show it.
  const entries = [...records.values()]
    .filter(({ kind, body }) => kind === "journal" && Date.parse(body.at) > performance.timeOrigin)
    .sort(newestFirst);
  const line = entries.find(({ body }) => body.form === "line");
  const page = entries.find(({ body }) => body.form === "free");
  const start = page && wordsOf(page).split("\n")[0];
  return {
    rows,
    line: line && { day: line.body.day, words: wordsOf(line) },
    page: start && [...start].slice(0, 40).join("").trim(),
  };
}

/** The app has been given the passphrase: does it open, show what it should, and hold in its database what the log does? */
export async function lookInApp(page, expected, round) {
  await today(page);
  if (!expected) return [];
  const found = [];
  const note = (what, sentence) => found.push({ what, times: 0, sentence: `round ${round}: ${sentence}` });
  const rows = await hashRows(page);
  const missing = [...expected.rows].filter(([id, hash]) => rows.get(id) !== hash).length;
  if (missing > 0) note("lost", `${missing} records of the log are not in the database`);
  const extra = [...rows.keys()].filter((id) => !expected.rows.has(id)).length;
  if (extra > 0) note("torn", `${extra} records of the database are not in the log`);
  const { line } = expected;
  // Today begins anew when the person's day does: a run may go past that hour.
  const isOfToday = line?.day === dayOf(new Date(), DEFAULT_DAY_END);
  if (isOfToday && !(await comesTrue(async () => (await lineField(page).inputValue()) === line.words)))
    note("lost", "Today does not show the line that is in the log");
  if (expected.page) {
    await goTo(page, "journal");
    if (!(await comesTrue(async () => (await newestEntries(page)).some((text) => text.includes(expected.page)))))
      note("lost", "the journal does not show the page that was written last");
    await goTo(page, "today");
  }
  return found;
}

function newestFirst(a, b) {
  return b.body.day.localeCompare(a.body.day) || b.body.at.localeCompare(a.body.at);
}
