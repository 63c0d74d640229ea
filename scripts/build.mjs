/** Builds every part of Ippo into build/: the shell, its preload, the page, and the one-file viewer. */
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { writeFirstPaint } from "./first-paint.mjs";
import { writeFonts } from "./fonts.mjs";
import { licencesOf } from "./licences.mjs";
import { packPostalCodes, readPostalRows } from "./postal.mjs";
import { writeViewerPage } from "./viewer-page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const from = (path) => join(root, path);

const shared = { configFile: false, logLevel: "warn", clearScreen: false };

/** The day of this build; given from outside where a build is to be made again bit by bit. */
function builtOn() {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return (epoch ? new Date(Number(epoch) * 1_000) : new Date()).toISOString().slice(0, 10);
}

const shell = (name, entries, format) => ({
  ...shared,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  define: { __BUILT_ON__: JSON.stringify(builtOn()) },
  build: {
    ssr: true,
    outDir: from(`build/${name}`),
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: entries,
      output: { format, entryFileNames: format === "cjs" ? "[name].cjs" : "[name].js" },
    },
  },
});

/** Lets `boot.js` (resources/public) read the page's script, after the first paint, in place of the browser, before it. */
const bootAfterPaint = {
  name: "boot-after-paint",
  transformIndexHtml: {
    order: "post",
    handler: (html) => {
      const entry = /<script type="module" crossorigin src="([^"]*\/first-[^"]+)"><\/script>/.exec(html)?.[1];
      if (!entry) throw new Error("the page has no script of its own");
      return html
        .replace(/ *<script type="module"[^>]*><\/script>\n?/g, "")
        .replace(/ *<link rel="modulepreload"[^>]*>\n?/g, "")
        .replace("</body>", `  <script async src="/boot.js" data-entry="${entry}"></script>\n  </body>`);
    },
  },
};

const page = (name) => ({
  ...shared,
  root: from("src/app"),
  publicDir: name === "index" ? from("resources/public") : false,
  base: "/",
  plugins: name === "index" ? [react(), bootAfterPaint] : [react()],
  worker: { format: "es" },
  // The gallery of parts is for development and the tests; a packaged Ippo does not carry it.
  define: { __GALLERY__: JSON.stringify(process.env.IPPO_RELEASE !== "1") },
  build: {
    outDir: from("build/page"),
    emptyOutDir: name === "index",
    target: "chrome130",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { [name]: from(`src/app/${name}.html`) },
      // What a page reads before it draws is one file: each more is a round trip before the first screen.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
});

const parts = {
  viewer: {
    ...shared,
    root: from("src/viewer"),
    publicDir: false,
    build: {
      outDir: from("build/viewer"),
      emptyOutDir: true,
      target: "es2022",
      lib: {
        entry: from("src/viewer/index.ts"),
        formats: ["iife"],
        name: "ippoViewer",
        fileName: () => "viewer.js",
        cssFileName: "viewer",
      },
    },
  },
  page: page("index"),
  // A build of its own: shared with nothing, the first screen stays in one file.
  printPage: page("print"),
  main: shell("main", { index: from("electron/main/index.ts") }, "es"),
  firstPaint: shell("first-paint", { "first-paint": from("src/app/first-paint.tsx") }, "es"),
  // Two builds: a sandboxed preload can load no second file, so the two may share none.
  preload: shell("preload", { index: from("electron/preload/index.ts") }, "cjs"),
  printPreload: shell("preload", { print: from("electron/preload/print.ts") }, "cjs"),
};

/** The page for any browser. The app carries it and fills sealed files into it. */
async function buildViewer() {
  await build(parts.viewer);
  writeViewerPage(from("build/viewer"));
}

async function buildAll() {
  rmSync(from("build"), { recursive: true, force: true });
  await buildViewer();
  await writeFonts(root, from("build/fonts"));
  for (const name of ["page", "printPage", "main", "preload"]) await build(parts[name]);
  await build({ ...parts.firstPaint, plugins: [react()] });
  await writeFirstPaint(from("build/first-paint"), from("build/main/first-paint.json"));
  rmSync(from("build/first-paint"), { recursive: true });
  copyFileSync(from("build/viewer/viewer.html"), from("build/page/viewer.html"));
  writeFileSync(from("build/page/postal-codes.bin"), packPostalCodes(readPostalRows(root)));
  writeFileSync(from("build/page/licences.txt"), licencesOf(root));
  await build({ ...parts.printPreload, build: { ...parts.printPreload.build, emptyOutDir: false } });
  writeFileSync(from("build/package.json"), JSON.stringify({ type: "module" }));
}

/** Builds, then again on every change (for `npm run dev`). */
export async function watch() {
  await buildAll();
  for (const name of ["page", "printPage", "main", "preload"]) {
    const config = parts[name];
    await build({ ...config, build: { ...config.build, emptyOutDir: false, watch: {} } });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
