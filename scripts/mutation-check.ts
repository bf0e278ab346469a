// Takes the guards of scripts/mutations.ts out one by one, in a copy of the project, and expects their tests to fail:
// `node --import tsx scripts/mutation-check.ts`, with a word of a guard for that one alone. It takes some minutes, so it is no part of `npm test`.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { mutations } from "./mutations";

const asked = mutations.filter(({ guard }) => guard.includes(process.argv[2] ?? ""));

const root = path.resolve(import.meta.dirname, "..");
const copy = mkdtempSync(path.join(tmpdir(), "onesmile-mutations-"));
const env = { ...process.env, NO_COLOR: "1" };

/** Whether the tests pass in the copy, and which did not; one that only took too long on a busy machine proves nothing. */
function run(tests: readonly string[]) {
  const vitest = path.join(copy, "node_modules/vitest/vitest.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", "--bail=1", "--testTimeout=300000", ...tests],
    {
      cwd: copy,
      env,
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    },
  );
  const said = `${stdout}\n${stderr}`;
  const failed = said.split("\n").find((line) => line.includes(" FAIL ") && !said.includes("Test timed out"));
  return { passed: status === 0, failed: failed?.trim() ?? "", said: said.trim().slice(-3000) };
}

let caught = 0;
try {
  for (const file of execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n")) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file), { force: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  const whole = run([...new Set(asked.flatMap(({ tests }) => tests))]);
  if (!whole.passed) throw new Error(`the tests fail with every guard in place: ${whole.failed}\n${whole.said}`);
  for (const { guard, file, code, without, tests } of asked) {
    const target = path.join(copy, file);
    const text = readFileSync(target, "utf8");
    writeFileSync(
      target,
      text.replace(code, () => without),
    );
    const { passed, failed } = run(tests);
    writeFileSync(target, text);
    if (!passed && failed) caught += 1;
    console.log(`${!passed && failed ? "caught" : "MISSED"}  ${guard}\n        ${failed}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${caught}/${asked.length} caught`);
process.exitCode = caught === asked.length ? 0 : 1;
