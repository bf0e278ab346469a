import { z } from "zod";
import { refusal } from "@/lib/shared/errors";
import { factsOf, isSettingKey, readValue } from "./setting-keys";

const settingKey = z
  .string()
  .refine(isSettingKey)
  .transform((key, context) => {
    if (isSettingKey(key)) return key;
    context.addIssue({ code: "custom", message: "choice" });
    return z.NEVER;
  });

/** A moment as a date field gives it, in Jakarta's time; empty is now. */
const moment = z
  .union([z.literal(""), z.iso.datetime({ local: true, offset: false, precision: -1 })])
  .default("")
  .transform((typed) => (typed === "" ? null : new Date(`${typed}:00+07:00`)));

export const settingChange = z.object({
  key: settingKey,
  amount: z.string().trim().min(1).max(20),
  from: moment,
  reason: z.string().trim().min(1).min(5, "reason_short").max(200),
});
export type SettingChange = z.output<typeof settingChange>;

export const settingProposal = settingChange.extend({ requestKey: z.uuid() });
export type SettingProposal = z.output<typeof settingProposal>;

/** What was typed, as a value and the moment from which it holds. The past is not to be changed. */
export function readChange({ key, amount, from }: Pick<SettingChange, "key" | "amount" | "from">, at: Date) {
  const value = readValue(key, amount);
  const { min, max } = factsOf(key);
  if (value === null) throw refusal("setting_value", { field: "amount", params: { min, max } });
  if (from && from < at) throw refusal("setting_past", { field: "from" });
  return { value, effectiveFrom: from ?? at };
}
