import { documentFromText } from "../../src/domain/journal/document.ts";
import { goTo } from "../proof/person.mjs";
import { longestTask } from "./long-tasks.mjs";
import { p95 } from "./statistics.mjs";

const LINE = "雨の音で起きて、台所でお茶をいれた。窓を少し開けたら、風がつめたかった。".repeat(3).slice(0, 99);
const LINES = 500;
/** In turn, so that both meet the same hours of the machine. */
const ROUNDS = 3;
/** In a round. Saves fall on one key in twenty: with fewer keys the 95th of a hundred would be one of these or not, by chance. */
const KEYS = 160;
/** As fast as a quick typist. */
const PAUSE_MS = 60;

/** Typing in the middle of a page of 50,000 characters, autosave on, against a bare editable element with the same lines. */
export async function typingRows(page) {
  const text = `長いページ\n${`${LINE}\n`.repeat(LINES)}`;
  const day = new Date().toISOString().slice(0, 10);
  const id = await page.evaluate(async (value) => (await globalThis.ippoVault.save(value)).id, {
    kind: "journal",
    body: { day, at: `${day}T12:00:00.000Z`, form: "free", document: documentFromText(text) },
  });
  await goTo(page, "today");
  await goTo(page, "journal");
  const option = page.getByRole("option").filter({ hasText: "長いページ" });
  await option.waitFor();
  await longestTask(page);
  const opened = await openTime(page, option);
  const openTask = await longestTask(page);
  const [ours, bare, longest] = [[], [], []];
  await longestTask(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(...(await keyTimes(page, ".entry-text")));
    longest.push(await longestTask(page));
    await layBare(page, text);
    bare.push(...(await keyTimes(page, "#ippo-bare")));
    await page.evaluate(() => document.querySelector("#ippo-bare")?.remove());
    await longestTask(page);
  }
  await page.evaluate((entry) => globalThis.ippoVault.discard(entry), id);
  return [
    {
      id: "typing",
      name: "key press to paint, 50,000 characters ÷ bare",
      figure: p95(ours) / p95(bare),
      limit: 1.5,
      detail: `${p95(ours).toFixed(0)} / ${p95(bare).toFixed(0)} ms`,
      longest: Math.max(...longest),
    },
    {
      id: "open-entry",
      name: "opening an entry of 50,000 characters",
      figure: opened,
      unit: "ms",
      detail: `${LINES} lines`,
      longest: openTask,
    },
  ];
}

/** A bare editable element with the same lines, over everything else. */
async function layBare(page, text) {
  await page.evaluate((lines) => {
    const bare = document.createElement("div");
    bare.id = "ippo-bare";
    bare.contentEditable = "true";
    bare.className = "entry-text";
    bare.style.cssText = "position: fixed; inset: 40px 40px 40px 40vw; overflow: auto; z-index: 9";
    for (const line of lines) {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      bare.append(paragraph);
    }
    document.body.append(bare);
  }, text.split("\n"));
}

async function openTime(page, option) {
  const painted = page.evaluate(
    () =>
      new Promise((resolve) => {
        let pressed = 0;
        window.addEventListener("pointerdown", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
        new MutationObserver((_, observer) => {
          if (!document.querySelector(".entry-text p:nth-child(400)")) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - pressed);
            port2.postMessage(undefined);
          });
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await option.click();
  return painted;
}

/** Milliseconds from each key press to behind the frame that has it. */
async function keyTimes(page, place) {
  await page.evaluate((selector) => {
    const line = document.querySelector(`${selector} p:nth-child(250)`);
    line.scrollIntoView({ block: "center" });
    line.closest("[contenteditable=true]").focus();
    getSelection().collapse(line.firstChild, 20);
    globalThis.ippoKeys = [];
    const heard = ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.ippoKeys.push(performance.now() - timeStamp);
        port2.postMessage(undefined);
      });
    globalThis.ippoHeard?.();
    window.addEventListener("keydown", heard, { capture: true });
    globalThis.ippoHeard = () => window.removeEventListener("keydown", heard, { capture: true });
  }, place);
  await page.waitForTimeout(500);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("a");
    await page.waitForTimeout(PAUSE_MS);
  }
  return page.evaluate(() => globalThis.ippoKeys);
}
