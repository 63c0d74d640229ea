import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { answerOpen, goTo, openPart } from "../proof/person.mjs";

const { moving } = catalogues.ja;
/** Ten years of a page a day. */
const IMPORTED = 3_650;
const IMPORT_LIMIT_MS = 1_000;
const WHEELS = 150;
const WHEEL_PX = 400;
const FRAME_LIMIT_MS = 50;
const LINE =
  "雨の音で起きて、台所でお茶をいれた。**窓**を少し開けたら、風がつめたかった。\n\n- 洗濯\n- 郵便受けまで\n\n";

/** The list of ten years, by the wheel from its top downwards: the longest time between two frames. */
export async function scrollRow(page) {
  await goTo(page, "journal");
  const list = page.locator(".long-list");
  await list.hover();
  const [bare, ours] = [await longestFrame(page, 0), await longestFrame(page, WHEEL_PX)];
  return {
    id: "scroll",
    name: "longest frame while the list is scrolled",
    figure: ours,
    limit: FRAME_LIMIT_MS,
    unit: "ms",
    detail: `${bare.toFixed(0)} ms without scrolling`,
  };
}

async function longestFrame(page, pixels) {
  await page.evaluate(() => {
    globalThis.ippoFrames = [];
    let before = performance.now();
    const frame = (now) => {
      globalThis.ippoFrames?.push(now - before);
      before = now;
      if (globalThis.ippoFrames) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let wheel = 0; wheel < WHEELS; wheel += 1) await page.mouse.wheel(0, pixels);
  return page.evaluate(() => {
    const frames = globalThis.ippoFrames;
    globalThis.ippoFrames = undefined;
    // The first ones are those of the measuring itself.
    return Math.max(...frames.slice(3));
  });
}

/** A folder of Markdown, a page for each day of ten years, through the screen: looking through it, and adding what was found. */
export async function importRow(page, app) {
  const folder = mkdtempSync(join(tmpdir(), "ippo-bench-import-"));
  const first = Date.UTC(2001, 0, 1);
  for (let day = 0; day < IMPORTED; day += 1) {
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
    writeFileSync(join(folder, `${date}.md`), `---\ntags: [朝, 散歩]\n---\n# ${date}\n\n${LINE.repeat(4)}`);
  }
  await answerOpen(app, folder);
  await openPart(page, "takeout");
  const [reading, adding] = [
    await timeUntil(page, moving.fromFolder, moving.entries(String(IMPORTED))),
    await timeUntil(page, moving.act, moving.done(String(IMPORTED))),
  ];
  const undone = moving.undone(String(IMPORTED));
  await page.getByRole("button", { name: moving.undo }).first().click();
  await page.getByText(undone).waitFor({ timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true });
  const aSecond = Math.round(IMPORTED / (adding / 1_000));
  return [
    {
      id: "import",
      name: `moving in ${IMPORTED} entries, once looked through`,
      figure: adding,
      limit: IMPORT_LIMIT_MS,
      unit: "ms",
      detail: `${aSecond} a second`,
    },
    {
      id: "import-preview",
      name: `looking through ${IMPORTED} files to be moved in`,
      figure: reading,
      unit: "ms",
      detail: `${(reading + adding).toFixed(0)} ms with adding`,
    },
  ];
}

/** Milliseconds from a press until some words stand on the screen. */
async function timeUntil(page, press, words) {
  const shown = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        let pressed = 0;
        window.addEventListener("pointerdown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        new MutationObserver((_, observer) => {
          if (!document.body.textContent.includes(wanted)) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    words,
  );
  await page.getByRole("button", { name: press, exact: true }).click();
  return shown;
}
