import { ImportError, type ImportFile } from "../../../src/domain/import/imported.ts";

/** A file that was picked. */
export function aFile(name: string, content: string | Uint8Array | object, modified?: number): ImportFile {
  const bytes = bytesOf(content);
  const read = async (most: number) => {
    if (bytes.byteLength > most) throw new ImportError("too-big");
    return bytes;
  };
  return { name, bytes: bytes.byteLength, modified, read };
}

export function bytesOf(content: string | Uint8Array | object): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
}

/** A tar (ustar) of these files. */
export function aTar(files: Record<string, string | Uint8Array>): Uint8Array {
  const parts = Object.entries(files).flatMap(([name, content]) => {
    const bytes = bytesOf(content);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write("0000644\0", 100);
    header.write(`${bytes.byteLength.toString(8).padStart(11, "0")}\0`, 124);
    header.write("00000000000\0", 136);
    header.write("        0", 148);
    header.write("ustar\x0000", 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, Buffer.from(bytes), Buffer.alloc((512 - (bytes.byteLength % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...parts, Buffer.alloc(1024)]));
}

/** An export of Day One with these entries. */
export function aDayOne(...entries: object[]): object {
  return { metadata: { version: "1.0" }, entries };
}

/** An item of Joplin as it is written into a file. */
export function aJoplinItem(words: string, facts: Record<string, string | number>): string {
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}`);
  return `${words === "" ? "" : `${words}\n\n`}${lines.join("\n")}`;
}

/** A note of Standard Notes. @param content what it holds, or the text that it is while it is encrypted */
export function aStandardNote(content: object | string, uuid = "n"): object {
  return {
    uuid,
    content_type: "Note",
    created_at: "2022-02-03T04:05:06.000Z",
    content: typeof content === "string" ? content : { title: "", ...content },
  };
}

/** A note of Google Keep. */
export function aKeepNote(fields: object = {}): object {
  return { title: "買い物", createdTimestampUsec: 1_577_934_245_000_000, userEditedTimestampUsec: 1, ...fields };
}
