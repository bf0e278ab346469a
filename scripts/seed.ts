import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/db/client";
import { seedReference } from "@/db/seed/reference";
import { closeSender } from "@/lib/jobs/enqueue";
import { readEnv } from "@/lib/platform/env";

const { values } = parseArgs({
  options: { demo: { type: "boolean", default: false }, products: { type: "string" } },
});

// The demo lives through its past weeks on a clock of its own; nobody else reads that file.
if (values.demo || values.products) {
  process.env.TEST_CLOCK = "1";
  process.env.TEST_CLOCK_FILE = path.join(tmpdir(), `onesmile-demo-clock-${process.pid}`);
}

const { DATABASE_URL } = readEnv();
if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");

await seedReference(DATABASE_URL);
if (values.demo || values.products) {
  // The demo draws pictures and speaks with the simulator; master data alone needs none of that.
  const { seedDemo } = await import("@/db/seed/demo");
  await seedDemo(values.products ? { products: Number(values.products) } : {});
}
await closeSender();
await closeDatabase();
if (process.env.TEST_CLOCK_FILE?.includes("onesmile-demo-clock")) rmSync(process.env.TEST_CLOCK_FILE, { force: true });
