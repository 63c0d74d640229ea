import { bytesToHex } from "@noble/hashes/utils.js";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { catalogues } from "../../../../src/content/catalogue.ts";
import { takeoutWords } from "../../../../src/content/takeout-words.ts";
import { documentFromText } from "../../../../src/domain/journal/document.ts";
import type { VaultApi } from "../../../../src/vault/api.ts";
import { PIECE_DATA, PIECE_FILE } from "../../../../src/vault/attachments/pieces.ts";
import { VaultError } from "../../../../src/vault/errors.ts";
import * as photo from "../../../support/photos/a-photo.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { atEvery, aVault, bytesIn, hashOf, openOn } from "../../../support/vault/attachments.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** A PNG of so many pieces. */
function aLargePng(pieces: number): Uint8Array {
  const noise = new Uint8Array(PIECE_DATA * pieces - 1_000).map((_, index) => (index * 2_654_435_761) >>> 13);
  return photo.join(photo.PNG_START, photo.IHDR, photo.chunk("IDAT", noise), photo.IEND);
}

function entryWith(id: string) {
  const { content } = documentFromText("海に行った");
  return { ...anEntry(""), document: { type: "doc" as const, content: [...content, photoBlock(id)] } };
}
const photoBlock = (id: string) => ({ type: "photo" as const, attrs: { id, words: "" } });

const ownPieces = ({ files }: Machine) => [...files.pieces.keys()].filter((key) => key.startsWith("own/"));
/** The promise is 200 MB. */
const MEGABYTES = process.env["IPPO_SLOW"] ? 200 : 12;
const DAY = "2026-11-24";

describe("a photo", () => {
  test("is there again after closing, without what was written beside it, of which the person is told", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const added = await vault.addPhoto(blobOf(photo.aJpeg()));
    expect(added).toMatchObject({ width: 6, height: 4, removed: { place: true, details: true } });
    await vault.close();
    const again = await openOn(machine);
    const bytes = await bytesIn(again, added.id);
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect(photo.SECRETS.filter((words) => String.fromCharCode(...bytes).includes(words))).toEqual([]);
    expect(await again.photoPreview(added.id)).toEqual(Uint8Array.of(1, 2, 3));
  });

  test("lies on the disk in pieces of one size, of which none holds a word of it", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const bytes = aLargePng(3);
    const { id } = await vault.addPhoto(blobOf(bytes));
    expect(ownPieces(machine).length).toBe(4);
    for (const [name, file] of machine.files.pieces) {
      expect(file.byteLength).toBe(PIECE_FILE);
      expect(name).not.toContain(id);
      expect(bytesToHex(file)).not.toContain(bytesToHex(photo.IHDR));
    }
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(bytes));
  });

  test("that is picked is read as it is needed", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    machine.files.pickedFiles.set("photo", aLargePng(2));
    const { id } = await vault.addPhoto("picked");
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(aLargePng(2)));
  });

  test("that is none, or is cut off, leaves nothing behind and says why", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const log = machine.files.log.byteLength;
    for (const [bytes, code] of [
      [photo.text("no photo at all, but long enough to be one"), "photo-unknown"],
      [photo.text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "photo-heic"],
      [aLargePng(3).subarray(0, PIECE_DATA * 2), "photo-damaged"],
    ] as const)
      await expect(vault.addPhoto(blobOf(bytes)), code).rejects.toMatchObject({ code });
    expect(machine.files.pieces.size + machine.files.coming.size).toBe(0);
    expect(machine.files.log.byteLength).toBe(log);
  });

  test("that does not fit the disk leaves nothing behind; words are saved as before", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    let left = 2;
    atEvery(machine, "pieceWrite", () => {
      if (left-- === 0) machine.files.fault = "disk-full";
    });
    await expect(vault.addPhoto(blobOf(aLargePng(4)))).rejects.toMatchObject({ code: "disk-full" });
    machine.files.fault = undefined;
    expect(machine.files.pieces.size + machine.files.coming.size).toBe(0);
    expect(await vault.save({ kind: "journal", body: anEntry("書いた") })).toMatchObject({ durability: "both" });
  });

  test("holds up nothing: words are saved while it is written", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    let saved: Promise<unknown> | undefined;
    atEvery(machine, "pieceWrite", async () => {
      saved ??= vault.save({ kind: "journal", body: anEntry("そのあいだに") });
      await saved;
    });
    await vault.addPhoto(blobOf(photo.aPng()));
    expect(await saved).toMatchObject({ durability: "both" });
  });
});

describe("a recording", () => {
  const part = (size: number, fill: number) => new Uint8Array(size).fill(fill);

  test("is written as it is made, and whole at its end", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const id = await vault.beginRecording(DAY);
    const parts = [part(1_000, 1), part(PIECE_DATA, 2), part(PIECE_DATA * 2, 3)];
    for (const [index, bytes] of parts.entries()) await vault.addToRecording(id, bytes, 10 * (index + 1));
    await vault.addToRecording(id, part(1, 4), 40);
    // Beside its pieces lie two notes, for the case that it is cut short.
    expect(machine.files.coming.size).toBe(3 + 2);
    await vault.endRecording(id, 12.5);
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(photo.join(...parts, part(1, 4))));
    expect((await vault.get("attachment", id))?.body).toMatchObject({ type: "audio/webm", seconds: 12.5 });
  });

  test("that is let go, or cannot be written, leaves nothing behind, and the one who made it is told", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const dropped = await vault.beginRecording(DAY);
    await vault.addToRecording(dropped, part(PIECE_DATA * 2, 1), 1);
    await vault.dropRecording(dropped);
    const id = await vault.beginRecording(DAY);
    machine.files.fault = "disk-full";
    await expect(vault.addToRecording(id, part(PIECE_DATA * 2, 1), 1)).rejects.toMatchObject({ code: "disk-full" });
    await expect(vault.endRecording(id, 1)).rejects.toMatchObject({ code: "disk-full" });
    machine.files.fault = undefined;
    expect(machine.files.pieces.size + machine.files.coming.size).toBe(0);
    expect(await vault.list("attachment")).toEqual([]);
  });

  test("is never held whole, however large: a few pieces of it, the rest in files", async () => {
    const machine = aMachine();
    let written = 0;
    atEvery(machine, "pieceWrite", ({ bytes }) => {
      written += bytes.byteLength;
      // The disk keeps what it has to; the test holds none of it.
      machine.files.coming.clear();
    });
    atEvery(machine, "pieceKeep", ({ names }) => names.splice(0));
    const vault = await aVault(machine);
    const id = await vault.beginRecording(DAY);
    const bytes = new Uint8Array(1024 * 1024);
    for (let given = 1; given <= MEGABYTES; given += 1) {
      await vault.addToRecording(id, bytes, 1);
      expect(given * bytes.byteLength - written).toBeLessThan(3 * PIECE_FILE);
    }
    await vault.endRecording(id, 1);
    expect((await vault.get("attachment", id))?.body.bytes).toBe(MEGABYTES * 1024 * 1024);
  });
});

describe("pieces that are damaged or gone", () => {
  test("are noticed, counted, and never shown as something else", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await vault.addPhoto(blobOf(aLargePng(3)));
    const [first = "", second = ""] = ownPieces(machine);
    const swapped = machine.files.pieces.get(first) ?? new Uint8Array();
    machine.files.pieces.set(first, machine.files.pieces.get(second) ?? swapped);
    machine.files.pieces.set(second, swapped);
    await expect(bytesIn(vault, id)).rejects.toMatchObject({ code: "attachment-away" });
    machine.files.pieces.delete(first);
    await vault.check();
    expect(await vault.unreadable()).toBe(1);
  });

  test("come back from beside the copies, when they are looked at and when they are mended", async () => {
    const machine = aMachine();
    machine.files.second = "here";
    const vault = await aVault(machine);
    const { id } = await vault.addPhoto(blobOf(aLargePng(2)));
    expect(await vault.backUp(DAY, false)).toEqual({ own: "made", second: "made", mended: 0, older: 0 });
    for (const name of ownPieces(machine)) machine.files.pieces.set(name, new Uint8Array(PIECE_FILE));
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(aLargePng(2)));
    for (const name of ownPieces(machine)) machine.files.pieces.delete(name);
    await vault.check();
    expect(await vault.unreadable()).toBe(1);
    expect(await vault.mend()).toBe(1);
    expect(await vault.unreadable()).toBe(0);
    machine.files.second = "away";
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(aLargePng(2)));
  });

  test("a second place that fills up says so, and takes the rest the next time", async () => {
    const machine = aMachine();
    machine.files.second = "here";
    const vault = await aVault(machine);
    await vault.addPhoto(blobOf(aLargePng(3)));
    const asBefore = atEvery(machine, "pieceWrite", () => {
      throw new VaultError("disk-full");
    });
    expect(await vault.backUp(DAY, true)).toEqual({ own: "made", second: "open", mended: 0, older: 0 });
    asBefore();
    expect(await vault.backUp(DAY, true)).toEqual({ own: "same", second: "same", mended: 0, older: 0 });
    expect([...machine.files.pieces.keys()].filter((key) => key.startsWith("second/")).length).toBe(4);
  });
});

describe("a copy", () => {
  /** A stick with a copy and its pieces, as it is put into another computer. */
  function pluggedInto(other: Machine, from: Machine): void {
    const copy = [...from.files.backups].find(([name]) => name.startsWith("second/"));
    other.files.picked = copy?.[1];
    for (const [name, bytes] of from.files.pieces)
      if (name.startsWith("second/")) other.files.pieces.set(name.replace("second/", "picked/"), bytes);
  }

  async function aStick(): Promise<{ machine: Machine; id: string }> {
    const machine = aMachine();
    machine.files.second = "here";
    const vault = await aVault(machine);
    const { id } = await vault.addPhoto(blobOf(aLargePng(2)));
    await vault.save({ kind: "journal", body: entryWith(id) });
    await vault.backUp(DAY, false);
    return { machine, id };
  }

  test("begins anew on another computer, photos and all", async () => {
    const { machine, id } = await aStick();
    const other = aMachine();
    pluggedInto(other, machine);
    const { vault } = startOn(other);
    await vault.restore({ place: "picked", name: "a-copy" }, PASSPHRASE);
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(aLargePng(2)));
    expect(await vault.photoPreview(id)).toEqual(Uint8Array.of(1, 2, 3));
  });

  test("of another vault is taken in, photos and all, under this vault's keys", async () => {
    const { machine, id } = await aStick();
    const other = aMachine();
    const vault = await aVault(other);
    pluggedInto(other, machine);
    await vault.takeIn({ place: "picked", name: "a-copy" }, PASSPHRASE);
    expect(hashOf(await bytesIn(vault, id))).toBe(hashOf(aLargePng(2)));
    const theirs = new Set([...machine.files.pieces.keys()].map((key) => key.split("/").at(-1)));
    expect(ownPieces(other).filter((key) => theirs.has(key.slice("own/".length)))).toEqual([]);
  });
});

describe("taking out and in", () => {
  const takenFrom = (vault: VaultApi, to: "folder" | "zip") => vault.takeOut(to, takeoutWords(catalogues.ja), "0.2.0");

  test.each(["folder", "zip"] as const)(
    "by way of a %s: the photo is there, and everything comes out the same",
    async (to) => {
      const machine = aMachine();
      const vault = await aVault(machine);
      const bytes = aLargePng(2);
      const { id } = await vault.addPhoto(blobOf(bytes));
      await vault.save({ kind: "journal", body: entryWith(id) });
      expect(await takenFrom(vault, to)).toMatchObject({ records: 2, away: 0 });
      const other = aMachine();
      if (to === "zip") other.files.picked = machine.files.taken.get("takeout.zip");
      else {
        other.files.picked = machine.files.taken.get("ippo.json");
        expect(hashOf(machine.files.taken.get(`files/${id}.png`))).toBe(hashOf(bytes));
        expect(new TextDecoder().decode(machine.files.taken.get("journal/2026/2026-11-24-1.md"))).toContain(
          `![](../../files/${id}.png)`,
        );
        other.files.pickedFiles.set(`takeout/files/${id}.png`, bytes);
      }
      const again = await aVault(other);
      await again.readTakeout();
      await again.bringIn();
      expect(hashOf(await bytesIn(again, id))).toBe(hashOf(bytes));
      await takenFrom(vault, "folder");
      await takenFrom(again, "folder");
      const json = (files: Map<string, Uint8Array>) =>
        new TextDecoder().decode(files.get("ippo.json")).replace(/"exportedAt": ?"[^"]+"/, "");
      expect(json(other.files.taken)).toBe(json(machine.files.taken));
    },
  );

  test("refuses the whole where a file is not what the list says, or is missing", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await vault.addPhoto(blobOf(aLargePng(1)));
    await takenFrom(vault, "folder");
    const changed = aLargePng(1);
    changed[changed.byteLength - 5] = 0x58;
    for (const bytes of [changed, undefined]) {
      const other = aMachine();
      const again = await aVault(other);
      other.files.picked = machine.files.taken.get("ippo.json");
      if (bytes) other.files.pickedFiles.set(`takeout/files/${id}.png`, bytes);
      await again.readTakeout();
      await expect(again.bringIn()).rejects.toMatchObject({ code: "takeout-damaged" });
      expect(await again.list("attachment")).toEqual([]);
      expect(other.files.pieces.size + other.files.coming.size).toBe(0);
    }
  });

  test("leaves out what is not whole here, and says so", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    await vault.addPhoto(blobOf(aLargePng(1)));
    machine.files.pieces.clear();
    expect(await takenFrom(vault, "folder")).toMatchObject({ away: 1 });
    expect([...machine.files.taken.keys()].filter((name) => name.startsWith("files/"))).toEqual([]);
  });
});

describe("a photo that no record names any more", () => {
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000);

  test("goes after 30 days, with its pieces here and beside the copies; one that is named in the bin stays", async () => {
    const machine = aMachine();
    machine.files.second = "here";
    const vault = await aVault(machine);
    const lost = await vault.addPhoto(blobOf(photo.aPng()));
    const kept = await vault.addPhoto(blobOf(photo.aJpeg()));
    const entry = await vault.save({ kind: "journal", body: entryWith(kept.id) });
    await vault.backUp(DAY, false);
    vi.useFakeTimers({ toFake: ["Date"], now: later(31) });
    try {
      await vault.discard(entry.id);
      await vault.check();
    } finally {
      vi.useRealTimers();
    }
    expect((await vault.list("attachment")).map(({ id }) => id)).toEqual([kept.id]);
    expect(await bytesIn(vault, kept.id)).not.toEqual(new Uint8Array());
    await expect(vault.attachmentPart(lost.id, 0)).rejects.toMatchObject({ code: "not-found" });
    expect(machine.files.pieces.size).toBe(4);
  });

  test("keeps its pieces as long as its record may only be missing", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    machine.files.pieces.set("own/0123456789abcdef0123456789abcdef", new Uint8Array(PIECE_FILE));
    await vault.check();
    expect(machine.files.pieces.size).toBe(1);
  });
});
