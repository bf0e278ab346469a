import type { Db, Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { activeMethods, type PaymentMethod } from "@/lib/payments/queries";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { offersOf } from "@/lib/shipping/queries";
import { findVouchers } from "@/lib/vouchers/queries";
import { type Drafted, draftCheckout, type Problem } from "./draft";
import { type DeliveryAddress, loadAddresses, loadLines, loadStores } from "./load-cart";
import type { CheckoutChoices } from "./schemas";

export type CheckoutView = Drafted & {
  addresses: DeliveryAddress[];
  address: DeliveryAddress | null;
  methods: PaymentMethod[];
  method: PaymentMethod | null;
  total: number;
  settings: Settings;
};

/** The checkout as it stands: what the page shows, and, called inside the transaction, what is charged. */
export async function readCheckout(
  reader: Db | Tx,
  buyer: Buyer,
  choices: CheckoutChoices,
  at: Date,
): Promise<CheckoutView> {
  const lines = await loadLines(reader, buyer);
  const storeIds = [...new Set(lines.map((line) => line.storeId))];
  const codes = [choices.voucher, ...Object.values(choices.vouchers)].filter((code) => code !== undefined);
  const stores = await loadStores(reader, storeIds);
  const addresses = await loadAddresses(reader, buyer);
  const offers = await offersOf(reader, storeIds);
  const vouchers = await findVouchers(reader, codes, buyer.userId);
  const methods = await activeMethods(reader);
  const settings = await readSettings(reader, at);

  const asked = choices.addressId;
  const address = (asked ? addresses.find(({ id }) => id === asked) : addresses[0]) ?? null;
  const drafted = draftCheckout(
    {
      at,
      lines,
      stores,
      address,
      offers,
      vouchers,
      taxBasisPoints: settings.taxBasisPoints,
      serviceFee: settings.serviceFeeRupiah,
    },
    choices,
  );
  const total = drafted.stores.reduce((sum, store) => sum + store.totals.orderPrice, 0);
  const method = methods.find(({ id }) => id === choices.mpId) ?? null;
  const problems = [...headProblems(lines.length, address, method, choices, total), ...drafted.problems];
  return { ...drafted, problems, addresses, address, methods, method, total, settings };
}

function headProblems(
  lineCount: number,
  address: DeliveryAddress | null,
  method: PaymentMethod | null,
  choices: CheckoutChoices,
  total: number,
): Problem[] {
  const problems: Problem[] = [];
  if (lineCount === 0) problems.push({ code: "nothing_selected", params: {}, field: "cart" });
  if (!address) problems.push({ code: "address_missing", params: {}, field: "addressId" });
  if (choices.mpId !== undefined && !method) problems.push({ code: "method_gone", params: {}, field: "mpId" });
  if (method && lineCount > 0 && (total < method.minAmount || total > method.maxAmount)) {
    const params = { method: method.name, min: method.minAmount, max: method.maxAmount };
    problems.push({ code: "amount_out_of_range", params, field: "mpId" });
  }
  return problems;
}
