import { z } from "zod";
import { pressedSwitch } from "@/lib/shared/switch-input";

// Texts of issues are keys of `errors.field`.

// People write Rp15.000 as well as 15000.
const amount = z
  .string({ error: "required" })
  .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
  .pipe(z.string().regex(/^\d{1,12}$/, "number"))
  .transform(Number);
const optionalAmount = z.preprocess((value) => (value === "" ? undefined : value), amount.optional());

/** What the field for a moment gives, on the clock of Jakarta (D-25). */
const moment = z
  .string({ error: "required" })
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "invalid")
  .transform((text) => new Date(`${text.slice(0, 16)}:00+07:00`))
  .refine((at) => !Number.isNaN(at.getTime()), "invalid");

const uuid = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());

/** A voucher new (without `voucherId`) or changed; who pays for it is who saves it (D-14). */
export const saveVoucherInput = z
  .object({
    voucherId: uuid,
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{3,20}$/, "voucher_code"),
    name: z.string().trim().min(3).max(60),
    description: z.string().trim().max(200).default(""),
    type: z.enum(["persen", "nominal"]),
    value: amount.pipe(z.number().min(1)),
    minValue: optionalAmount.transform((value) => value ?? 0),
    maxDiscount: optionalAmount.pipe(z.number().min(1).optional()).transform((value) => value ?? null),
    quota: optionalAmount.pipe(z.number().min(1).max(1_000_000).optional()).transform((value) => value ?? null),
    perUser: optionalAmount.pipe(z.number().min(1).max(100).optional()).transform((value) => value ?? 1),
    startDate: moment,
    endDate: moment,
  })
  .superRefine(({ type, value, startDate, endDate }, context) => {
    if (type === "persen" && value > 100) {
      context.addIssue({ code: "custom", path: ["value"], message: "max", params: { max: 100 } });
    }
    if (startDate >= endDate) context.addIssue({ code: "custom", path: ["endDate"], message: "end_before_start" });
  });
export type SaveVoucherInput = z.output<typeof saveVoucherInput>;

export const switchVoucherInput = z.object({ voucherId: z.uuid(), to: z.enum(["aktif", "nonaktif"]) });
/** The same from the row of a list. */
export const flipVoucherInput = z.object({ switch: pressedSwitch });
