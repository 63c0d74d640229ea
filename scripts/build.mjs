/** Builds every part of Ippo into build/: the shell, its preload, the page, and the one-file viewer. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { viewerPage } from "./viewer-page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const from = (path) => join(root, path);

const shared = { configFile: false, logLevel: "warn", clearScreen: false };

const shell = (name, entry, format) => ({
  ...shared,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ["electron"] },
  build: {
    ssr: from(entry),
    outDir: from(`build/${name}`),
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { format, entryFileNames: format === "cjs" ? "index.cjs" : "index.js" } },
  },
});

/** The page's parts, in building order. The viewer comes first: the page carries it inside. */
const parts = {
  viewer: {
    ...shared,
    root: from("src/viewer"),
    publicDir: false,
    plugins: [viewerPage(from("build/viewer"))],
    build: {
      outDir: from("build/viewer"),
      emptyOutDir: true,
      target: "es2022",
      cssCodeSplit: false,
      lib: {
        entry: from("src/viewer/index.ts"),
        formats: ["iife"],
        name: "ippoViewer",
        fileName: () => "viewer.js",
        cssFileName: "viewer",
      },
    },
  },
  page: {
    ...shared,
    root: from("src/app"),
    publicDir: from("resources/public"),
    base: "/",
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir: from("build/page"),
      emptyOutDir: true,
      target: "chrome130",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: from("src/app/index.html"), print: from("src/app/print.html") } },
    },
  },
  main: shell("main", "electron/main/index.ts", "es"),
  preload: shell("preload", "electron/preload/index.ts", "cjs"),
};

async function buildAll() {
  rmSync(from("build"), { recursive: true, force: true });
  await build(parts.viewer);
  mkdirSync(from("resources/public"), { recursive: true });
  copyFileSync(from("build/viewer/viewer.html"), from("resources/public/viewer.html"));
  for (const name of ["page", "main", "preload"]) await build(parts[name]);
  writeFileSync(from("build/package.json"), JSON.stringify({ type: "module" }));
}

/** Builds, then again on every change (for `npm run dev`). */
export async function watch() {
  await buildAll();
  for (const name of ["page", "main", "preload"]) {
    const config = parts[name];
    await build({ ...config, build: { ...config.build, emptyOutDir: false, watch: {} } });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
