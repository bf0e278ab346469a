import { closeDatabase } from "@/db/client";
import { auditMoney } from "@/lib/reporting/audit-money";

const { checks } = await auditMoney();
await closeDatabase();

for (const { id, title, ok, rows } of checks) {
  console.log(`${ok ? "ok  " : "FAIL"}  ${id}  ${title}`);
  for (const row of rows) console.log(`        ${JSON.stringify(row)}`);
}
const failed = checks.filter((check) => !check.ok).length;
console.log(`\n${checks.length} checks, ${failed} failed`);
if (failed > 0 || checks.length === 0) process.exitCode = 1;
