import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { plainFileInParts, removeLeftBehind } from "../../../electron/main/files/left-behind.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file in plain that is being written", () => {
  let folder = "";
  let vault = "";
  let out = "";
  const noted = () => existsSync(join(vault, "under-way"));
  const nextStart = () => removeLeftBehind(join(folder, "profiles"));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ippo-left-"));
    [vault, out] = [join(folder, "profiles", "2"), join(folder, "out")];
    mkdirSync(vault, { recursive: true });
    mkdirSync(out);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("goes at the next start when Ippo is cut off, and nothing else does", async () => {
    writeFileSync(join(out, "全部.zip"), "of last year");
    writeFileSync(join(out, "other.zip.new"), "somebody's own");
    const [book, zip] = [plainFileInParts(vault), plainFileInParts(vault)];
    await zip.start(join(out, "全部.zip"));
    await zip.append(bytes("plain"));
    await book.start(join(out, "本.pdf"));
    expect(readdirSync(out)).toHaveLength(4);
    await nextStart();
    expect(readdirSync(out).sort()).toEqual(["other.zip.new", "全部.zip"].sort());
    expect(readFileSync(join(out, "全部.zip"), "utf8")).toBe("of last year");
    expect(noted()).toBe(false);
  });

  it("is noted no longer once it is whole, dropped, or could not be written", async () => {
    const file = plainFileInParts(vault);
    await file.start(join(out, "a"));
    expect(noted()).toBe(true);
    await file.finish();
    expect(noted()).toBe(false);
    await file.start(join(out, "b"));
    await file.drop();
    expect(noted()).toBe(false);
    await file.start(join(out, "c"));
    await expect(file.append({ byteLength: 5 } as Uint8Array)).rejects.toThrow();
    expect(noted()).toBe(false);
    await nextStart();
    expect(readdirSync(out)).toEqual(["a"]);
  });

  it("stays noted while the stick that it lies on is away", async () => {
    const stick = join(folder, "stick");
    mkdirSync(stick);
    await plainFileInParts(vault).start(join(stick, "本.pdf"));
    rmSync(stick, { recursive: true });
    await nextStart();
    expect(noted()).toBe(true);
    mkdirSync(stick);
    writeFileSync(join(stick, "本.pdf.new"), "plain");
    await nextStart();
    expect(readdirSync(stick)).toEqual([]);
    expect(noted()).toBe(false);
  });

  it("is the only thing that a changed note can remove: a file of its name, no link, no folder", async () => {
    writeFileSync(join(out, "kept"), "");
    symlinkSync(join(out, "kept"), join(out, "link.new"));
    mkdirSync(join(out, "folder.new"));
    writeFileSync(
      join(vault, "under-way"),
      JSON.stringify([join(out, "kept"), join(out, "link"), join(out, "folder"), 7]),
    );
    await nextStart();
    expect(readdirSync(out).sort()).toEqual(["folder.new", "kept", "link.new"]);
    writeFileSync(join(vault, "under-way"), "not a list");
    await nextStart();
    expect(noted()).toBe(false);
  });
});
