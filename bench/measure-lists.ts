import { type Figures, type Found, measure } from "./measure";

/** Rows in each table that the suites of the panel fill. */
export const ROWS = Number(process.env.PANEL_ROWS ?? 1_000_000);
const ROUNDS = 40;
const CLIENTS = 2;
const LIMIT_MS = 200;

export type List = { name: string; read: (round: number) => Promise<unknown> };

/** Reads each list of the panel some tens of times, and names those that take too long. */
export async function measureLists(lists: List[]): Promise<Found> {
  const rows: (Figures & { under200: string })[] = [];
  for (const list of lists) {
    await list.read(0);
    const jobs = Array.from({ length: ROUNDS }, (_, round) => () => list.read(round));
    const figures = await measure(list.name, jobs, CLIENTS);
    rows.push({ ...figures, under200: figures.p95Ms < LIMIT_MS ? "yes" : "NO" });
  }
  const over = rows.filter((row) => row.p95Ms >= LIMIT_MS).map((row) => row.name);
  return { rows, notes: { rowsEach: ROWS, limitMs: LIMIT_MS, over } };
}
