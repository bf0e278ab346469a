import { getTranslations } from "next-intl/server";
import type { RefusalCode } from "@/lib/shared/errors";
import { formatRupiah } from "@/lib/shared/rupiah";

export type CheckoutProblem = {
  code: RefusalCode;
  params: Record<string, string | number>;
  field: string;
};

/** The id of the checkout's form; the ids of its fields begin with it. */
export const CHECKOUT_FORM = "checkout";

const amounts = new Set(["missing", "min", "max"]);

/** What stands in the way, in words, with what it takes to get it out of the way. */
export async function problemText({ code, params }: CheckoutProblem): Promise<string> {
  const errors = await getTranslations("errors");
  const detail = await getTranslations("checkout.detail");
  const written = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "number" && isAmount(code, name) ? formatRupiah(value) : value,
    ]),
  );
  const more = hasDetail(code) ? detail(code, written) : "";
  // With nothing to choose from, "choose one first" would be no help.
  return code === "service_missing" ? more : [errors(code, written), more].filter(Boolean).join(" ");
}

const details = [
  "voucher_minimum",
  "minimum_price",
  "minimum_product",
  "amount_out_of_range",
  "service_missing",
] as const satisfies RefusalCode[];

const hasDetail = (code: RefusalCode): code is (typeof details)[number] =>
  (details as readonly string[]).includes(code);

const isAmount = (code: RefusalCode, name: string) =>
  amounts.has(name) || (name === "minimum" && code === "minimum_price");

/** Where a problem is said, so that the list above the button can lead to it. */
export function problemId(field: string): string {
  const name = field.replace(/[^\w-]/g, "-");
  // A voucher's problem is said by its own field.
  return field.startsWith("voucher") ? `${CHECKOUT_FORM}-${name}` : `${CHECKOUT_FORM}-problem-${name}`;
}

/** The problems of one part of the checkout, beside that part. */
export async function Problems({ all, field }: { all: CheckoutProblem[]; field: string }) {
  const here = all.filter((problem) => problem.field === field);
  if (here.length === 0) return null;
  const texts = await Promise.all(here.map(problemText));
  return (
    <ul id={problemId(field)} tabIndex={-1} className="mt-2 outline-none">
      {texts.map((text) => (
        <li key={text} className="flex items-start gap-1.5 font-medium text-bad text-sm">
          <span aria-hidden="true" className="mt-1.75 size-1.5 shrink-0 rounded-full bg-bad" />
          {text}
        </li>
      ))}
    </ul>
  );
}
