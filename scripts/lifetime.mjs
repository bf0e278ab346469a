import process from "node:process";

const cleanups = [];
let ending = null;

/** Registers what must happen before this process ends; the last registered runs first. */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

export function isEnding() {
  return ending !== null;
}

/** Ends this process once everything is cleaned up; the last word is the last line that it prints. */
export function end(code, lastWord) {
  ending ??= (async () => {
    for (const cleanup of cleanups.reverse()) {
      await Promise.resolve(cleanup()).catch((error) => console.error(error.message));
    }
    if (lastWord) await new Promise((resolve) => process.stdout.write(`${lastWord}\n`, resolve));
    process.exit(code);
  })();
  return ending;
}

/** Turns the signals of terminals and supervisors into an orderly end with the given exit code. */
export function endOnSignals(code) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!isEnding()) console.log("\nStopping…");
      end(code);
    });
  }
  // npm dies without passing the signal through its shell: notice the new parent and stop too.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid !== parent) end(code);
    }, 500).unref();
  }
}
