import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

const LARGEST = 256 * 1024 * 1024;

/**
 * Files under the folders that hold one of the words: as UTF-8, UTF-16, base64 in any of its three alignments, or
 * deflated (zlib, gzip, or a zip's entries).
 * @returns {string[]} `file: how` for each finding
 */
export function filesHolding(folders, words) {
  const needles = words.flatMap(needlesOf);
  return folders.flatMap(filesUnder).flatMap((file) => {
    const bytes = read(file);
    if (!bytes) return [];
    const plain = needles.filter(({ bytes: needle }) => bytes.includes(needle)).map(({ how }) => `${file}: ${how}`);
    const deflated = inflatedParts(bytes).some((part) => needles.some(({ bytes: needle }) => part.includes(needle)));
    return deflated ? [...plain, `${file}: deflated`] : plain;
  });
}

function needlesOf(word) {
  const utf8 = Buffer.from(word, "utf8");
  // Without the ends, which depend on what stands beside them.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString("base64")
      .slice(shift === 0 ? 0 : 4)
      .replace(/=+$/, "")
      .slice(0, -2),
  );
  const swapped = Buffer.from(word, "utf16le").swap16();
  return [
    { how: "UTF-8", bytes: utf8 },
    { how: "UTF-16LE", bytes: Buffer.from(word, "utf16le") },
    { how: "UTF-16BE", bytes: swapped },
    ...base64.map((text) => ({ how: "base64", bytes: Buffer.from(text) })),
  ];
}

function filesUnder(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function read(file) {
  try {
    const bytes = readFileSync(file);
    return bytes.byteLength <= LARGEST ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Everything in a file that inflates: tried wherever a header of zlib, gzip or a zip entry stands. */
function inflatedParts(bytes) {
  const parts = [];
  for (let at = 0; at + 2 < bytes.byteLength; at += 1) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second))
      tryInto(parts, () => inflateSync(bytes.subarray(at), PARTIAL));
    if (first === 0x1f && second === 0x8b) tryInto(parts, () => gunzipSync(bytes.subarray(at), PARTIAL));
    if (first === 0x50 && second === 0x4b && bytes[at + 2] === 3)
      tryInto(parts, () =>
        inflateRawSync(bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)), PARTIAL),
      );
  }
  return parts;
}

// A stream in the middle of a file ends before the file does; what came out until then counts.
const PARTIAL = { finishFlush: 2, maxOutputLength: 32 * 1024 * 1024 };

function tryInto(parts, inflate) {
  try {
    parts.push(inflate());
  } catch {
    // Two bytes that only looked like a header.
  }
}
