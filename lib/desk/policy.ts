import type { Osa, OsaScope } from "@/lib/auth/actors";

/** What waits for OneSmile's people, and for whom of them. */
export const queueScopes = {
  stores: "partner",
  complaints: "cs",
  reviews: "cs",
  reports: "katalog",
  withdrawals: "keuangan",
  payments: "keuangan",
  proposals: "keuangan",
  jobs: "keuangan",
} as const satisfies Record<string, OsaScope>;

export type Queue = keyof typeof queueScopes;

export const isQueue = (name: unknown): name is Queue => typeof name === "string" && Object.hasOwn(queueScopes, name);

export const mayWorkOn = (osa: Pick<Osa, "scopes">, queue: Queue) =>
  osa.scopes.includes(queueScopes[queue]) || osa.scopes.includes("super");

export const queuesFor = (osa: Pick<Osa, "scopes">): Queue[] =>
  Object.keys(queueScopes)
    .filter(isQueue)
    .filter((queue) => mayWorkOn(osa, queue));
