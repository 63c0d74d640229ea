import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { type BrowserWindow, dialog, type FileFilter } from "electron";
import type { FileKind, InputOf, OutputOf } from "../../../src/bridge/contract.ts";
import { Refusal } from "../bridge/handle.ts";
import { writeAtomically } from "./atomic-write.ts";

/** The largest file Ippo opens: a sealed share file, or the page around one. */
const MAX_OPEN = 96 * 1024 * 1024;

const FILTERS: Record<FileKind, FileFilter> = {
  ippo: { name: "Ippo", extensions: ["ippo"] },
  html: { name: "HTML", extensions: ["html"] },
  pdf: { name: "PDF", extensions: ["pdf"] },
  png: { name: "PNG", extensions: ["png"] },
  jpg: { name: "JPEG", extensions: ["jpg"] },
  docx: { name: "Word", extensions: ["docx"] },
  json: { name: "JSON", extensions: ["json"] },
  csv: { name: "CSV", extensions: ["csv"] },
  txt: { name: "TXT", extensions: ["txt"] },
};

/** Saves bytes where the person says. The page learns the file's name, never its place. */
export async function saveFile(
  window: BrowserWindow,
  { kind, suggestedName, bytes }: InputOf<"saveFile">,
): Promise<OutputOf<"saveFile">> {
  const filter = FILTERS[kind];
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [filter],
    properties: ["showOverwriteConfirmation", "dontAddToRecent"],
  });
  if (choice.canceled || !choice.filePath) return { saved: false, name: "" };
  const path = extname(choice.filePath).toLowerCase() === `.${kind}` ? choice.filePath : `${choice.filePath}.${kind}`;
  await writeAtomically(path, bytes);
  return { saved: true, name: basename(path) };
}

/** The path of the one file the person chooses, if any. It stays on this side of the door. */
export async function chooseFile(window: BrowserWindow, extensions: string[]): Promise<string | undefined> {
  const filters = [{ name: extensions.join(", "), extensions }];
  const choice = await dialog.showOpenDialog(window, { filters, properties: ["openFile", "dontAddToRecent"] });
  return choice.canceled ? undefined : choice.filePaths[0];
}

/** The path of a folder the person chooses, if any. */
export async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const choice = await dialog.showOpenDialog(window, {
    properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
  });
  return choice.canceled ? undefined : choice.filePaths[0];
}

/** The path of a file to be made, if the person says where. @param ending without the dot */
export async function chooseNewFile(
  window: BrowserWindow,
  suggestedName: string,
  ending: string,
): Promise<string | undefined> {
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: `${suggestedName}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
    properties: ["showOverwriteConfirmation", "dontAddToRecent"],
  });
  if (choice.canceled || !choice.filePath) return undefined;
  return extname(choice.filePath).toLowerCase() === `.${ending}` ? choice.filePath : `${choice.filePath}.${ending}`;
}

/** Reads the one file the person chooses. @throws Refusal too-big, not-readable */
export async function openFile(window: BrowserWindow, { kinds }: InputOf<"openFile">): Promise<OutputOf<"openFile">> {
  const path = await chooseFile(
    window,
    kinds.flatMap((kind) => FILTERS[kind].extensions),
  );
  if (!path) return null;
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) throw new Refusal("not-readable");
  if (facts.size > MAX_OPEN) throw new Refusal("too-big");
  const bytes = await readFile(path).catch(() => {
    throw new Refusal("not-readable");
  });
  return { name: basename(path), bytes: new Uint8Array(bytes) };
}
