import { z } from "zod";
import { typedRupiah } from "@/lib/shared/typed-rupiah";

const note = z.string().trim().max(200).default("");
/** A code; emptied by hand it means none, left out it means the best there is. */
const code = z
  .string()
  .trim()
  .toUpperCase()
  .max(20)
  .optional()
  .transform((value) => (value === "" ? null : value));

/** Names of the fields as the page has them: `service.{storeId}`, `voucher.{storeId}`, `note.{storeId}`. */
const perStore = (prefix: string, form: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([key]) => key.startsWith(`${prefix}.`))
      .map(([key, value]) => [key.slice(prefix.length + 1), value]),
  );

const choices = z.object({
  addressId: z.uuid().optional(),
  mpId: z.coerce.number().int().positive().optional(),
  voucher: code,
  /** Ticked: the wallet pays what it can. */
  wallet: z.literal("on").optional(),
  services: z.record(z.uuid(), z.coerce.number().int().positive()),
  vouchers: z.record(z.uuid(), code),
  notes: z.record(z.uuid(), note),
});

export type CheckoutChoices = z.output<typeof choices>;

const grouped = (form: unknown) => {
  const fields = { ...(form as Record<string, unknown>) };
  for (const key of ["addressId", "mpId"]) if (fields[key] === "") delete fields[key];
  return {
    ...fields,
    services: perStore("service", fields),
    vouchers: perStore("voucher", fields),
    notes: perStore("note", fields),
    quotes: perStore("quote", fields),
  };
};

/** What the checkout page carries in its address while somebody chooses. */
export const checkoutChoices = z.preprocess(grouped, choices);

/** The click on "Bayar sekarang". The total is what the page showed: a hint to compare with, never a price (D-53). */
export const placeOrderInput = z.preprocess(
  grouped,
  choices.extend({
    checkoutKey: z.uuid(),
    expectedTotal: z.coerce.number().int().nonnegative(),
    /** Every amount that the page showed, to be told apart from what is true now. */
    seen: z.string().max(20_000).optional(),
    quotes: z.record(z.uuid(), z.string().max(1000)),
  }),
);

export type PlaceOrderInput = z.output<typeof placeOrderInput>;

const reason = z.string().trim().min(5).max(200);

/** The key comes from whoever asks, so that asking twice is refunding once. */
export const refundOrderInput = z.object({
  orderId: z.uuid(),
  lines: z.array(z.object({ orderItemId: z.uuid(), qty: z.number().int().min(1) })).max(200),
  delivery: z.union([z.boolean(), z.number().int().min(0)]),
  reason,
  key: z.string().regex(/^[A-Za-z0-9-]{1,50}$/),
});
export type RefundOrderInput = z.output<typeof refundOrderInput>;

export const paymentEventRef = z.object({ eventId: z.coerce.number().int().positive() });
export const replayEventInput = paymentEventRef.extend({ reason });
export const resolveSuspenseInput = paymentEventRef.extend({ how: z.enum(["apply", "refund", "wallet"]), reason });
export type ResolveSuspenseInput = z.output<typeof resolveSuspenseInput>;
export const retryJobInput = z.object({ name: z.string().max(60), jobId: z.uuid() });
export const importSettlementInput = z.object({
  gateway: z.enum(["midtrans", "xendit"]),
  file: z.file().max(5_000_000),
});

const fromJson = (text: unknown) => {
  try {
    return typeof text === "string" ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
};

/** The refund as its page sends it: what was looked at, once more. */
export const refundForm = refundOrderInput.extend({
  billingCode: z.string().max(48),
  lines: z.preprocess(fromJson, refundOrderInput.shape.lines),
  delivery: typedRupiah(0, 1_000_000_000),
});

export const refundQuery = z.object({ delivery: typedRupiah(0, 1_000_000_000).catch(0) });

const cashOrder = z.object({ billingCode: z.string().max(48), orderId: z.uuid() });

/** What became of a parcel that was to be paid at the door, as the page of its order says it. */
export const cashCollectedForm = cashOrder;
export const cashRefusedForm = cashOrder.extend({ reason: z.string().trim().min(5).max(200) });
export const cashRemittedForm = cashOrder.extend({ courierFee: typedRupiah(0, 100_000_000) });
