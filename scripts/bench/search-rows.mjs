import { textOfDocument } from "../../src/domain/journal/document.ts";
import { goTo } from "../proof/person.mjs";
import { longestTask } from "./long-tasks.mjs";
import { median, p95 } from "./statistics.mjs";

/** Common and rare, one character and many, several words, and what is nowhere. */
const TYPED = [
  "の",
  "猫に水",
  "図書館の前",
  "カレー",
  "かれー",
  "心臓が速かった",
  "雨 お茶",
  "ほどけた 光",
  "ないことば",
];
const TIMES = 20;
const SHOWN_WITHIN_MS = 1_000;

/** Typing in the journal's search field until what is found is painted; and the worker's part against the bare scan. */
export async function searchRows(page, worker) {
  await goTo(page, "journal");
  await page.getByRole("option").first().waitFor();
  await page.getByRole("searchbox").click();
  const painted = await paintTimes(page);
  const longest = await longestTask(page);
  const scans = await scanTimes(page, worker);
  return [
    {
      id: "search-painted",
      name: "search, key press to hits painted, p95",
      figure: p95(painted),
      unit: "ms",
      limit: 50,
      detail: `${painted.length} key presses`,
      longest,
    },
    {
      id: "search",
      name: "search in the worker, p95 ÷ bare scan",
      figure: p95(scans.ours) / p95(scans.anchor),
      limit: 3,
      detail: `${p95(scans.ours).toFixed(2)} / ${p95(scans.anchor).toFixed(2)} ms`,
      // The page waits for the worker here, and hands texts to this script.
      longest: undefined,
    },
  ];
}

async function paintTimes(page) {
  await page.evaluate(watchPaints);
  for (const words of [...TYPED, ...TYPED, ...TYPED]) {
    for (const key of words) {
      const before = await page.evaluate(() => globalThis.ippoPaints.length);
      await page.keyboard.type(key);
      // A key that changes nothing that is shown paints nothing.
      await page
        .waitForFunction((count) => globalThis.ippoPaints.length > count, before, { timeout: SHOWN_WITHIN_MS })
        .catch(() => undefined);
    }
    await page.getByRole("searchbox").fill("");
    await page.getByRole("listbox").waitFor();
  }
  return page.evaluate(() => globalThis.ippoPaints);
}

/** In the page: from the input event to behind the frame that has what was found in it. */
function watchPaints() {
  globalThis.ippoPaints = [];
  let since;
  window.addEventListener(
    "input",
    ({ timeStamp, target }) => {
      since = target.value === "" ? undefined : timeStamp;
    },
    { capture: true },
  );
  const ofHits = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".entry-list, .found-line");
  const isShown = ({ target, addedNodes }) => ofHits(target) || [...addedNodes].some(ofHits);
  new MutationObserver((changes) => {
    if (since === undefined || !changes.some(isShown)) return;
    const from = since;
    since = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.ippoPaints.push(performance.now() - from);
      port2.postMessage(undefined);
    });
  }).observe(document.querySelector(".entry-column"), { childList: true, subtree: true, characterData: true });
}

/** Of each query the median of many runs, in turn. */
async function scanTimes(page, worker) {
  const bodies = await page.evaluate(async () =>
    (await globalThis.ippoVault.list("journal")).map(({ body }) => body.document),
  );
  await worker.evaluate((texts) => globalThis.ippoBare.texts(texts), bodies.map(textOfDocument));
  const ours = [];
  const anchor = [];
  for (const words of TYPED) {
    const search = [];
    const scan = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.evaluate((typed) => globalThis.ippoVault.search(typed), words);
      search.push(await worker.evaluate(() => globalThis.ippoBare.lastSearch()));
      scan.push(await worker.evaluate((typed) => globalThis.ippoBare.scan(typed), words));
    }
    ours.push(median(search));
    anchor.push(median(scan));
  }
  return { ours, anchor };
}
