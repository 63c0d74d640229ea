import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 30_000,
    setupFiles: ["fake-indexeddb/auto", "tests/support/sizes.ts"],
  },
});
