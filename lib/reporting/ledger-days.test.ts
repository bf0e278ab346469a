import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { type Osa, system } from "@/lib/auth/actors";
import { newShop, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { postJournal } from "@/lib/ledger/post-journal";
import { now } from "@/lib/platform/clock";
import { readBalanceSheet } from "./balance-sheet";
import { keepLedgerDays } from "./keep-ledger-days";
import { readDebtors, readFeeTax } from "./osa-money";
import { endOfDay, periodOf } from "./period";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };
const by = system("test");
const later = () => new Date(now().getTime() + 11 * 60_000);
const kept = async () => {
  const rows = await db.execute<{ day: string; account: string; amount: number }>(
    sql`select day::text, account, amount from daily_ledger order by 1, 2`,
  );
  return [...rows];
};
let shop: Awaited<ReturnType<typeof newShop>>;
const sell = async () => (await openSale({ shop, qty: 1 })).pay();

/** What a plain sum over every entry says, as the page did before days were kept. */
const plain = async (before?: Date) => {
  const rows = await db.execute<{ kind: string; amount: number }>(sql`
    select split_part(e.account, ':', 1) as kind, sum(e.amount)::bigint as amount
    from ledger_entries e join ledger_journals j on j.id = e.journal_id
    where ${before ? sql`j.occurred_at < ${before.toISOString()}::timestamptz` : sql`true`} group by 1`);
  return new Map(rows.map(({ kind, amount }) => [kind, Math.abs(amount)]));
};
const shown = async (before?: Date) => {
  const sheet = await readBalanceSheet(osa, before);
  return new Map(Object.values(sheet).flatMap((lines) => lines.map(({ kind, balance }) => [kind, Math.abs(balance)])));
};

beforeAll(async () => {
  shop = await newShop();
  await sell();
});

describe("the ledger by day", () => {
  it("reads the same before anything is kept, after, and with what is posted since", async () => {
    expect(await shown()).toEqual(await plain());
    // Too young: a transaction that began earlier may still be writing.
    expect(await keepLedgerDays(by, now(), "since")).toEqual({ upto: 0 });
    expect((await keepLedgerDays(by, later(), "since")).upto).toBeGreaterThan(0);
    expect(await shown()).toEqual(await plain());
    await sell();
    expect(await shown()).toEqual(await plain());
    expect(await readFeeTax(osa, periodOf({}, now()))).toEqual([]);
  });

  it("keeps what belongs to one store or person under its kind alone", async () => {
    await keepLedgerDays(by, later(), "since");
    const accounts = (await kept()).map(({ account }) => account);
    expect(accounts).toContain("gateway_clearing:midtrans");
    expect(accounts).toContain("seller_held");
    expect(accounts.filter((account) => /[0-9a-f]{8}-/.test(account))).toEqual([]);
  });

  it("is the same anew, and however many keep it at once", async () => {
    await sell();
    await Promise.all(Array.from({ length: 6 }, () => keepLedgerDays(by, later(), "since")));
    const since = await kept();
    await Promise.all([keepLedgerDays(by, later(), "anew"), keepLedgerDays(by, later(), "since")]);
    expect(await kept()).toEqual(since);
    expect(await shown()).toEqual(await plain());
  });

  it("names a store that owes us, and no other", async () => {
    const owes = { key: "test:owes", kind: "adjusted", refType: "adjustment", refId: "owes", occurredAt: now() };
    const lines = [
      { account: account.sellerReceivable(shop.store.id), amount: 900, memo: "uji" },
      { account: "bank:ops", amount: -900, memo: "uji" },
    ];
    await db.transaction((tx) => postJournal(tx, by, { ...owes, lines }));
    expect(await readDebtors(osa)).toMatchObject([{ storeId: shop.store.id, debt: 900 }]);
  });

  it("counts a journal on its own day, also one that is written down late", async () => {
    const occurredAt = new Date("2025-03-01T23:30:00+07:00");
    await db.transaction((tx) =>
      postJournal(tx, by, {
        key: "test:late",
        kind: "adjusted",
        refType: "adjustment",
        refId: "late",
        occurredAt,
        lines: [
          { account: "fee_income", amount: -700, memo: "uji" },
          { account: "bank:ops", amount: 700, memo: "uji" },
        ],
      }),
    );
    for (const keep of [false, true]) {
      if (keep) await keepLedgerDays(by, later(), "since");
      expect(await shown(endOfDay("2025-03-01"))).toEqual(
        new Map([
          ["fee_income", 700],
          ["bank", 700],
        ]),
      );
      expect(await shown(endOfDay("2025-02-28"))).toEqual(new Map());
      const march = periodOf({ from: "2025-03-01", to: "2025-03-01" }, now());
      expect(await readFeeTax(osa, march)).toMatchObject([{ day: "2025-03-01", onesmileFee: 700 }]);
      expect(await shown()).toEqual(await plain());
    }
  });
});
