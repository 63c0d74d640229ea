import type { FindFile } from "./builder.ts";
import type { ImportFile } from "./imported.ts";

const indexes = new WeakMap<
  readonly ImportFile[],
  { exact: Map<string, ImportFile>; byName: Map<string, ImportFile>; byEnd: Map<string, ImportFile> }
>();
/** How many folders of a name are looked at from its end. */
const MOST_PARTS = 8;

/**
 * Finds the file that an address in a text means: seen from the text, else from the top, else by the end of its name,
 * else by its name alone, as Obsidian does. An address of the net finds nothing.
 * @param from the name of the file with the text
 */
export function finder(files: readonly ImportFile[], from: string): FindFile {
  const folder = from.split("/").slice(0, -1);
  return (address) => {
    if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//iu.test(address) && !/^file:\/\//iu.test(address)) return undefined;
    if (/^(?:data|javascript|mailto):/iu.test(address)) return undefined;
    const { exact, byName, byEnd } = indexOf(files);
    const paths = pathsOf(address.replace(/^file:\/\//iu, ""));
    const byPath = (path: string) => {
      const here = joined(folder, path);
      return exact.get(here) ?? byName.get(here.toLowerCase()) ?? byName.get(joined([], path).toLowerCase());
    };
    return (
      firstOf(paths, byPath) ??
      firstOf(paths, (path) => byEnd.get(joined([], path).toLowerCase())) ??
      firstOf(paths, (path) => byEnd.get(baseOf(path)))
    );
  };
}

/** An address may be the name as it is, with `#` and `%` of its own, or that of a place in the file, written as on the net. */
function pathsOf(address: string): string[] {
  const whole = address.replace(/[?#].*$/u, "");
  return [...new Set([readable(whole), whole, address])];
}

function firstOf(paths: readonly string[], find: (path: string) => ImportFile | undefined): ImportFile | undefined {
  return paths.map(find).find((file) => file !== undefined);
}

function indexOf(files: readonly ImportFile[]) {
  const known = indexes.get(files);
  if (known) return known;
  const index = {
    exact: new Map(files.map((file) => [file.name.normalize("NFC"), file])),
    byName: new Map(files.map((file) => [file.name.normalize("NFC").toLowerCase(), file])),
    byEnd: new Map(files.flatMap((file) => endsOf(file.name).map((end) => [end, file] as const))),
  };
  indexes.set(files, index);
  return index;
}

/** `c.png`, `b/c.png`, `a/b/c.png`. */
function endsOf(name: string): string[] {
  const parts = name.normalize("NFC").toLowerCase().split("/").slice(-MOST_PARTS);
  return parts.map((_, index) => parts.slice(index).join("/"));
}

function baseOf(name: string): string {
  return name
    .slice(name.lastIndexOf("/") + 1)
    .normalize("NFC")
    .toLowerCase();
}

function joined(folder: readonly string[], path: string): string {
  const parts = path.startsWith("/") ? [] : [...folder];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/").normalize("NFC");
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
