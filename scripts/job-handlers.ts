import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { runReconcile } from "@/lib/checkout/reconcile";
import { requestCharge } from "@/lib/checkout/request-charge";
import { sendRefund } from "@/lib/checkout/send-refund";
import { runSweep } from "@/lib/checkout/sweep";
import type { JobHandlers } from "@/lib/jobs/queues";
import { closeStatements } from "@/lib/ledger/close-statements";
import { makeRenditions } from "@/lib/media/make-renditions";
import { sweepUploads } from "@/lib/media/sweep-uploads";
import { deliverNotice } from "@/lib/notifications/deliver-notice";
import { notifyWatchers } from "@/lib/notifications/notify-watchers";
import { releaseSaldo } from "@/lib/orders/release-saldo";
import { gatewayOfEvent, gatewayOfPayment } from "@/lib/payments/gateway-of";
import { checkPayouts } from "@/lib/payouts/check-payouts";
import { sendPayout } from "@/lib/payouts/send-payout";
import { sendMail } from "@/lib/platform/send-mail";
import { recordMoneyAudit } from "@/lib/reporting/record-money-audit";

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
  "media.renditions": ({ url, width }) => makeRenditions(url, width),
  "media.sweep": () => sweepUploads(),
  "payout.send": ({ withdrawalId }) => sendPayout(system("jobs"), withdrawalId),
  "payout.check": () => checkPayouts(),
  "saldo.release": () => releaseSaldo(),
  "ledger.statements": () => closeStatements(),
  "ledger.audit": () => recordMoneyAudit(system("audit")),
  "catalog.watch": ({ productId }) => notifyWatchers(productId),
};
