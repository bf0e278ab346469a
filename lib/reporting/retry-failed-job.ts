import { db } from "@/db/client";
import { record } from "@/lib/audit/record";
import type { Osa } from "@/lib/auth/actors";
import { jobNames } from "@/lib/jobs/queues";
import { retryJob } from "@/lib/jobs/retry-job";
import { refusal } from "@/lib/shared/errors";

/** An admin sends a job that gave up to work again. */
export function retryFailedJob(osa: Osa, input: { name: string; jobId: string }): Promise<void> {
  const name = jobNames.find((known) => known === input.name);
  if (!name) throw refusal("not_found");
  return db.transaction(async (tx) => {
    if (!(await retryJob(tx, name, input.jobId))) throw refusal("conflict");
    await record(tx, osa, { action: "job.retried", subjectType: "job", subjectId: input.jobId, after: { name } });
  });
}
