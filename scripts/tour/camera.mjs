import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Takes numbered photographs and keeps their list. @param {string} folder */
export function cameraFor(folder) {
  mkdirSync(folder, { recursive: true });
  const screens = [];
  let count = 0;
  const take = async (page, name) => {
    count += 1;
    const file = `${String(count).padStart(2, "0")}-${name}.png`;
    // A photograph while something fades in would differ from run to run.
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, file) });
    screens.push(file);
  };
  return { take, screens };
}
