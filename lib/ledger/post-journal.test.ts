import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { receiveNotification } from "@/lib/checkout/receive-notification";
import { balanceOf, newShopper, notificationOf, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { account } from "./accounts";
import { postJournal } from "./post-journal";
import { credit, debit } from "./templates";

testDatabase();
afterAll(closeSender);

it("D-10 a key is posted once, however many post it at the same moment", async () => {
  const wallet = account.buyerWallet((await newShopper()).userId);
  const lines = [debit(account.bankOps, 5_000, "uji"), credit(wallet, 5_000, "uji")];
  const journal = {
    key: `test:${randomUUID()}`,
    kind: "test",
    refType: "test",
    refId: "test",
    occurredAt: now(),
    lines,
  };
  const post = () => db.transaction((tx) => postJournal(tx, system("test"), journal));
  const posted = await Promise.all(Array.from({ length: 10 }, post));
  expect(posted.filter(Boolean)).toHaveLength(1);
  expect(await balanceOf(wallet)).toBe(5_000);
});

it("F12 a second payment that is told three times is wallet balance once", async () => {
  const sale = await openSale();
  await sale.pay();
  const first = await sale.gateway.getStatus(sale.reference);
  const second = { ...first, transactionId: `${first.transactionId}-again` };
  const gateway = { ...sale.gateway, getStatus: async () => second };
  for (const key of ["a", "b", "c"]) {
    const eventId = await receiveNotification(notificationOf(second, { dedupeKey: `${sale.reference}:${key}` }));
    await applyPaymentEvent(gateway, eventId ?? 0);
  }
  expect(await balanceOf(account.buyerWallet(sale.buyer.userId))).toBe(first.amountRupiah);
});
