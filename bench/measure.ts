export type Figures = {
  name: string;
  count: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
};

/** What one suite found: rows for the table, and whatever else is worth keeping. */
export type Found = { rows: (Figures | Record<string, unknown>)[]; notes?: Record<string, unknown> };

/** Runs every job once, by so many clients at a time, and says how fast and how even it went. */
export async function measure(name: string, jobs: (() => Promise<unknown>)[], clients: number): Promise<Figures> {
  const times: number[] = [];
  const queue = [...jobs];
  const since = performance.now();
  const client = async () => {
    for (let job = queue.pop(); job; job = queue.pop()) {
      const start = performance.now();
      await job();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - since) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    name,
    count: jobs.length,
    perSecond: round(jobs.length / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
