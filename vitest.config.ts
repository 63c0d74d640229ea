import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "node",
    maxWorkers: "100%",
    testTimeout: process.env["IPPO_SLOW"] ? 600_000 : 30_000,
    setupFiles: ["fake-indexeddb/auto", "tests/support/sizes.ts"],
  },
});
