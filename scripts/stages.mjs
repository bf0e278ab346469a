const startedAt = performance.now();
const interimMs = 1_500;

export function elapsed(since = startedAt) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export function say(text) {
  console.log(`${elapsed().padStart(8)}  ${text}`);
}

/** A line from inside a stage that takes long. */
export function sayMeanwhile(text) {
  console.log(`${"…".padStart(8)}  ${text}`);
}

/** Runs one stage of a start and prints what came of it with the time since the start. */
export async function stage(doing, work) {
  const interim = setTimeout(() => sayMeanwhile(doing), interimMs);
  try {
    const done = await work();
    clearTimeout(interim);
    if (done) say(done);
  } finally {
    clearTimeout(interim);
  }
}
