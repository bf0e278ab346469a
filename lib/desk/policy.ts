import type { Osa, OsaScope } from "@/lib/auth/actors";

/** What waits for OneSmile's people, and for whom of them. */
export const queueScopes = {
  stores: ["partner"],
  complaints: ["cs"],
  reviews: ["cs"],
  reports: ["katalog"],
  withdrawals: ["keuangan"],
  payments: ["keuangan"],
  // Fees of stores are decided by who looks after stores, settings by who looks after money.
  proposals: ["partner", "keuangan"],
  jobs: ["keuangan"],
} as const satisfies Record<string, readonly OsaScope[]>;

export type Queue = keyof typeof queueScopes;

export const isQueue = (name: unknown): name is Queue => typeof name === "string" && Object.hasOwn(queueScopes, name);

export const mayWorkOn = (osa: Pick<Osa, "scopes">, queue: Queue) =>
  osa.scopes.some((held) => held === "super" || queueScopes[queue].some((scope) => scope === held));

export const queuesFor = (osa: Pick<Osa, "scopes">): Queue[] =>
  Object.keys(queueScopes)
    .filter(isQueue)
    .filter((queue) => mayWorkOn(osa, queue));

/** The scopes of a queue as an array of the database. */
export const scopesOf = (queue: Queue) => `{${[...queueScopes[queue], "super"].join(",")}}`;
