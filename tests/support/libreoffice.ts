import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import subsetFont from "subset-font";

/** Opens Word files in LibreOffice, as somebody who has no Word does. */

const FONTS = join(import.meta.dirname, "../../node_modules/@expo-google-fonts");
const FILES = {
  "biz-udmincho": "biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf",
  "biz-udpgothic": "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
} as const;

export function hasLibreOffice(): boolean {
  return (process.env["PATH"] ?? "").split(":").some((folder) => folder !== "" && existsSync(join(folder, "soffice")));
}

/**
 * A Word file as the PDF that LibreOffice makes of it.
 * @param letters every sign that stands in it
 * @param font the one typeface that this computer has
 */
export async function pdfByLibreOffice(
  docx: Uint8Array,
  letters: string,
  font: keyof typeof FILES = "biz-udmincho",
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "ippo-office-"));
  try {
    const config = await writeFonts(folder, letters, font);
    writeFileSync(join(folder, "paper.docx"), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    await promisify(execFile)(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "paper.docx")],
      { timeout: 120_000, env: { ...process.env, FONTCONFIG_FILE: config, HOME: folder } },
    );
    return new Uint8Array(readFileSync(join(folder, "paper.pdf")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFonts(folder: string, letters: string, font: keyof typeof FILES): Promise<string> {
  mkdirSync(join(folder, "fonts"));
  const whole = readFileSync(join(FONTS, FILES[font]));
  writeFileSync(join(folder, "fonts", "font.ttf"), await subsetFont(whole, letters, { targetFormat: "truetype" }));
  const config = join(folder, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return config;
}
