/**
 * Which room may import which (docs/architecture.md). Each rule names what is forbidden and what to do instead;
 * tests/unit/house/boundaries.test.ts shows that each one bites.
 */
const only = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: `^${from}/` },
  to: { path: "^(src|electron|scripts|tests)/", pathNot: `^(${[from, ...allowed].join("|")})(/|$)` },
});

const packageOnlyIn = (name, pattern, rooms, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: "^(src|electron)/", pathNot: `^(${rooms.join("|")})/` },
  to: { path: `node_modules/(${pattern})(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one subject, or a third is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "The import leads nowhere.",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?worker&url$" },
    },
    only("domain-imports-nothing", "src/domain", [], "domain is pure: pass what it needs in as values."),
    only(
      "charts-import-domain-only",
      "src/charts",
      ["src/domain"],
      "charts turn records into drawings; words come in as values.",
    ),
    only("content-imports-domain-only", "src/content", ["src/domain"], "content is words as data."),
    only(
      "bridge-imports-domain-only",
      "src/bridge",
      ["src/domain"],
      "bridge is the contract of the door, known to both sides.",
    ),
    only(
      "share-is-pure",
      "src/share",
      ["src/domain", "src/content", "src/charts"],
      "share works without the app: give it records and words.",
    ),
    only("vault-imports", "src/vault", ["src/domain", "src/share", "src/bridge"], "the vault knows no screen."),
    only(
      "ui-imports",
      "src/ui",
      ["src/domain", "src/charts", "src/content"],
      "ui is the design system: no vault, no bridge, no room.",
    ),
    only(
      "viewer-imports",
      "src/viewer",
      ["src/share", "src/ui", "src/charts", "src/content", "src/domain"],
      "the viewer opens anywhere: no vault, no bridge.",
    ),
    only("shell-imports", "electron", ["src/bridge", "src/content", "src/domain"], "the shell knows no feature."),
    {
      name: "features-stand-alone",
      severity: "error",
      comment: "What two rooms share moves down into ui, domain or vault.",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/([^/]+)/", pathNot: "^src/features/$1/" },
    },
    {
      name: "features-imports",
      severity: "error",
      comment:
        "A room may use ui, charts, content, domain, share, bridge and the vault's client; what rooms share lies beside their folders.",
      from: { path: "^src/features/" },
      to: { path: "^(src/(app|viewer)|electron|scripts|tests)/" },
    },
    {
      name: "vault-through-its-client",
      severity: "error",
      comment: "The vault runs in its worker: import client.ts, api.ts or errors.ts.",
      from: { path: "^src/(features|app)/" },
      to: { path: "^src/vault/", pathNot: "^src/vault/(client|api|errors)\\.ts$" },
    },
    {
      name: "app-is-the-top",
      severity: "error",
      comment: "Nothing imports app: it puts the house together.",
      from: { pathNot: "^(src/app|tests|scripts)/" },
      to: { path: "^src/app/" },
    },
    {
      name: "no-tests-in-code",
      severity: "error",
      comment: "Code does not know its tests.",
      from: { path: "^(src|electron)/" },
      to: { path: "^(tests|scripts)/" },
    },
    packageOnlyIn("dexie-only-in-vault", "dexie", ["src/vault"], "Only the vault knows Dexie."),
    packageOnlyIn(
      "electron-only-in-shell",
      "electron",
      ["electron"],
      "Only the shell knows Electron: go through the bridge.",
    ),
    packageOnlyIn("age-only-in-share", "age-encryption", ["src/share"], "Only share knows age."),
    packageOnlyIn(
      "react-only-in-screens",
      "react|react-dom|react-aria-components|lucide-react",
      ["src/ui", "src/features", "src/app"],
      "React draws screens; the core does not know it.",
    ),
    packageOnlyIn("tiptap-only-in-journal", "@tiptap", ["src/features/journal"], "The editor is the journal's."),
    packageOnlyIn(
      "docx-only-in-word",
      "docx",
      ["src/features/documents/word"],
      "Word files are made in one place, read when somebody asks for one.",
    ),
    packageOnlyIn(
      "ciphers-only-in-vault",
      "@noble/ciphers|hash-wasm",
      ["src/vault"],
      "Records are sealed in the vault only.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|out|dist)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css", ".json"],
    },
  },
};
