import type { FindFile } from "./builder.ts";
import type { ImportFile } from "./imported.ts";

const indexes = new WeakMap<
  readonly ImportFile[],
  { exact: Map<string, ImportFile>; byName: Map<string, ImportFile>; byBase: Map<string, ImportFile> }
>();

/**
 * Finds the file that an address in a text means: seen from the text, else from the top, else by its name alone, as
 * Obsidian does. An address of the net finds nothing.
 * @param from the name of the file with the text
 */
export function finder(files: readonly ImportFile[], from: string): FindFile {
  const folder = from.split("/").slice(0, -1);
  return (address) => {
    if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//iu.test(address) && !/^file:\/\//iu.test(address)) return undefined;
    if (/^(?:data|javascript|mailto):/iu.test(address)) return undefined;
    const path = readable(address.replace(/[?#].*$/u, "").replace(/^file:\/\//iu, ""));
    const { exact, byName, byBase } = indexOf(files);
    const here = joined(folder, path);
    return (
      exact.get(here) ??
      byName.get(here.toLowerCase()) ??
      byName.get(joined([], path).toLowerCase()) ??
      byBase.get(baseOf(path))
    );
  };
}

function indexOf(files: readonly ImportFile[]) {
  const known = indexes.get(files);
  if (known) return known;
  const index = {
    exact: new Map(files.map((file) => [file.name.normalize("NFC"), file])),
    byName: new Map(files.map((file) => [file.name.normalize("NFC").toLowerCase(), file])),
    byBase: new Map(files.map((file) => [baseOf(file.name), file])),
  };
  indexes.set(files, index);
  return index;
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
