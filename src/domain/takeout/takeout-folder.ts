import { TakeoutError } from "./errors.ts";
import { TAKEOUT_NAME } from "./takeout.ts";

/**
 * The folder in which a takeout lies, from the names in a zip: `""` at the top, or such as `records/` where somebody
 * packed the folder itself. Of several, the one nearest to the top. What macOS adds does not count.
 * @throws TakeoutError `not-ours` when there is none, or no telling which
 */
export function takeoutFolder(names: readonly string[]): string {
  const folders = names
    .filter((name) => name === TAKEOUT_NAME || name.endsWith(`/${TAKEOUT_NAME}`))
    .filter((name) => !name.startsWith("__MACOSX/"))
    .map((name) => name.slice(0, -TAKEOUT_NAME.length));
  const depthOf = (folder: string) => folder.split("/").length;
  const nearest = Math.min(...folders.map(depthOf));
  const [folder, ...others] = folders.filter((name) => depthOf(name) === nearest);
  if (folder === undefined || others.length > 0) throw new TakeoutError("not-ours");
  return folder;
}
