import { sql } from "drizzle-orm";
import { db } from "@/db/client";

type Gauge = { name: string; help: string; rows: { labels: Record<string, string>; value: number }[] };

/** What an operator watches, in Prometheus' text format. */
export async function metricsText(): Promise<string> {
  const gauges = await Promise.all([
    gauge(
      "onesmile_orders",
      "Orders by fulfilment state",
      sql`select status::text as label, count(*)::int as value from marketplace_orders group by status`,
      "state",
    ),
    gauge(
      "onesmile_payment_events",
      "Gateway notifications by what became of them",
      sql`select status::text as label, count(*)::int as value from marketplace_payment_events group by status`,
      "status",
    ),
    gauge(
      "onesmile_jobs",
      "Jobs by queue and state",
      sql`select name || ':' || state as label, count(*)::int as value from pgboss.job group by name, state`,
      "queue",
    ),
  ]);
  const memory: Gauge = {
    name: "onesmile_process_memory_bytes",
    help: "Resident memory of this process",
    rows: [{ labels: {}, value: process.memoryUsage.rss() }],
  };
  return [...gauges, memory].map(write).join("");
}

async function gauge(name: string, help: string, query: ReturnType<typeof sql>, label: string): Promise<Gauge> {
  const rows = await db.execute<{ label: string; value: number }>(query);
  return { name, help, rows: rows.map((row) => ({ labels: { [label]: row.label }, value: row.value })) };
}

const write = ({ name, help, rows }: Gauge) =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${rows.map((row) => `${name}${labels(row.labels)} ${row.value}\n`).join("")}`;

const labels = (given: Record<string, string>) => {
  const pairs = Object.entries(given).map(([key, value]) => `${key}="${value.replace(/["\\\n]/g, "_")}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
};
