import { z } from "zod";
import { toBasisPoints } from "@/lib/shared/rupiah";
import { typedRupiah } from "@/lib/shared/typed-rupiah";
import { HIGHEST_PRICE, priceFor, type Sale, type SaleTerms, saleAt } from "./fee-calculator";

const rupiah = (min: number) => typedRupiah(min, HIGHEST_PRICE);
// People write 2,5% as well as 2.5.
const percent = z
  .string()
  .transform((text) => text.replace("%", "").replace(",", ".").trim())
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/))
  .transform(Number)
  .pipe(z.number().max(100));
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const fields = {
  mode: z.enum(["price", "net"]),
  amount: rupiah(1),
  qty: whole(1, 999),
  voucher: z.enum(["", "persen", "nominal"]),
  voucherValue: rupiah(1),
  voucherMax: rupiah(1),
  platform: z.enum(["", "persen", "nominal"]),
  platformValue: rupiah(1),
  platformMax: rupiah(1),
  delivery: rupiah(0),
  deliveryIncome: z.enum(["store", "platform"]),
  fee: percent,
  bearer: z.enum(["buyer", "seller"]),
  days: whole(1, 30),
};

export type FeeField = keyof typeof fields;
export type FeeForm = Record<FeeField, string>;

/** What a shop starts from: its own percentage and bearer of the fee, or the usual ones. */
export function feeForm(
  query: Record<string, string | string[] | undefined>,
  usual: { feePercentage: number; feeBearer: "buyer" | "seller" },
): FeeForm {
  const start: FeeForm = {
    mode: "price",
    amount: "100000",
    qty: "1",
    voucher: "",
    voucherValue: "",
    voucherMax: "",
    platform: "",
    platformValue: "",
    platformMax: "",
    delivery: "0",
    deliveryIncome: "store",
    fee: String(usual.feePercentage),
    bearer: usual.feeBearer,
    days: "3",
  };
  const typed = Object.entries(query).flatMap(([name, value]) =>
    name in start && typeof value === "string" ? [[name, value.slice(0, 20)]] : [],
  );
  return { ...start, ...Object.fromEntries(typed) };
}

export type FeeAnswer =
  | { sale: Sale; terms: SaleTerms; mode: "price" | "net"; wanted: number; days: number; wrong: [] }
  | { sale: null; wrong: FeeField[] };

/** The answer to a filled form, or the fields that make no sense. An impossible wish is the amount's fault. */
export function answerFees(
  form: FeeForm,
  platform: Pick<SaleTerms, "taxBasisPoints" | "serviceFee" | "withholdingBasisPoints">,
): FeeAnswer {
  const needed = (Object.keys(fields) as FeeField[]).filter((name) => isAsked(name, form));
  const read = z
    .object(fields)
    .partial()
    .safeParse(Object.fromEntries(needed.map((name) => [name, form[name]])));
  if (!read.success) return { sale: null, wrong: wrongFields(read.error) };
  const { mode = "price", amount = 0, qty = 1, delivery = 0, deliveryIncome = "store", fee = 0, days = 3 } = read.data;
  const terms: SaleTerms = {
    qty,
    deliveryFee: delivery,
    deliveryIncome,
    feeBasisPoints: toBasisPoints(fee),
    feeBearer: read.data.bearer ?? "buyer",
    taxBasisPoints: platform.taxBasisPoints,
    serviceFee: platform.serviceFee,
    withholdingBasisPoints: platform.withholdingBasisPoints,
    storeVoucher: voucherOf(read.data.voucher, read.data.voucherValue, read.data.voucherMax),
    platformVoucher: voucherOf(read.data.platform, read.data.platformValue, read.data.platformMax),
  };
  const tooMuch = [
    terms.storeVoucher?.type === "persen" && terms.storeVoucher.value > 100 && "voucherValue",
    terms.platformVoucher?.type === "persen" && terms.platformVoucher.value > 100 && "platformValue",
  ].filter((name): name is "voucherValue" | "platformValue" => name !== false);
  if (tooMuch.length > 0) return { sale: null, wrong: tooMuch };
  const sale = mode === "price" ? saleAt(amount, terms) : priceFor(amount, terms);
  return sale ? { sale, terms, mode, wanted: amount, days, wrong: [] } : { sale: null, wrong: ["amount"] };
}

// The value of a voucher counts only when there is one, and a cap may stay empty.
function isAsked(name: FeeField, form: FeeForm): boolean {
  if (name === "voucherValue") return form.voucher !== "";
  if (name === "platformValue") return form.platform !== "";
  if (name === "voucherMax") return form.voucher === "persen" && form.voucherMax !== "";
  if (name === "platformMax") return form.platform === "persen" && form.platformMax !== "";
  return true;
}

const wrongFields = (error: z.ZodError) =>
  [
    ...new Set(error.issues.flatMap(({ path: [name] }) => (typeof name === "string" && name in fields ? [name] : []))),
  ] as FeeField[];

const voucherOf = (type: "" | "persen" | "nominal" | undefined, value = 0, maxDiscount: number | undefined) =>
  type ? { type, value, maxDiscount: (type === "persen" && maxDiscount) || null } : null;
