import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { newUser } from "@/db/requirements/world";
import { marketplaceOrders } from "@/db/schema/orders";
import { returnCases } from "@/db/schema/returns";
import { type Osa, system } from "@/lib/auth/actors";
import { balanceOf, factsOf, openSale } from "@/lib/checkout/testing";
import { account } from "@/lib/ledger/accounts";
import { acceptOrder } from "@/lib/orders/accept-order";
import { applyTracking } from "@/lib/orders/apply-tracking";
import { confirmReceipt } from "@/lib/orders/confirm-receipt";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { shipOrder } from "@/lib/orders/ship-order";
import { receiveTracking } from "@/lib/shipping/receive-tracking";
import { openCase } from "./open-case";
import type { CaseReason } from "./policy";

const courier = system("courier");

export async function newOsa(): Promise<Osa> {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["super"] };
}

/** What a courier says of an order's only box, carried out. */
export async function courierSays(orderId: string, kind: "terkirim" | "hilang", occurredAt = new Date()) {
  const [box] = await db.execute<{ id: string }>(sql`
    select p.id from marketplace_parcels p join marketplace_shipments s on s.id = p.shipment_id
    where s.marketplace_order_id = ${orderId}::uuid
  `);
  const parcelId = box?.id ?? "";
  const facts = { place: "", note: "", receivedBy: "Rani", proofUrl: null, collectedAmount: null, raw: "{}" };
  await receiveTracking(courier, {
    parcelId,
    events: [{ ...facts, key: randomUUID(), kind, occurredAt }],
    source: "kabar",
  });
  await applyTracking(courier, { parcelId, proofUrl: null });
}

/** A sale that its buyer has: delivered, completed, or with its money released. */
export async function delivered(
  stage: "sent" | "arrived" | "completed" | "released" = "arrived",
  over: { qty?: number; method?: string } = {},
) {
  const sale = await openSale({ qty: over.qty ?? 2, method: over.method });
  await sale.pay();
  const { id: orderId, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  const { seller } = sale.shop;
  await acceptOrder(seller, { billingCode });
  await shipOrder(seller, { billingCode, trackingNumber: "JNE1234567" });
  if (stage !== "sent") await courierSays(orderId, "terkirim");
  if (stage === "completed" || stage === "released") await confirmReceipt(sale.buyer, { billingCode });
  const windowOver = () =>
    db
      .update(marketplaceOrders)
      .set({ saldoReleaseAt: sql`now() - interval '1 minute'` })
      .where(eq(marketplaceOrders.id, orderId));
  if (stage === "released") {
    await windowOver();
    await releaseSaldo();
  }
  const [line] = await db.execute<{ id: string }>(
    sql`select id from marketplace_order_items where marketplace_order_id = ${orderId}::uuid`,
  );
  const lineId = line?.id ?? "";
  const complain = (qty = 1, reason: CaseReason = "rusak") =>
    openCase(sale.buyer, { billingCode, reason, text: "Retak di sisi kiri", qty: { [lineId]: qty }, urls: [] });
  const read = async () => {
    const [row] = await db.select().from(marketplaceOrders).where(eq(marketplaceOrders.id, orderId));
    if (!row) throw new Error("no order");
    return row;
  };
  const money = async () => ({
    held: await balanceOf(account.sellerHeld(sale.shop.store.id)),
    available: await balanceOf(account.sellerAvailable(sale.shop.store.id)),
    owes: -(await balanceOf(account.sellerReceivable(sale.shop.store.id))),
    wallet: await balanceOf(account.buyerWallet(sale.buyer.userId)),
  });
  return { ...sale, seller, orderId, billingCode, lineId, complain, read, money, windowOver };
}

export async function readCaseRow(caseId: string) {
  const [row] = await db.select().from(returnCases).where(eq(returnCases.id, caseId));
  if (!row) throw new Error("no case");
  return row;
}

/** As if whoever's turn it is had let the time go by. */
export const timeOver = (caseId: string) =>
  db.update(returnCases).set({ answerBy: sql`now() - interval '1 minute'` }).where(eq(returnCases.id, caseId));
