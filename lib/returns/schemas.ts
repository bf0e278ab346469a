import { z } from "zod";
import { caseReasons } from "./policy";

/** Names of the fields as the page has them: `qty.{orderItemId}`. */
const quantities = (form: unknown) => {
  const fields = { ...(form as Record<string, unknown>) };
  const qty: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!key.startsWith("qty.")) continue;
    qty[key.slice(4)] = value === "" ? 0 : value;
    delete fields[key];
  }
  const { photos } = fields;
  const list = photos === undefined ? [] : Array.isArray(photos) ? photos : [photos];
  return { ...fields, qty, photos: list };
};

const qty = z.record(z.uuid(), z.coerce.number().int().min(0).max(10_000));
/** Sent with the form itself, so that it also works without a script. */
const photos = z.array(z.instanceof(File)).max(5);
const billingCode = z.string().trim().min(1).max(48);
const words = (least: number) => z.string().trim().min(least).max(1000);
const number = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{5,50}$/, "tracking_number");
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const caseRef = z.object({ caseId: z.uuid() });

export const openCaseInput = z.preprocess(
  quantities,
  z.object({ billingCode, reason: z.enum(caseReasons), text: words(10), qty, photos }),
);
export type OpenCaseInput = Omit<z.output<typeof openCaseInput>, "photos"> & { urls: string[] };

export const writeMessageInput = z.preprocess(quantities, caseRef.extend({ text: words(2), photos, qty }));

export const answers = ["penuh", "sebagian", "retur", "penggantian", "ditolak"] as const;

export const answerCaseInput = z.preprocess(
  quantities,
  caseRef.extend({ answer: z.enum(answers), text: words(5), qty, photos, withDelivery: ticked }),
);
export type AnswerCaseInput = Omit<z.output<typeof answerCaseInput>, "photos">;

export const escalateCaseInput = caseRef.extend({ text: words(10) });
export const trackedCaseInput = caseRef.extend({ trackingNumber: number });

// The buyer's forms know the order they stand under, so that they lead back to it.
const underOrder = { billingCode };
export const buyerCaseInput = caseRef.extend(underOrder);
export const buyerEscalateInput = escalateCaseInput.extend(underOrder);
export const buyerTrackedInput = trackedCaseInput.extend(underOrder);
export const buyerMessageInput = z.preprocess(
  quantities,
  caseRef.extend({ ...underOrder, text: words(2), photos, qty }),
);

/** A line that stands in the list lies on the shelf again. */
export const receiveBackInput = caseRef.extend({
  restock: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.uuid()).max(200),
  ),
});

export const decisions = ["refund", "return", "dismiss"] as const;

export const decideCaseInput = z.preprocess(
  quantities,
  caseRef.extend({ decision: z.enum(decisions), text: words(10), qty, photos, withDelivery: ticked }),
);
export type DecideCaseInput = Omit<z.output<typeof decideCaseInput>, "photos">;

/** What the page of a decision carries in its address while somebody looks at what it would do. */
export const decisionQuery = z.object({ delivery: z.literal("on").optional().catch(undefined) });
