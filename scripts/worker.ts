import { setPriority } from "node:os";
import { closeDatabase } from "@/db/client";
import { startWorker } from "@/lib/jobs/worker";
import { jobHandlers } from "./job-handlers";

// Somebody waits for a page, nobody for a job: where both share processors, pages go first.
setPriority(10);
const worker = await startWorker(jobHandlers);

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    await closeDatabase();
    process.exit(0);
  });
}
