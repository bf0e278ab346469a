import process from "node:process";
import { runChecks, staticChecks } from "./static-checks.mjs";

const results = await runChecks(Object.keys(staticChecks), ({ name, ok, seconds }) =>
  console.log(`${ok ? "ok  " : "FAIL"}  ${name.padEnd(16)} ${seconds.toFixed(1)} s`),
);
const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n── ${name} ${"─".repeat(60)}\n${output.trim()}`);
console.log(`\n${results.length - failed.length} of ${results.length} checks passed`);
if (failed.length > 0) process.exitCode = 1;
