import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { _electron } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { rirekishoWords } from "../../src/content/papers/rirekisho.ts";
import { rirekishoPages } from "../../src/domain/resume/layout/rirekisho.ts";
import { DEFAULT_CHOICES } from "../../src/domain/resume/paper.ts";
import { persons } from "../../tests/support/resume/persons.ts";
import { goTo } from "../proof/person.mjs";
import { launchCommand } from "../setup/launch.mjs";
import { longestTask } from "./long-tasks.mjs";
import { openedApp } from "./measure.mjs";
import { median, p95 } from "./statistics.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { documents: words } = catalogues.ja;
const { profile: facts } = persons.longGap;
const KEYS = 60;
const PAUSE_MS = 60;
/** The first of them warms the other process up, and is not counted. */
const PRINTS = 8;
/** Between the moment a pointer or the keys reach the button and the press: short for a person. */
const HAND_MS = 500;
const A4_INCHES = { width: 210 / 25.4, height: 297 / 25.4 };

/** The room of papers with a person's facts of ordinary size. @returns {Promise<object[]>} rows of the table */
export async function paperRows(profile, passphrase, say) {
  const { page, close } = await openedApp(profile, passphrase);
  await page.evaluate(async (body) => {
    const [known] = await globalThis.ippoVault.list("profile");
    await globalThis.ippoVault.save({ kind: "profile", body, ...(known ? { id: known.id } : {}) });
  }, facts);
  await goTo(page, "documents");
  await page.locator(".paper-desk svg").first().waitFor();
  say("measuring: key press in the facts to repainted paper");
  const key = await keyRow(page);
  say("measuring: PDF of the 履歴書");
  const pdf = await pdfRow(page);
  await close();
  return [key, pdf];
}

/** Typing into the facts, until the page of the paper beside them is painted anew, against a bare field in the same window. */
async function keyRow(page) {
  const field = page.getByRole("textbox", { name: words.motivation.title });
  await field.focus();
  await page.keyboard.press("End");
  await page.waitForTimeout(1_000);
  await longestTask(page);
  const ours = await keyTimes(page, ".paper-desk");
  const longest = await longestTask(page);
  await page.evaluate(() => {
    const bare = document.createElement("textarea");
    bare.id = "ippo-bare";
    bare.style.cssText = "position: fixed; inset: 40px 40px auto auto; width: 300px; height: 200px; z-index: 9";
    document.body.append(bare);
    bare.focus();
  });
  const bare = await keyTimes(page);
  await page.evaluate(() => document.querySelector("#ippo-bare").remove());
  return {
    id: "paper-key",
    name: "key press in the facts to paper ÷ bare field",
    figure: p95(ours) / p95(bare),
    detail: `${p95(ours).toFixed(0)} / ${p95(bare).toFixed(0)} ms`,
    longest,
  };
}

/**
 * Milliseconds from each key press to behind the frame that has it.
 * @param {string} [changing] what has to have changed before that frame
 */
async function keyTimes(page, changing) {
  await page.evaluate((selector) => {
    globalThis.ippoKeys = [];
    const painted = (since) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.ippoKeys.push(performance.now() - since);
        port2.postMessage(undefined);
      });
    const heard = ({ timeStamp }) => {
      if (!selector) return painted(timeStamp);
      new MutationObserver((_, observer) => {
        observer.disconnect();
        painted(timeStamp);
      }).observe(document.querySelector(selector), { childList: true, characterData: true, subtree: true });
    };
    globalThis.ippoHeard?.();
    window.addEventListener("keydown", heard, { capture: true });
    globalThis.ippoHeard = () => window.removeEventListener("keydown", heard, { capture: true });
  }, changing);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("a");
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => globalThis.ippoKeys);
  if (times.length !== KEYS) throw new Error(`${KEYS} keys were pressed, ${times.length} were painted`);
  return times;
}

/** The app's own PDF against the same drawing and typefaces, printed by an Electron that has nothing of Ippo. */
async function pdfRow(page) {
  const pages = rirekishoPages(facts, rirekishoWords, { choices: DEFAULT_CHOICES, day: "2026-04-01" });
  const job = { kind: "paper", title: "履歴書", pages };
  const markup = await page.evaluate(() =>
    Array.from(document.querySelectorAll(".paper-desk svg"), (drawing) => drawing.outerHTML).join(""),
  );
  const folder = mkdtempSync(join(tmpdir(), "ippo-bare-"));
  const bare = await bareElectron(folder, markup);
  const [ours, unprepared, anchor] = [[], [], []];
  for (let print = 0; print < PRINTS; print += 1) {
    anchor.push(await printBare(bare, join(folder, "page.html")));
    unprepared.push(await printOurs(page, job));
    // As with the button: the hand or the keys are there before the press.
    await page.evaluate(() => globalThis.ippo.call("preparePrint"));
    await page.waitForTimeout(HAND_MS);
    ours.push(await printOurs(page, job));
  }
  await bare.close();
  rmSync(folder, { recursive: true });
  const [middle, without, base] = [ours, unprepared, anchor].map((times) => median(times.slice(1)));
  return {
    id: "paper-pdf",
    name: "PDF of the 履歴書 ÷ printed bare",
    figure: middle / base,
    limit: 1.5,
    detail: `${middle.toFixed(0)} / ${base.toFixed(0)} ms; ${without.toFixed(0)} ms when no window stood ready`,
    longest: await longestTask(page),
  };
}

async function bareElectron(folder, markup) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bare", version: "1.0.0", main: "main.mjs" }));
  writeFileSync(
    join(folder, "main.mjs"),
    `import { app } from "electron";\napp.setPath("userData", ${JSON.stringify(join(folder, "data"))});\napp.on("window-all-closed", () => {});\n`,
  );
  writeFileSync(join(folder, "page.html"), bareHtml(markup));
  const { program, args } = launchCommand(root);
  return _electron.launch({ executablePath: program, args: [folder, ...args.slice(1)] });
}

function bareHtml(markup) {
  const faces = ["common", "rest", "seldom"].map((part) => {
    const { href } = pathToFileURL(join(root, "build/fonts", `mincho-${part}.ttf`));
    return `@font-face { font-family: "${part}"; src: url("${href}") format("truetype"); }`;
  });
  const style = `${faces.join("\n")}
    @page { margin: 0 } body { margin: 0 } svg { display: block; width: 210mm; height: 297mm }
    line { stroke: #000 } text { font-family: common, rest, seldom; font-kerning: none; white-space: pre }`;
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bare</title><style>${style}</style>${markup}</html>`;
}

function printBare(bare, file) {
  return bare.evaluate(
    async ({ BrowserWindow }, { path, pageSize }) => {
      const start = performance.now();
      const window = new BrowserWindow({ show: false });
      await window.loadFile(path);
      await window.webContents.executeJavaScript(
        "document.body.getBoundingClientRect(); document.fonts.ready.then(() => 0)",
      );
      await window.webContents.printToPDF({
        pageSize,
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      const took = performance.now() - start;
      window.destroy();
      return took;
    },
    { path: file, pageSize: A4_INCHES },
  );
}

function printOurs(page, job) {
  return page.evaluate(async (input) => {
    const start = performance.now();
    const answer = await globalThis.ippo.call("printPdf", input);
    if (!(answer.value?.length > 0)) throw new Error("no PDF");
    return performance.now() - start;
  }, job);
}
