/**
 * Holds what was seen after a damage against what has to come of it (see own.mjs for the kinds of `expect`).
 * @param {{id: string, name: string, expect?: string}} way
 * @param {number} records how many the vault held before
 * @param {{starts: object[], copy: number | string, changed: string[]}} seen
 * @returns {{id: string, name: string, expected: string, found: number, copy: number | string, told: string, ok: boolean, faults: string[]}}
 */
export function judge({ id, name, expect }, records, { starts, copy, changed }) {
  const rules = { refused, named, "no-key": noKey };
  const rule = rules[expect] ?? whole;
  const faults = starts.flatMap((start, index) =>
    [...rule({ start, isFirst: index === 0, records, copy }), ...common(start)].map((fault) =>
      index === 0 ? fault : `at the next start: ${fault}`,
    ),
  );
  if (expect === "refused" && changed.length > 0) faults.push(`${changed.length} files changed: ${changed[0]}`);
  if (!expect && copy !== records) faults.push(`the log alone gives ${copy} back: a second fault would lose the rest`);
  const told = starts.map((start) => start.told.join(", ") || "nothing").join(" / ");
  const expected = { refused: "refused, not a byte changed", named: "the loss counted and named", "no-key": "told" };
  return {
    id,
    name,
    expected: expected[expect] ?? `${records} records`,
    found: starts[0].found,
    copy,
    told,
    ok: faults.length === 0,
    faults,
  };
}

/** Whatever the damage: never a first run, and the app ends when its window is closed. */
function common({ told, trouble, closed, opened, entries, counts }) {
  const faults = [];
  if (told.includes("first-run")) faults.push("it looks like a first run");
  if (trouble) faults.push(`the app was in trouble: ${trouble}`);
  if (!closed) faults.push("the app did not close");
  if (opened && entries === 0) faults.push("the journal is empty");
  if (opened && Object.values(counts).some((count) => count < 0)) faults.push("a table cannot be counted");
  return faults;
}

/**
 * Every record is there. That some were put back may be told, at the next start too: Chromium may need two to notice.
 * And that it was closed partway, where the driver had to start it twice.
 */
function whole({ start, records }) {
  if (!start.opened) return ["it did not open"];
  const faults = [];
  if (start.found !== records) faults.push(`${start.found} of ${records} records are in the database`);
  const known = start.told.every(
    (sentence) => /^(restored|mended) \d+$/.test(sentence) || (start.isSecond && sentence === "reopened"),
  );
  if (!known) faults.push(`unexpected: ${start.told.join(", ")}`);
  return faults;
}

function refused({ start }) {
  return /^problem (profile-newer|newer-version)$/.test(start.told.join()) ? [] : ["it was not refused"];
}

/** What is lost is counted, nothing else is lost, and nobody is told that everything is there. */
function named({ start, isFirst, records, copy }) {
  if (!start.opened) return ["it did not open"];
  const lost = records - start.found;
  const faults = [];
  if (lost < 1 || lost > 2) faults.push(`${lost} records are lost; the damage hit one or two`);
  if (start.found !== copy) faults.push(`the log alone gives ${copy} back, the database holds ${start.found}`);
  if (!isFirst) return faults;
  const names = start.told.some(
    (sentence) => !sentence.startsWith("restored") && new RegExp(`(^|\\D)${lost}(\\D|$)`).test(sentence),
  );
  if (!names) faults.push(`the screen does not say that ${lost} are lost`);
  if (start.told.some((sentence) => sentence.startsWith("restored")))
    faults.push("the screen says that every record is there");
  return faults;
}

function noKey({ start }) {
  return start.told.join() === "problem head-damaged" ? [] : ["the screen does not say that the key slots are lost"];
}
