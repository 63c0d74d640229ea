/**
 * `npm run tour`: the real app through a first day, in both languages. Leaves out/tour/: numbered photographs, the
 * 履歴書 as PDF, alone and under the lines of the form, the share files, and tour.json, which names them all.
 *   --plain    one language, no photographs of other themes and sizes (used by the audit)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { driveApp } from "./drive/app.mjs";
import { say } from "./setup/say.mjs";
import { ensureScreen } from "./setup/screen.mjs";
import { cameraFor } from "./tour/camera.mjs";
import { FirstDay } from "./tour/first-day.mjs";
import { lookBack } from "./tour/looking-back.mjs";
import { overlayForm } from "./tour/overlay.mjs";
import { photographThemes } from "./tour/themes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const plain = process.argv.includes("--plain");
const folder = join(root, "out", plain ? "tour-plain" : "tour");
const profileGiven = process.argv.find((argument) => argument.startsWith("--profile="))?.slice("--profile=".length);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const screen = await ensureScreen({ quiet: true });
Object.assign(process.env, screen.env);
const { take, screens } = cameraFor(folder);
const papers = [];
const shares = [];
for (const locale of plain ? ["ja"] : ["ja", "en"]) {
  say(`a first day (${locale})`);
  await firstDay(locale);
}
writeFileSync(join(folder, "tour.json"), `${JSON.stringify({ screens, papers, shares }, null, 2)}\n`);
screen.close();
say(
  `${screens.length} photographs, ${papers.length} papers, ${shares.length} share files in out/${plain ? "tour-plain" : "tour"}/`,
);

async function firstDay(locale) {
  const profile = profileGiven ?? mkdtempSync(join(tmpdir(), "ippo-tour-"));
  const { app, page, close } = await driveApp({ profile, locale });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const day = new FirstDay({ app, page, locale, folder, take: (from, name) => take(from, `${locale}-${name}`) });
  await day.firstRun();
  await day.today();
  await day.journal();
  await day.photo();
  await day.steps();
  const made = await day.documents();
  if (locale === "ja") papers.push(...made);
  if (locale === "ja" && !plain) papers.push(...(await overlayForm(page, folder)));
  const sealed = await day.sharing();
  shares.push(...sealed);
  await day.counselor(sealed[0]);
  await day.passing();
  await lookBack(day);
  await day.settings();
  await day.lockAndUnlock();
  if (!plain) await photographThemes(day);
  await close();
  if (!profileGiven) rmSync(profile, { recursive: true, force: true });
}
