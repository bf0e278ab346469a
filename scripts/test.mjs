// npm test: every stage runs, its tests are counted, and the last line is the sum.
import fs from "node:fs";
import path from "node:path";
import { runBrowserTests } from "./browser-tests.mjs";
import { buildWhenStale } from "./build.mjs";
import { startGuarded } from "./children.mjs";
import { clientScript, mostBytes, publicPages } from "./client-script.mjs";
import { atEnd, end, endOnSignals } from "./lifetime.mjs";
import { node } from "./programs.mjs";
import { elapsed } from "./stages.mjs";
import { runChecks } from "./static-checks.mjs";
import { openDemoDatabase } from "./test-cluster.mjs";

const root = path.resolve(import.meta.dirname, "..");
const results = path.join(root, ".data", "test");

const totals = { passed: 0, failed: 0 };
let built = true;
let demo = null;

function report(name, { passed, failed, note = "" }, seconds) {
  // A stage that tried nothing proves nothing.
  const missed = passed + failed === 0 ? 1 : 0;
  totals.passed += passed;
  totals.failed += failed + missed;
  const verdict = failed + missed === 0 ? "ok  " : "FAIL";
  const why = missed ? "  no test ran" : note && `  ${note}`;
  console.log(`${verdict}  ${name.padEnd(16)} ${passed} passed, ${failed + missed} failed  (${seconds})${why}`);
}

function showOutput(name, output) {
  console.log(`\n── ${name} ${"─".repeat(60)}\n${output.trim()}\n`);
}

async function sources() {
  await runChecks(["types", "lint and format", "unused"], ({ name, ok, output, seconds }) => {
    if (!ok) showOutput(name, output);
    report(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, `${seconds.toFixed(1)} s`);
  });
}

/** Counts from vitest's own report; a file that could not even be loaded has no tests and counts as one failure. */
function countUnits(file, code) {
  let found = { passed: 0, failed: 0 };
  try {
    const { numPassedTests, testResults } = JSON.parse(fs.readFileSync(file, "utf8"));
    const failures = testResults.map(({ status, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === "failed").length;
      return status === "failed" ? Math.max(1, failed) : failed;
    });
    found = { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) };
  } catch {
    // no report: the exit code below speaks
  }
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

async function units(args) {
  const since = performance.now();
  const file = path.join(results, "unit.json");
  fs.rmSync(file, { force: true });
  const quiet = args.length === 0;
  const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const options = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const env = { NO_COLOR: "1", NODE_ENV: "test" };
  fs.rmSync(path.join(root, ".data", "logs", "unit.log"), { force: true });
  const child = startGuarded("unit", node, [vitest, ...options, ...args], { env, output: quiet ? "log" : "inherit" });
  atEnd(child.stop);
  const code = await child.done;
  const counts = countUnits(file, code);
  if (quiet && counts.failed > 0) showOutput("unit", child.all());
  report("unit", counts, elapsed(since));
}

async function build() {
  const since = performance.now();
  try {
    const outcome = await buildWhenStale();
    report("build", { passed: 1, failed: 0, note: outcome === "unchanged" ? "unchanged" : "" }, elapsed(since));
    clientScripts();
  } catch (error) {
    built = false;
    showOutput("build", error.message);
    report("build", { passed: 0, failed: 1 }, elapsed(since));
  }
}

/** Nobody's phone shall load more script than it needs before the first touch. */
function clientScripts() {
  const since = performance.now();
  const weighed = publicPages.map((page) => ({ page, ...clientScript(root, page) }));
  const heavy = weighed.filter(({ bytes }) => bytes > mostBytes);
  if (heavy.length > 0) {
    const lines = heavy.map(
      ({ page, bytes, files }) => `${page}: ${bytes} bytes, at most ${mostBytes}\n  ${files.join("\n  ")}`,
    );
    showOutput("client script", lines.join("\n"));
  }
  const most = Math.max(...weighed.map(({ bytes }) => bytes));
  const counts = { passed: weighed.length - heavy.length, failed: heavy.length };
  report("client script", { ...counts, note: `up to ${(most / 1000).toFixed(1)} kB packed` }, elapsed(since));
}

async function browser(args) {
  const since = performance.now();
  if (!built) return report("browser", { passed: 0, failed: 1, note: "not run: the build failed" }, elapsed(since));
  try {
    const { passed, failed, output } = await runBrowserTests(await demo, args, results);
    if (failed > 0) showOutput("browser", output);
    report("browser", { passed, failed }, elapsed(since));
  } catch (error) {
    showOutput("browser", error.message);
    report("browser", { passed: 0, failed: 1, note: "could not start" }, elapsed(since));
  }
}

const stages = { sources, unit: units, build, browser };

/** All stages, or the named one with arguments for its tool: `npm test -- unit lib/cart`, `npm test -- browser cart`. */
export async function runTests([only, ...args]) {
  endOnSignals(130);
  if (only && !(only in stages)) throw new Error(`No stage "${only}": choose ${Object.keys(stages).join(", ")}.`);
  fs.mkdirSync(results, { recursive: true });
  if (!only || only === "browser") {
    // The demo shop takes a while to make: it is made beside the other stages.
    demo = openDemoDatabase();
    demo.catch(() => {}); // told by the browser stage
  }
  if (only === "browser") await build();
  for (const [name, run] of Object.entries(stages)) {
    if (!only || only === name) await run(args);
  }
  console.log(`\nall stages took ${elapsed()}`);
  await end(totals.failed === 0 ? 0 : 1, `${totals.passed} passed, ${totals.failed} failed`);
}
