/** Ranks of the domains: a folder imports strictly lower ranks only. */
export const ranks: Record<string, number> = {
  shared: 0,
  platform: 1,
  auth: 1,
  audit: 1,
  approvals: 1,
  desk: 1,
  jobs: 1,
  media: 1,
  accounts: 2,
  banners: 2,
  stores: 3,
  catalog: 4,
  inventory: 5,
  shipping: 5,
  vouchers: 5,
  payments: 5,
  ledger: 5,
  cart: 6,
  goods: 6,
  orders: 7,
  checkout: 8,
  returns: 8,
  reviews: 8,
  chat: 8,
  payouts: 8,
  reporting: 9,
  notifications: 9,
};

/** The ground floor may lean on one another, as long as no circle arises. */
export const groundRank = 1;

export type Place =
  | { kind: "lib"; domain: string }
  | { kind: "db" }
  | { kind: "app"; surface: string | null }
  | { kind: "components" | "words" | "outside" | "e2e" | "simulator" };

const surfaces: Record<string, string> = {
  "(public)": "buyer",
  "(shop)": "buyer",
  "(account)": "buyer",
  "(seller)": "seller",
  "(osa)": "osa",
};

/** Where a path of the project stands. Migrating, seeds, scripts, benchmarks and test harness stand outside and compose anything. */
export function placeOf(path: string): Place {
  const [top = "", second = "", third = ""] = path.split("/");
  if (top === "lib") return path.split("/").length > 2 ? { kind: "lib", domain: second } : { kind: "outside" };
  if (top === "db") return /^(?:seed|testing|migrate(?:\.ts)?)$/.test(second) ? { kind: "outside" } : { kind: "db" };
  if (top === "app") return { kind: "app", surface: second === "api" ? "api" : (surfaces[third] ?? null) };
  if (top === "components" || top === "e2e" || top === "simulator") return { kind: top };
  if (top === "i18n" || top === "messages") return { kind: "words" };
  return { kind: "outside" };
}

export const baseName = (path: string) =>
  path
    .split("/")
    .at(-1)
    ?.replace(/\.(tsx?|mjs)$/, "") ?? "";
