import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Config = { forbidden: { name: string }[]; options: Record<string, unknown> };
const config = createRequire(import.meta.url)("../../../.dependency-cruiser.cjs") as Config;

/** For each rule a house in which exactly that rule is broken: file → what it imports. */
const BREACHES: Record<string, [file: string, imports: string]> = {
  "no-cycles": ["src/domain/a.ts", "./b.ts"],
  "no-unresolved": ["src/domain/lost.ts", "./nowhere.ts"],
  "domain-imports-nothing": ["src/domain/reach.ts", "../content/words.ts"],
  "charts-import-domain-only": ["src/charts/reach.ts", "../content/words.ts"],
  "content-imports-domain-only": ["src/content/reach.ts", "../bridge/door.ts"],
  "bridge-imports-domain-only": ["src/bridge/reach.ts", "../vault/client.ts"],
  "share-is-pure": ["src/share/reach.ts", "../bridge/door.ts"],
  "vault-imports": ["src/vault/reach.ts", "../content/words.ts"],
  "ui-imports": ["src/ui/reach.ts", "../vault/client.ts"],
  "viewer-imports": ["src/viewer/reach.ts", "../bridge/door.ts"],
  "shell-imports": ["electron/reach.ts", "../src/vault/client.ts"],
  "features-stand-alone": ["src/features/today/reach.ts", "../steps/room.ts"],
  "features-imports": ["src/features/today/up.ts", "../../viewer/page.ts"],
  "vault-through-its-client": ["src/features/today/deep.ts", "../../vault/worker.ts"],
  "app-is-the-top": ["src/ui/top.ts", "../app/main.ts"],
  "no-tests-in-code": ["src/domain/test.ts", "../../tests/support.ts"],
  "dexie-only-in-vault": ["src/features/today/store.ts", "dexie"],
  "electron-only-in-shell": ["src/features/today/shell.ts", "electron"],
  "age-only-in-share": ["src/features/today/age.ts", "age-encryption"],
  "react-only-in-screens": ["src/share/react.ts", "react"],
  "tiptap-only-in-journal": ["src/features/today/editor.ts", "@tiptap/core"],
  "docx-only-in-word": ["src/features/documents/word.ts", "docx"],
  "ciphers-only-in-vault": ["src/features/today/cipher.ts", "@noble/ciphers"],
};

const TARGETS = [
  "src/domain/b.ts",
  "src/content/words.ts",
  "src/bridge/door.ts",
  "src/vault/client.ts",
  "src/vault/worker.ts",
  "src/viewer/page.ts",
  "src/features/steps/room.ts",
  "src/app/main.ts",
  "tests/support.ts",
];
const PACKAGES = ["dexie", "electron", "age-encryption", "react", "@tiptap/core", "docx", "@noble/ciphers"];

let house: string;
let broken: Set<string>;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), "ippo-house-"));
  write("tsconfig.json", "{}");
  write(
    "package.json",
    JSON.stringify({ type: "module", dependencies: Object.fromEntries(PACKAGES.map((name) => [name, "1"])) }),
  );
  for (const target of TARGETS) write(target, "export const here = 1;\n");
  write("src/domain/b.ts", 'import "./a.ts";\nexport const here = 1;\n');
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = 1;\n");
  }
  for (const [file, imports] of Object.values(BREACHES)) write(file, `import "${imports}";\n`);
  const { tsConfig: _left, ...options } = config.options;
  const result = await cruise(["src", "electron"], {
    ...options,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  } as Parameters<typeof cruise>[1]);
  broken = new Set(
    (result.output as ICruiseResult).summary.violations.map((found) => `${found.rule.name} ${found.from}`),
  );
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = join(house, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe("each rule of the house bites", () => {
  it.each(config.forbidden.map((rule) => rule.name))("%s", (name) => {
    const [file] = BREACHES[name] ?? [];
    expect(broken).toContain(`${name} ${file}`);
  });
});
