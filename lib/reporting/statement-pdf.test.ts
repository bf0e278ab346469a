import { createHash, randomUUID } from "node:crypto";
import { inflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { account } from "@/lib/ledger/accounts";
import { closeStatement } from "@/lib/ledger/close-statement";
import { postJournal } from "@/lib/ledger/post-journal";
import { readStatement } from "@/lib/ledger/statement-queries";
import { credit, debit } from "@/lib/ledger/templates";
import { now } from "@/lib/platform/clock";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { monthAfter, monthOf, monthStart } from "@/lib/shared/month";
import { statementPdf } from "./statement-pdf";

testDatabase();
afterAll(closeSender);

const last = monthAfter(monthOf(now()), -1);
const sha = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/**
 * The words of a file that this project wrote: its streams, unpacked, as their hex strings say them. A packed stream
 * may itself end with a carriage return, so only the line feed is the file's own.
 */
function textOf(pdf: Buffer): string {
  const found = pdf.toString("latin1").matchAll(/stream\n([\s\S]*?)\nendstream/g);
  return [...found]
    .map(([, packed = ""]) => {
      try {
        const drawn = inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
        return drawn.replace(/\[(.*?)\] TJ/g, (_, inside: string) =>
          [...inside.matchAll(/<([0-9a-f]*)>/g)]
            .map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"))
            .join(""),
        );
      } catch {
        return "";
      }
    })
    .join("\n");
}

async function earn(storeId: string, occurredAt: Date, amount: number) {
  const lines = [debit(account.bankOps, amount, "uji"), credit(account.sellerHeld(storeId), amount, "uji")];
  const journal = { key: `test:${randomUUID()}`, kind: "paid", refType: "test", refId: "test", occurredAt, lines };
  await db.transaction((tx) => postJournal(tx, system("test"), journal));
}

async function printed(sale: Awaited<ReturnType<typeof openSale>>, locale: "id" | "en") {
  const statement = await readStatement(sale.shop.seller, last);
  if (!statement) throw new Error("no statement");
  return statementPdf(statement, locale);
}

describe("the monthly statement on paper", () => {
  it("is the same to the last byte whenever it is made, also after further sales and another name", async () => {
    const sale = await openSale();
    const { id: storeId } = sale.shop.store;
    for (let count = 1; count <= 120; count += 1) {
      await earn(storeId, hoursAfter(monthStart(last), count), 1_000 * count);
    }
    await closeStatement(sale.shop.seller, storeId, last);
    const [first, english] = [await printed(sale, "id"), await printed(sale, "en")];
    expect(sha(await printed(sale, "id"))).toBe(sha(first));
    await earn(storeId, hoursAfter(monthStart(last), 3), 99_000);
    await sale.pay();
    await db.execute(`update marketplace_stores set name = 'Nama Baru', address = 'Pindah' where id = '${storeId}'`);
    expect(sha(await printed(sale, "id"))).toBe(sha(first));
    expect(sha(await printed(sale, "en"))).toBe(sha(english));
    expect(sha(english)).not.toBe(sha(first));
  });

  it("names the store, opens, closes and counts its pages", async () => {
    const sale = await openSale();
    const { id: storeId, name } = sale.shop.store;
    await earn(storeId, hoursAfter(monthStart(monthAfter(last, -1)), 5), 40_000);
    for (let count = 0; count < 60; count += 1) await earn(storeId, hoursAfter(monthStart(last), count), 2_500);
    await closeStatement(system("test"), storeId, last);
    const text = textOf(await printed(sale, "id"));
    for (const word of [
      name,
      "Saldo awal",
      "Rp40.000",
      "Saldo akhir",
      "Rp190.000",
      "Halaman 1 dari 2",
      "Halaman 2 dari 2",
    ]) {
      expect(text).toContain(word);
    }
    const english = textOf(await printed(sale, "en"));
    for (const word of ["Opening balance", "Closing balance", "Page 1 of "]) expect(english).toContain(word);
  });
});
