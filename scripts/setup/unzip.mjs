import { createWriteStream, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";

/** Unpacks a zip with modes and symbolic links kept. @param {string} file @param {string} target folder, made if missing */
export async function unzip(file, target) {
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) await writeEntry(zip, entry, target);
}

async function writeEntry(zip, entry, target) {
  const path = join(target, entry.fileName);
  if (!path.startsWith(target + sep)) throw new Error(`entry outside the folder: ${entry.fileName}`);
  if (entry.fileName.endsWith("/")) {
    mkdirSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0xffff;
  const stream = await zip.openReadStreamPromise(entry);
  if ((mode & 0xf000) === 0xa000) {
    const parts = [];
    for await (const part of stream) parts.push(part);
    symlinkSync(Buffer.concat(parts).toString(), path);
    return;
  }
  await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}
