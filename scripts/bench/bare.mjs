import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
let source;

/** The bare work, put into the vault's worker of a page. @returns {Promise<import("@playwright/test").Worker>} */
export async function bareWorker(page) {
  source ??= await bundle();
  // The vault has the only one that lives on.
  const [worker] = page.workers();
  await worker.evaluate(source);
  return worker;
}

async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "chrome130",
      lib: { entry: join(here, "in-worker.mjs"), formats: ["iife"], name: "ippoBench" },
    },
  });
  return [built].flat()[0].output[0].code;
}
