import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { POSTAL_PACKAGE, postalDay } from "./postal.mjs";

/**
 * The licences of everything that ships in the app: Ippo's own, the typefaces, and each package of the lockfile that is
 * no tool of development, with its text.
 * @param {string} root folder of the repository
 */
export function licencesOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const parts = Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional && existsSync(join(root, path)))
    .map(([path]) => partOf(root, path));
  return [own(root), postalCodes(root), ...parts].join(`\n\n${"-".repeat(60)}\n\n`);
}

function own(root) {
  const { version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `Ippo ${version}\n${license}\n\nElectron, Chromium: LICENSE and LICENSES.chromium.html beside the program.`;
}

/** Data made from a tool's package while building: the package itself does not ship. */
function postalCodes(root) {
  const { version, license } = JSON.parse(
    readFileSync(join(root, "node_modules", POSTAL_PACKAGE, "package.json"), "utf8"),
  );
  return [
    `郵便番号データ Postal codes of Japan, ${postalDay(root)}`,
    "日本郵便株式会社 Japan Post Co., Ltd., which claims no rights in this data and lets anyone hand it on.",
    `Taken from ${POSTAL_PACKAGE} ${version}, ${license}, Copyright 2014-, Aoki Makoto, Ninton G.K.`,
  ].join("\n");
}

function partOf(root, path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying)/i.test(entry));
  // A typeface's package has two: its own, and that of the typeface.
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${name} ${version}\n${license ?? ""}\n\n${texts.join("\n\n")}`.trim();
}
