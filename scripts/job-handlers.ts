import { system } from "@/lib/auth/actors";
import { applyPaymentEvent } from "@/lib/checkout/apply-payment-event";
import { requestCharge } from "@/lib/checkout/request-charge";
import { runSweep } from "@/lib/checkout/sweep";
import type { JobHandlers } from "@/lib/jobs/queues";
import { activeGateway } from "@/lib/payments/active-gateway";
import { sendQueuedMail } from "@/lib/platform/mail";

/** What each kind of job does. Every one may run twice. */
export const jobHandlers: JobHandlers = {
  "payment.request": ({ paymentId }) => requestCharge(system("jobs"), paymentId, activeGateway()),
  "payment.apply": ({ eventId }) => applyPaymentEvent(activeGateway(), eventId),
  "payment.sweep": runSweep,
  "mail.send": ({ mailId }) => sendQueuedMail(mailId),
};
