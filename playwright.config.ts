import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "out/e2e",
  timeout: 90_000,
  workers: 2,
  fullyParallel: false,
  retries: 0,
  reporter: [["list"], ["json", { outputFile: "out/e2e.json" }]],
});
