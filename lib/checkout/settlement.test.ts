import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditMoney } from "@/lib/reporting/audit-money";
import { readSettlement } from "@/lib/reporting/osa-settlements";
import { importSettlement } from "./import-settlement";
import { openSale } from "./testing";

testDatabase();
afterAll(closeSender);

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Keuangan", scopes: ["keuangan"] };
const balance = async (account: string) => {
  const [row] = await db.execute<{ sum: number }>(
    sql`select coalesce(sum(amount), 0)::bigint as sum from ledger_entries where account = ${account}`,
  );
  return row?.sum ?? 0;
};
// Jakarta's wall clock a moment ahead, as the gateway writes it.
const time = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
const csv = (rows: string[]) => ["Order ID,Transaction ID,Gross Amount,Fee,Settlement Time", ...rows].join("\r\n");

describe("the gateway's own list", () => {
  it("L9 moves what it paid out from clearing to the bank, once a line, and says what does not match", async () => {
    const [a, b, c] = [await openSale(), await openSale(), await openSale()];
    for (const sale of [a, b, c]) await sale.pay();
    const line = (sale: typeof a, gross: number, fee = 4000) =>
      `${sale.reference},trx-${sale.reference},${gross}.00,${fee},${time()}`;
    const text = csv([
      line(a, a.bought.payment.amount),
      line(b, b.bought.payment.amount - 500),
      `nobody-1,trx-nobody,9000.00,0,${time()}`,
      line(a, a.bought.payment.amount),
    ]);
    const before = await balance("gateway_clearing:midtrans");
    const id = await importSettlement(osa, { gateway: "midtrans", fileName: "list.csv", text });
    const detail = await readSettlement(osa, id);
    expect(detail?.rows.map((row) => [row.lineNumber, row.outcome])).toEqual([
      [2, "beda_jumlah"],
      [3, "tidak_dikenal"],
      [4, "ganda"],
      [1, "cocok"],
    ]);
    expect(detail?.missing.map((row) => row.gatewayOrderId)).toEqual([c.reference]);
    const settled = a.bought.payment.amount + b.bought.payment.amount - 500;
    expect(await balance("bank:ops")).toBe(settled - 8000);
    expect(await balance("gateway_fee")).toBe(8000);
    expect(await balance("gateway_clearing:midtrans")).toBe(before - settled);
    await expect(importSettlement(osa, { gateway: "midtrans", fileName: "again.csv", text })).rejects.toMatchObject({
      code: "file_taken_in",
    });
    const renamed = await importSettlement(osa, {
      gateway: "midtrans",
      fileName: "same lines.csv",
      text: `${text}\r\n`,
    });
    expect((await readSettlement(osa, renamed))?.rows.map((row) => row.outcome).sort()).toEqual([
      "ganda",
      "ganda",
      "ganda",
      "tidak_dikenal",
    ]);
    expect(await balance("gateway_clearing:midtrans")).toBe(before - settled);
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["a column too few", "order_id,fee\na,1"],
    ["an amount that is none", csv(["a,b,ten,0,2026-11-20 10:00:00"])],
    ["a fee above the amount", csv(["a,b,10.00,11,2026-11-20 10:00:00"])],
    ["a fraction of a rupiah", csv(["a,b,10.50,0,2026-11-20 10:00:00"])],
    ["a time that is none", csv(["a,b,10,0,yesterday"])],
    ["a line cut short", `${csv(["a,b,10,0,2026-11-20 10:00:00"])}\na,"b`],
  ])("refuses %s whole", async (_, text) => {
    await expect(importSettlement(osa, { gateway: "midtrans", fileName: "x.csv", text })).rejects.toMatchObject({
      code: "file_unreadable",
    });
    expect(await db.execute(sql`select 1 from marketplace_settlements where file_name = 'x.csv'`)).toHaveLength(0);
  });
});
