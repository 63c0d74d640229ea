import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { makeCopy, readOffline } from "../proof/offline.mjs";
import { answerOpen, giveSecret, openPart, phaseOf, today } from "../proof/person.mjs";
import { killWhole } from "../proof/processes.mjs";
import { startApp } from "../proof/start.mjs";
import { writeTakeout } from "../proof/takeout-file.mjs";
import { wait } from "../proof/wait.mjs";
import { randomOf } from "../seed/random.mjs";
import { seedRecords } from "../seed/records.mjs";

/**
 * Work that writes many records, or whole files, at once. Each begins it and comes back at the moment for the kill.
 * What was begun is done again in a later round: it has to come to its end, and to hold each record once.
 */
const words = catalogues.ja;
const RECORDS = 600;
/** So many different files to bring in or take in; a vault of any number of rounds stays small. */
const MOST = 8;
const PAGES = 700;
/** What the screen says when all was added, whatever the number. */
const ADDED = new RegExp(`^${words.moving.done("\\d+")}$`);
/** What the titles of pages that were moved in begin with. */
export const MOVED = "moved";
const DAY = "2019-05-01";
const SAVED_AT = "2019-05-02T01:02:03.000Z";
const OTHER_PASSPHRASE = "hoka no hito no kotoba";

export const WORKS = { "bringing in": bringingIn, "moving in": movingIn, copying, "taking in": takingIn, beginning };

/** Brings work to its end that a kill cut short: the same file again. */
export async function finishWork(context) {
  const { unfinished } = context.state;
  if (!unfinished) return;
  if (unfinished.kind === "bringing in") await bringIn(context, unfinished, () => undefined);
  else if (unfinished.kind === "moving in") await moveIn(context, unfinished);
  else await takeIn(context, unfinished, () => undefined);
  for (const id of unfinished.ids ?? []) context.state.there.add(id);
  for (const title of unfinished.titles ?? []) context.state.movedIn.add(title);
  context.state.unfinished = undefined;
}

async function bringingIn(context) {
  const { state, folder, seed } = context;
  state.imports += 1;
  const file = join(folder, `takeout-${state.imports}.json`);
  const number = Math.min(state.imports, MOST);
  const ids = writeTakeout(file, { records: RECORDS, seed: seed * 1_000 + number, lastDay: DAY, savedAt: SAVED_AT });
  state.unfinished = { kind: "bringing in", file, ids };
  await bringIn(context, state.unfinished, () => wait(context.after));
}

/** @param during what is awaited right after the work began; where it comes back at once, the work is awaited too */
async function bringIn({ app, page }, { file }, during) {
  const { bringIn: texts } = words.takeout;
  await answerOpen(app, file);
  await openPart(page, "takeout");
  await page.getByRole("button", { name: texts.fromFile }).click();
  const act = page.getByRole("button", { name: texts.act, exact: true });
  const nothing = page.getByText(texts.nothing);
  await act.or(nothing).first().waitFor();
  if ((await act.count()) === 0) return during();
  await act.click();
  const cut = during();
  if (cut) return cut;
  await page.getByText(texts.done, { exact: true }).waitFor();
}

/** Pages of another app. More than the database takes at once: the kill may come before, while and after it follows. */
async function movingIn(context) {
  const { state, folder } = context;
  state.moves += 1;
  const place = join(folder, `pages-${state.moves}`);
  mkdirSync(place);
  const titles = Array.from({ length: PAGES }, (_, page) => `${MOVED} ${state.moves}-${page}`);
  for (const [page, title] of titles.entries())
    writeFileSync(
      join(place, `${page}.md`),
      `---\ndate: 2019-05-01\ntitle: ${title}\n---\n${"道を歩いた。".repeat(40)}\n`,
    );
  state.unfinished = { kind: "moving in", file: place, titles };
  await moveIn(context, state.unfinished, context.after);
}

/** @param after milliseconds from the press until the kill; without it the moving in comes to its end */
async function moveIn({ app, page }, unfinished, after) {
  const { moving } = words;
  await answerOpen(app, unfinished.file);
  await openPart(page, "takeout");
  await page.getByRole("button", { name: moving.fromFolder }).click();
  const act = page.getByRole("button", { name: moving.act, exact: true });
  await act.or(page.getByText(moving.nothing)).first().waitFor();
  if ((await act.count()) === 0) return;
  await act.click();
  const done = page.getByText(ADDED).waitFor();
  if (after === undefined) return done;
  const told = done.then(() => {
    unfinished.isTold = true;
  });
  told.catch(() => undefined);
  await wait(after);
}

async function copying({ page, after }) {
  const { copies } = words;
  await openPart(page, "copies");
  await page.getByRole("button", { name: copies.make, exact: true }).click();
  await wait(after);
}

async function takingIn(context) {
  const { state } = context;
  state.unfinished = { kind: "taking in", ...(await otherCopy(context)) };
  await takeIn(context, state.unfinished, () => wait(context.after));
}

async function takeIn({ app, page }, { file }, during) {
  const { copies } = words;
  await answerOpen(app, file);
  await openPart(page, "copies");
  await page.getByRole("button", { name: copies.fromFile }).click();
  const act = page.locator(".card").getByRole("button", { name: copies.takeIn, exact: true });
  await act.click();
  await page.getByRole("textbox", { name: copies.secret }).fill(OTHER_PASSPHRASE);
  await act.click();
  const cut = during();
  if (cut) return cut;
  await page.locator(".card").waitFor({ state: "detached" });
}

/** An empty Ippo begins from a copy and is killed in it: it begins again, or has all of it. Never a part. */
async function beginning(context) {
  const { folder, after, fault } = context;
  const { file, ids } = await otherCopy(context);
  const profile = mkdtempSync(join(folder, "beginning-"));
  await beginFrom({ profile, file, after });
  const { app, page, close } = await startApp({ profile });
  if ((await phaseOf(page)) === "first-run") {
    await killWhole(app.process().pid);
    await beginFrom({ profile, file });
  } else {
    await giveSecret(page, OTHER_PASSPHRASE);
    await today(page);
    await close();
  }
  const { records, missing } = await readOffline(profile, OTHER_PASSPHRASE);
  const absent = ids.filter((id) => !records.has(id)).length;
  if (absent + missing > 0) fault(`${absent} records of the copy it began from are not there`);
  rmSync(profile, { recursive: true, force: true });
}

/** @param after milliseconds until the kill; without it the beginning comes to its end */
async function beginFrom({ profile, file, after }) {
  const { copies } = words;
  const { app, page, close } = await startApp({ profile });
  await page.getByRole("button", { name: copies.begin }).click();
  await answerOpen(app, file);
  await page.getByRole("button", { name: copies.fromFile }).click();
  await page.getByRole("textbox", { name: copies.secret }).fill(OTHER_PASSPHRASE);
  await page.keyboard.press("Enter");
  if (after === undefined) {
    await today(page);
    return close();
  }
  await wait(after);
  await killWhole(app.process().pid);
}

/** A copy of another vault, made once and used again. */
async function otherCopy({ state, folder, seed }) {
  state.copies += 1;
  const number = Math.min(state.copies, MOST);
  const place = join(folder, `other-${number}`);
  if (!state.made.has(place)) {
    mkdirSync(place);
    const inputs = seedRecords({ years: 20, lastDay: DAY, random: randomOf(seed * 1_000 + number) });
    state.made.set(place, await makeCopy(place, OTHER_PASSPHRASE, first(inputs, RECORDS)));
  }
  return state.made.get(place);
}

function* first(inputs, count) {
  for (let made = 0, id; made < count; made += 1) id = yield inputs.next(id).value;
}

/** What the works of all rounds have to know of each other. */
export function worksState() {
  return {
    imports: 0,
    moves: 0,
    copies: 0,
    made: new Map(),
    there: new Set(),
    movedIn: new Set(),
    unfinished: undefined,
  };
}

/** A folder for the files that are brought in, taken in or begun from. */
export function worksFolder() {
  return mkdtempSync(join(tmpdir(), "ippo-works-"));
}
