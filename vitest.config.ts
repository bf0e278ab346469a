import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      "server-only": path.join(root, "db/testing/empty.ts"),
    },
  },
  test: {
    include: ["{app,components,db,i18n,lib,messages,scripts,simulator}/**/*.test.{ts,tsx}"],
    globalSetup: "db/testing/global-setup.ts",
    setupFiles: "vitest.setup.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
