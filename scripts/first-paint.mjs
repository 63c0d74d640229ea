import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Draws the lock screen into a file for the shell, which sends it with the page: it stands before any script is read.
 * @param {string} built folder with the built src/app/first-paint.tsx
 * @param {string} file where the markup goes, as JSON: language → readings → reason → markup
 */
export async function writeFirstPaint(built, file) {
  const { drawLockScreens } = await import(pathToFileURL(join(built, "first-paint.js")).href);
  const screens = drawLockScreens();
  for (const reasons of Object.values(screens).flatMap(Object.values)) {
    for (const [reason, markup] of Object.entries(reasons)) {
      reasons[reason] = markup.replace("<main ", "<main data-sent-along ").replace("<input ", "<input autofocus ");
    }
  }
  writeFileSync(file, JSON.stringify(screens));
}
