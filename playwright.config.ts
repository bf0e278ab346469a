import { defineConfig } from "@playwright/test";
import { bundledChromium } from "./scripts/chromium.mjs";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A browser that dies on a crowded machine is no finding; a test that fails twice is. Such runs are listed as flaky.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: "line",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: await bundledChromium(),
  },
  projects: [
    { name: "browser", testIgnore: "**/*.clock.spec.ts" },
    // These move the time for every process at once, so they run alone, after the others.
    { name: "clock", testMatch: "**/*.clock.spec.ts", workers: 1 },
  ],
});
