import type { PlatformVoucher } from "@/lib/reporting/platform-vouchers";
import { formatStamp } from "@/lib/shared/jakarta-time";

const fields = [
  "voucherId",
  "code",
  "name",
  "description",
  "type",
  "value",
  "minValue",
  "maxDiscount",
  "quota",
  "perUser",
  "startDate",
  "endDate",
] as const;

export type VoucherDraft = Partial<Record<(typeof fields)[number], string>>;

/** As a field for a moment wants it, on Jakarta's clock. */
const moment = (iso: string) => formatStamp(new Date(iso)).slice(0, 16).replace(" ", "T");

/** What the form shows: what was typed for a simulation, the chosen voucher, or nothing. */
export function draftOf(
  params: Record<string, string | string[] | undefined>,
  chosen: PlatformVoucher | null,
): VoucherDraft {
  if (params.how === "simulate") {
    return Object.fromEntries(
      fields.flatMap((name) => (typeof params[name] === "string" ? [[name, params[name]]] : [])),
    );
  }
  if (!chosen) return {};
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  const { cursor, startDate, endDate, ...terms } = chosen;
  return {
    voucherId: cursor,
    code: terms.code,
    name: terms.name,
    description: terms.description,
    type: terms.type,
    value: text(terms.value),
    minValue: text(terms.minValue),
    maxDiscount: text(terms.maxDiscount),
    quota: text(terms.quota),
    perUser: text(terms.perUser),
    startDate: moment(startDate),
    endDate: moment(endDate),
  };
}
