import { wordsOf } from "./offline.mjs";

/** All differences between what was written in some sittings, one after the other, and the records that are there. */
export function differences(sittings, records) {
  return sittings.flatMap((sitting, index) => {
    const later = sittings.slice(index + 1).flatMap(({ texts }) => texts);
    return compareSitting(sitting, records.values(), later);
  });
}

/**
 * Holds what a sitting wrote against what is in the vault. Acknowledged words must be there, whole. Others may be
 * there or not, but only as they stood at some moment while they were typed.
 * @param {import("./writing.mjs").Sitting} sitting
 * @param {Iterable<object>} records every record of the vault
 * @param {object[]} later texts of the sittings after it: the day has one line, and a later one takes its place
 * @returns {{what: "lost" | "torn", times: number, sentence: string}[]} times: how often the screen had called it saved
 */
export function compareSitting(sitting, records, later = []) {
  const all = [...records];
  return [...textDifferences(sitting, all, later), ...moodDifferences(sitting, all)];
}

function textDifferences({ texts, round }, records, later) {
  const found = records
    .filter(({ kind }) => kind === "journal")
    .map((record) => ({ place: record.body.form === "line" ? "line" : "page", words: wordsOf(record) }));
  return texts.flatMap((written, index) => {
    const { place, mark, text, typed, saved, times } = written;
    const name = `round ${round}: ${place} ${mark.trim()}`;
    const here = found.filter((one) => one.place === place && one.words.startsWith(mark));
    const torn = here
      .filter(({ words }) => !text.startsWith(words) || words.length > typed)
      .map(({ words }) => ({ what: "torn", times, sentence: `${name} holds words that were not typed: ${words}` }));
    if (here.length > 1) torn.push({ what: "torn", times, sentence: `${name} is there ${here.length} times` });
    const longest = Math.max(0, ...here.map(({ words }) => words.length));
    const replaced = place === "line" && isReplaced([...texts.slice(index + 1), ...later], found);
    if (saved === 0 || longest >= saved || replaced) return torn;
    return [...torn, { what: "lost", times, sentence: `${name} was saved with ${saved} signs, ${longest} are there` }];
  });
}

/** Whether the line that is there is one of these, as it stood at some moment. */
function isReplaced(texts, found) {
  const lines = texts.filter(({ place }) => place === "line");
  return lines.some(({ text, typed }) =>
    found.some(({ place, words }) => place === "line" && words !== "" && text.slice(0, typed).startsWith(words)),
  );
}

function moodDifferences({ moods, savedMoods, round, start, end }, records) {
  const from = new Date(start).toISOString();
  const to = new Date(end ?? Date.now()).toISOString();
  const here = records
    .filter(({ kind, body }) => kind === "checkIn" && body.at >= from && body.at <= to)
    .sort((a, b) => a.body.at.localeCompare(b.body.at))
    .map(({ body }) => body.mood);
  const times = savedMoods - here.length;
  if (times > 0)
    return [
      { what: "lost", times, sentence: `round ${round}: ${savedMoods} moods were saved, ${here.length} are there` },
    ];
  if (here.length <= moods.length && here.every((mood, index) => mood === moods[index])) return [];
  return [{ what: "torn", times: 0, sentence: `round ${round}: moods ${here} are there, ${moods} were tapped` }];
}
