import { z } from "zod";

export const MAX_LINE_QTY = 999;

const qty = z.coerce.number().int().min(1).max(MAX_LINE_QTY);
const note = z.string().trim().max(200).default("");

export const addToCartInput = z.object({
  productId: z.uuid(),
  variantId: z.uuid(),
  qty,
  note,
});

export const changeCartLineInput = z.object({ lineId: z.uuid(), qty, note });

export const removeCartLineInput = z.object({ lineId: z.uuid() });

// One checkbox, a line each: a form sends none, one or many of them under the same name.
const lineIds = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid()).max(200),
);

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A button that ticks or clears a whole store, or all: `all:1`, `<store>:0`. Scripts tick the boxes themselves. */
const pick = z
  .string()
  .regex(new RegExp(`^(?:all|${uuid}):[01]$`))
  .transform((value) => ({ group: value.slice(0, -2), ticked: value.endsWith("1") }))
  .optional();

export const selectCartLinesInput = z.object({ selected: lineIds, pick });

export type AddToCartInput = z.output<typeof addToCartInput>;
export type ChangeCartLineInput = z.output<typeof changeCartLineInput>;
export type RemoveCartLineInput = z.output<typeof removeCartLineInput>;
export type SelectCartLinesInput = z.output<typeof selectCartLinesInput>;
