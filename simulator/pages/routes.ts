import { findTransaction, payNow } from "../bank";
import { type Call, formOf, page, type Reply, type Route, seeOther } from "../http";
import type { Transaction } from "../model";
import { qrPng } from "../qr";
import { customerNumber } from "../shapes";
import type { World } from "../world";
import { controlPage, transactionPage } from "./control";
import { homePage } from "./home";
import { parcelsPage } from "./parcels";
import { missingPage, qrPage, resultPage, vaPage, walletPage } from "./pay";
import { payoutsPage } from "./payouts";
import { proofPng } from "./proof";

export function pageRoutes(world: World): Route[] {
  const get = (pattern: string, handle: Route["handle"]): Route => ({ method: "GET", pattern, handle });
  const post = (pattern: string, handle: Route["handle"]): Route => ({ method: "POST", pattern, handle });
  const shown = (render: (transaction: Transaction, call: Call) => string) => (call: Call) => {
    const transaction = findTransaction(world, call.params.id ?? "");
    return transaction ? page(200, render(transaction, call)) : page(404, missingPage());
  };
  const note = (call: Call) => call.query.get("note") ?? "";

  return [
    get("/", () => page(200, homePage(world.store.transactions()))),
    get("/va", (call) => {
      const number = call.query.get("number") ?? "";
      const transaction = number === "" ? undefined : findByNumber(world, number);
      return page(number === "" || transaction ? 200 : 404, vaPage(number, transaction, world.merchantName));
    }),
    post("/va/pay", (call) => payAndShow(world, formOf(call).get("transaction_id") ?? "")),
    get(
      "/wallet/:id",
      shown((transaction) => walletPage(transaction, world.merchantName)),
    ),
    post("/wallet/:id/pay", (call) => leaveWallet(world, call, "success")),
    post("/wallet/:id/cancel", (call) => leaveWallet(world, call, "failure")),
    get("/qr/:id", (call) => (call.params.id?.endsWith(".png") ? qrImage(world, call) : scannedCode(world, call))),
    post("/qr/:id/pay", (call) => payAndShow(world, call.params.id ?? "")),
    get("/result/:id", shown(resultPage)),
    get("/payouts", (call) => page(200, payoutsPage(world.store.payouts(), note(call)))),
    get("/parcels", (call) => page(200, parcelsPage(world.store.parcels(), note(call)))),
    get("/parcels/:reference/proof.png", (call) => proofImage(world, call)),
    get("/control", (call) => page(200, controlPage(world.store.transactions(), world.store.mode(), note(call)))),
    get(
      "/transactions/:id",
      shown((transaction, call) =>
        transactionPage(transaction, world.store.deliveriesOf(transaction.orderId), note(call)),
      ),
    ),
  ];
}

function findByNumber(world: World, number: string): Transaction | undefined {
  const digits = number.replace(/\D/g, "");
  const match = world.store
    .transactions()
    .find((one) => [one.accountNumber, customerNumber(one)?.replace(/\D/g, "")].includes(digits));
  return digits === "" || !match ? undefined : findTransaction(world, match.transactionId);
}

function payAndShow(world: World, id: string): Reply {
  const transaction = findTransaction(world, id);
  if (!transaction) return page(404, missingPage());
  const reply = seeOther(`/result/${transaction.transactionId}`);
  if (transaction.status === "pending") payNow(world, transaction);
  return reply;
}

/** Leaving a wallet without paying is not an event for the gateway: the payment simply stays pending. */
function leaveWallet(world: World, call: Call, result: "success" | "failure"): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  if (!transaction) return page(404, missingPage());
  const payable = transaction.status === "pending";
  if (payable && result === "success") payNow(world, transaction);
  if (!transaction.callbackUrl) return seeOther(`/result/${transaction.transactionId}`);
  const target = new URL(transaction.callbackUrl);
  target.searchParams.set("order_id", transaction.orderId);
  target.searchParams.set("result", payable || transaction.status === "settlement" ? result : "failure");
  return seeOther(target.href);
}

function scannedCode(world: World, call: Call): Reply {
  const transaction = findTransaction(world, call.params.id ?? "");
  return transaction ? page(200, qrPage(transaction, world.merchantName)) : page(404, missingPage());
}

async function proofImage(world: World, call: Call): Promise<Reply> {
  const parcel = world.store.parcel(call.params.reference ?? "");
  const proof = parcel?.events.findLast((one) => one.status === "delivered");
  if (!parcel || !proof) return page(404, missingPage());
  return {
    status: 200,
    headers: { "Content-Type": "image/png" },
    body: await proofPng(proof.receivedBy ?? "", parcel.trackingNumber),
  };
}

async function qrImage(world: World, call: Call): Promise<Reply> {
  const transaction = findTransaction(world, (call.params.id ?? "").slice(0, -".png".length));
  if (!transaction) return page(404, missingPage());
  const scanned = transaction.qrString ?? `${transaction.baseUrl}/wallet/${transaction.transactionId}`;
  return {
    status: 200,
    headers: { "Content-Type": "image/png", "Cache-Control": "private, max-age=600" },
    body: await qrPng(scanned),
  };
}
