import { z } from "zod";

const billingCode = z.string().trim().min(1).max(48);

export const orderRef = z.object({ billingCode });
export const rejectOrderInput = z.object({ billingCode, reason: z.string().trim().min(5).max(200) });

const trackingNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{5,50}$/, "tracking_number");
/** One a line, as they are pasted; none where nothing was written. */
const trackingNumbers = z.preprocess(
  (given) => (typeof given === "string" ? given.split(/[\s,;]+/).filter(Boolean) : []),
  z.array(trackingNumber).max(20),
);
export const shipOrderInput = z.object({ billingCode, trackingNumber, more: trackingNumbers });
export const anotherBoxInput = z.object({ billingCode, trackingNumber });

/** `tracking-<code>` → the number in that row of the list, null where it is none. */
const rowsOf = (form: unknown) => {
  if (typeof form !== "object" || form === null) return form;
  const fields: Record<string, unknown> = { ...form };
  const orders = [fields.code ?? []].flat().map((code) => {
    const written = fields[`tracking-${code}`];
    const number = trackingNumber.safeParse(written);
    const isWritten = typeof written === "string" && written.trim() !== "";
    return { billingCode: code, trackingNumber: number.success ? number.data : null, isWritten };
  });
  return { do: fields.do, orders };
};

/** Several orders by their codes, each with the tracking number that its row of the list holds. */
export const handleManyInput = z.preprocess(
  rowsOf,
  z.object({
    do: z.enum(["accept", "ship"]),
    orders: z
      .array(z.object({ billingCode, trackingNumber: trackingNumber.nullable(), isWritten: z.boolean() }))
      .max(50),
  }),
);

const reason = z.string().trim().min(5).max(200);
export const cancelPaidInput = z.object({ billingCode, reason });
export const answerCancelInput = z.discriminatedUnion("answer", [
  z.object({ billingCode, answer: z.literal("agree"), reason: z.string().trim().max(200).default("") }),
  z.object({ billingCode, answer: z.literal("refuse"), reason }),
]);

/** `qty-<line>` → so many pieces of it; a line without pieces is not meant. */
const linesOf = (form: unknown) => {
  if (typeof form !== "object" || form === null) return form;
  const lines = Object.entries(form).flatMap(([name, qty]) =>
    name.startsWith("qty-") && qty !== "" && qty !== "0" ? [{ orderItemId: name.slice(4), qty: Number(qty) }] : [],
  );
  return { ...form, lines };
};
export const rejectLinesInput = z.preprocess(
  linesOf,
  z.object({
    billingCode,
    lines: z.array(z.object({ orderItemId: z.uuid(), qty: z.number().int().min(1) })).max(200),
    reason,
    restock: z.literal("on").optional().transform(Boolean),
    /** What had gone back when the page was shown, so that a stale page or a second click does nothing. */
    seen: z.coerce.number().int().min(0),
  }),
);
export type RejectLinesInput = z.output<typeof rejectLinesInput>;
