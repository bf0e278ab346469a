import { system } from "@/lib/auth/actors";
import { sweepAccountViews } from "@/lib/auth/sweep-account-views";
import { tendSearch } from "@/lib/catalog/tend-search";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { collectCod } from "@/lib/checkout/collect-cod";
import { runReconcile } from "@/lib/checkout/reconcile";
import { refuseCod } from "@/lib/checkout/refuse-cod";
import { requestCharge } from "@/lib/checkout/request-charge";
import { sendRefund } from "@/lib/checkout/send-refund";
import { runSweep } from "@/lib/checkout/sweep";
import { runBulk } from "@/lib/goods/run-bulk";
import { runImport } from "@/lib/goods/run-import";
import { turnProducts } from "@/lib/goods/turn-products";
import type { JobHandlers } from "@/lib/jobs/queues";
import { closeStatements } from "@/lib/ledger/close-statements";
import { makeRenditions } from "@/lib/media/make-renditions";
import { sweepUploads } from "@/lib/media/sweep-uploads";
import { deliverNotice } from "@/lib/notifications/deliver-notice";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { sendDigests } from "@/lib/notifications/send-digests";
import { applyTracking } from "@/lib/orders/apply-tracking";
import { keepDeadlines } from "@/lib/orders/keep-deadlines";
import { keepProof } from "@/lib/orders/keep-proof";
import { pollParcels } from "@/lib/orders/poll-parcels";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { gatewayOfEvent, gatewayOfPayment } from "@/lib/payments/gateway-of";
import { checkPayouts } from "@/lib/payouts/check-payouts";
import { sendPayout } from "@/lib/payouts/send-payout";
import { now } from "@/lib/platform/clock";
import { sendMail } from "@/lib/platform/send-mail";
import { makeDroppedGoods } from "@/lib/reporting/dropped-goods";
import { keepFigures } from "@/lib/reporting/keep-figures";
import { keepLedgerDays } from "@/lib/reporting/keep-ledger-days";
import { keepStoreFigures } from "@/lib/reporting/keep-store-figures";
import { makeAffinity } from "@/lib/reporting/make-affinity";
import { recordMoneyAudit } from "@/lib/reporting/record-money-audit";
import { keepReturnDeadlines } from "@/lib/returns/keep-return-deadlines";
import { auditRatings } from "@/lib/reviews/audit-ratings";
import { activeTracking } from "@/lib/shipping/active-tracking";
import { registerParcel } from "@/lib/shipping/register-parcel";
import { applyDueFees } from "@/lib/stores/apply-due-fees";

/** What each kind of job does. Every one may run twice. */
export const jobHandlers: JobHandlers = {
  "payment.request": async ({ paymentId }) =>
    requestCharge(system("jobs"), paymentId, await gatewayOfPayment(paymentId)),
  "payment.apply": async ({ eventId }) => applyPaymentEvent(await gatewayOfEvent(eventId), eventId),
  "payment.refund": ({ refundId }) => sendRefund(system("jobs"), refundId),
  "payment.sweep": () => runSweep(),
  "payment.reconcile": () => runReconcile(),
  "mail.send": ({ mailId }) => sendMail(mailId),
  "notice.deliver": (telling) => deliverNotice(telling),
  "notice.digest": () => sendDigests(),
  "reviews.audit": () => auditRatings(system("audit")),
  "media.renditions": ({ url, width }) => makeRenditions(url, width),
  "media.sweep": () => sweepUploads(),
  "payout.send": ({ withdrawalId }) => sendPayout(system("jobs"), withdrawalId),
  "payout.check": () => checkPayouts(),
  "figures.recent": async () => {
    await keepLedgerDays(system("figures"), now(), "since");
    await makeDroppedGoods(system("figures"), now(), "missing");
    const kept = await keepFigures("recent");
    await keepStoreFigures(system("figures"), "recent");
    return kept;
  },
  "figures.night": async () => {
    await makeAffinity(system("figures"));
    await makeDroppedGoods(system("figures"), now(), "anew");
    await keepLedgerDays(system("figures"), now(), "anew");
    const kept = await keepFigures("night");
    await keepStoreFigures(system("figures"), "night");
    return kept;
  },
  "stores.fees": () => applyDueFees(),
  "views.sweep": () => sweepAccountViews(),
  "courier.register": ({ parcelId }) => registerParcel(system("courier"), parcelId, activeTracking()),
  "courier.apply": async ({ parcelId }) =>
    applyTracking(system("courier"), { parcelId, proofUrl: await keepProof(parcelId, activeTracking()) }),
  "courier.cod": ({ orderId, outcome, at }) =>
    outcome === "collected"
      ? collectCod(system("courier"), { orderId, collectedAt: new Date(at) })
      : refuseCod(system("courier"), { orderId, reason: "Paket ditolak saat diantar kurir" }),
  "courier.poll": () => pollParcels(),
  "returns.deadlines": () => keepReturnDeadlines(),
  "orders.deadlines": () => keepDeadlines(),
  "saldo.release": () => releaseSaldo(),
  "ledger.statements": () => closeStatements(),
  "ledger.audit": () => recordMoneyAudit(system("audit")),
  "catalog.turn": () => turnProducts(),
  "goods.bulk": ({ bulkId }) => runBulk(bulkId),
  "goods.import": ({ importId }) => runImport(importId),
  "search.tend": () => tendSearch(),
  "catalog.watch": ({ productId }) => notifyWatchers(productId),
};
