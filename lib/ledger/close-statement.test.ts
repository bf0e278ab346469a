import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newStore, newUser } from "@/db/requirements/world";
import { testDatabase } from "@/db/testing/database";
import { type Seller, system } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { monthAfter, monthOf, monthStart } from "@/lib/shared/month";
import { account } from "./accounts";
import { closeStatement } from "./close-statement";
import { closeStatements } from "./close-statements";
import { postJournal } from "./post-journal";
import { listStatements, readStatement } from "./statement-queries";
import { credit, debit, type Line } from "./templates";

testDatabase();

const last = monthAfter(monthOf(now()), -1);
const before = monthAfter(last, -1);
const inMonth = (month: string, hours: number) => hoursAfter(monthStart(month), hours);

async function newSeller() {
  const { store } = await newStore((await newUser()).id);
  const seller: Seller = {
    kind: "seller",
    userId: store.ownerUserId,
    name: "Penjual",
    storeId: store.id,
    storeSlug: store.slug,
    role: "keuangan",
  };
  const held = account.sellerHeld(store.id);
  const available = account.sellerAvailable(store.id);
  const post = (occurredAt: Date, lines: Line[]) =>
    db.transaction((tx) =>
      postJournal(tx, system("test"), {
        key: `test:${randomUUID()}`,
        kind: "test",
        refType: "test",
        refId: "test",
        occurredAt,
        lines,
      }),
    );
  return {
    seller,
    storeId: store.id,
    earn: (at: Date, amount: number) => post(at, [debit(account.bankOps, amount, "uji"), credit(held, amount, "uji")]),
    free: (at: Date, amount: number) => post(at, [debit(held, amount, "uji"), credit(available, amount, "uji")]),
    ask: (at: Date, amount: number) =>
      post(at, [debit(available, amount, "uji"), credit(account.sellerWithdrawing(store.id), amount, "uji")]),
  };
}

const three = (held: number, available: number, withdrawing: number) => ({ held, available, withdrawing });

describe("a store's monthly statement", () => {
  it("opens with what the month before closed with, and closes with what the ledger says at its end", async () => {
    const one = await newSeller();
    await one.earn(inMonth(before, 10), 100_000);
    await one.earn(inMonth(before, 20), 50_000);
    await one.free(inMonth(before, 30), 100_000);
    await one.earn(inMonth(last, 1), 7_000);
    await one.ask(inMonth(last, 2), 60_000);
    await one.earn(hoursAfter(now(), -0.01), 1_000);
    expect(await closeStatement(one.seller, one.storeId, last)).toBe(2);

    const [second, first] = await listStatements(one.seller);
    expect(first).toMatchObject({
      month: before,
      opening: three(0, 0, 0),
      closing: three(50_000, 100_000, 0),
      lineCount: 3,
    });
    expect(second).toMatchObject({
      month: last,
      opening: three(50_000, 100_000, 0),
      closing: three(57_000, 40_000, 60_000),
    });
    const end = monthStart(monthAfter(last)).toISOString();
    const [ledger] = await db.execute<{ held: number; available: number; withdrawing: number }>(sql`
      select -sum(e.amount) filter (where account = ${account.sellerHeld(one.storeId)})::bigint as held,
        -sum(e.amount) filter (where account = ${account.sellerAvailable(one.storeId)})::bigint as available,
        -sum(e.amount) filter (where account = ${account.sellerWithdrawing(one.storeId)})::bigint as withdrawing
      from ledger_entries e join ledger_journals j on j.id = e.journal_id where j.occurred_at < ${end}
    `);
    expect(second?.closing).toEqual(ledger);
    const read = await readStatement(one.seller, last);
    expect(read?.lines.map((line) => [line.held, line.available, line.withdrawing])).toEqual([
      [7_000, 0, 0],
      [0, -60_000, 60_000],
    ]);
  });

  it("takes what is posted after its closing into the next month, whatever its date, and stays as it was", async () => {
    const one = await newSeller();
    await one.earn(inMonth(before, 10), 100_000);
    await closeStatement(system("test"), one.storeId, before);
    const closed = await readStatement(one.seller, before);
    await one.earn(inMonth(before, 12), 5_000);
    await closeStatement(system("test"), one.storeId, last);
    expect(await readStatement(one.seller, before)).toEqual(closed);
    const next = await readStatement(one.seller, last);
    expect(next).toMatchObject({ opening: three(100_000, 0, 0), closing: three(105_000, 0, 0) });
    expect(next?.lines.map((line) => line.at)).toEqual([inMonth(before, 12)]);
  });

  it("leaves the month after out, also where a payment of this month was posted behind it", async () => {
    const one = await newSeller();
    await one.earn(inMonth(last, 1), 3_000);
    await one.earn(inMonth(before, 700), 100_000);
    await closeStatement(system("test"), one.storeId, before);
    expect(await readStatement(one.seller, before)).toMatchObject({ closing: three(100_000, 0, 0) });
    await closeStatement(system("test"), one.storeId, last);
    expect(await readStatement(one.seller, last)).toMatchObject({ closing: three(103_000, 0, 0) });
  });

  it("is closed once by twenty at the same time", async () => {
    const one = await newSeller();
    for (let hour = 1; hour <= 10; hour += 1) await one.earn(inMonth(last, hour), hour);
    const closed = await Promise.all(Array.from({ length: 20 }, () => closeStatement(one.seller, one.storeId, last)));
    expect(closed.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await listStatements(one.seller)).toEqual([
      expect.objectContaining({ month: last, lineCount: 10, closing: three(55, 0, 0) }),
    ]);
  });

  it("closes quiet months too, and waits until a month is over", async () => {
    const one = await newSeller();
    const old = monthAfter(last, -3);
    await one.earn(inMonth(old, 5), 9_000);
    expect(await closeStatement(one.seller, one.storeId, last)).toBe(4);
    const all = await listStatements(one.seller);
    expect(all.map((statement) => statement.lineCount)).toEqual([0, 0, 0, 1]);
    expect(all.every((statement) => statement.closing.held === 9_000)).toBe(true);
    const open = closeStatement(one.seller, one.storeId, monthOf(now()));
    await expect(open).rejects.toMatchObject({ code: "statement_not_over" });
    await expect(closeStatement(one.seller, one.storeId, monthAfter(old, -1))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is refused to the warehouse, to another store and for a month that is none", async () => {
    const [one, other] = [await newSeller(), await newSeller()];
    await one.earn(inMonth(last, 5), 9_000);
    const packer: Seller = { ...one.seller, role: "gudang" };
    await expect(closeStatement(packer, one.storeId, last)).rejects.toMatchObject({ code: "forbidden" });
    await expect(closeStatement(other.seller, one.storeId, last)).rejects.toMatchObject({ code: "not_found" });
    await expect(closeStatement(one.seller, one.storeId, "2026-13")).rejects.toMatchObject({ code: "not_found" });
    await closeStatement(one.seller, one.storeId, last);
    expect(await readStatement(other.seller, last)).toBeNull();
  });

  it("is closed for every store that ever had money by the job of the night", async () => {
    const [one, quiet] = [await newSeller(), await newSeller()];
    await one.earn(inMonth(last, 5), 9_000);
    await closeStatements();
    expect(await listStatements(one.seller)).toHaveLength(1);
    expect(await listStatements(quiet.seller)).toEqual([]);
    expect(await closeStatements()).toBe(0);
  });

  it("cannot be changed or taken away", async () => {
    const one = await newSeller();
    await one.earn(inMonth(last, 5), 9_000);
    await closeStatement(one.seller, one.storeId, last);
    for (const table of ["marketplace_store_statements", "marketplace_store_statement_lines"]) {
      const change = sql`delete from ${sql.identifier(table)}`;
      await expect(db.execute(change)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("append-only") },
      });
    }
  });
});
