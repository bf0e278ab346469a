import type { Settings } from "@/lib/platform/settings";
import { slowestWay } from "./fee-dates";
import { answerFees, feeForm } from "./fee-query";

type Terms = { at: Date; settings: Settings; usual: Parameters<typeof feeForm>[1] & { isSpared: boolean } };

/** A calculator's whole page from its address: what was asked, the answer, and when the money would be free. */
export function reckonFees(query: Parameters<typeof feeForm>[0], { at, settings, usual }: Terms) {
  const form = feeForm(query, usual);
  const answer = answerFees(form, {
    taxBasisPoints: settings.taxBasisPoints,
    serviceFee: settings.serviceFeeRupiah,
    withholdingBasisPoints: usual.isSpared ? 0 : settings.withholdingBasisPoints,
  });
  return { form, answer, dates: [...slowestWay(at, settings, answer.sale ? answer.days : 0)] };
}
