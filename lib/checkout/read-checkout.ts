import type { Db, Tx } from "@/db/client";
import type { Buyer } from "@/lib/auth/actors";
import { walletBalance } from "@/lib/ledger/wallet-queries";
import { countCodRefusals } from "@/lib/payments/cod-rows";
import { checkoutMethods, type PaymentMethod } from "@/lib/payments/queries";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { offersOf, pickupsOf } from "@/lib/shipping/queries";
import { findVouchers } from "@/lib/vouchers/queries";
import { type Drafted, draftCheckout, type Problem } from "./draft";
import { type CartLine, type DeliveryAddress, loadAddresses, loadLines, loadStores } from "./load-cart";
import type { CheckoutChoices } from "./schemas";
import { type OfferedMethod, offerMethods, type WalletUse, walletPart } from "./ways-to-pay";

export type CheckoutView = Drafted & {
  addresses: DeliveryAddress[];
  address: DeliveryAddress | null;
  methods: OfferedMethod[];
  /** How what is left to pay will be paid: the chosen way, or the wallet where it pays all. */
  method: PaymentMethod | null;
  total: number;
  wallet: WalletUse;
  /** The total less what the wallet pays. */
  charge: number;
  settings: Settings;
};

/** The checkout as it stands: what the page shows, and, called inside the transaction, what is charged. */
export async function readCheckout(
  reader: Db | Tx,
  buyer: Buyer,
  choices: CheckoutChoices,
  at: Date,
  locked?: CartLine[],
): Promise<CheckoutView> {
  const lines = locked ?? (await loadLines(reader, buyer));
  const storeIds = [...new Set(lines.map((line) => line.storeId))];
  // Sent together, answered in turn: one way there and back for all of them.
  const [stores, pickups, addresses, offers, vouchers, methods, settings, balance] = await Promise.all([
    loadStores(reader, storeIds),
    pickupsOf(reader, storeIds, at),
    loadAddresses(reader, buyer),
    offersOf(reader, storeIds),
    findVouchers(reader, voucherSearch(choices, storeIds, at, locked !== undefined), buyer.userId),
    checkoutMethods(reader),
    readSettings(reader, at),
    locked && !choices.wallet ? 0 : walletBalance(reader, buyer.userId),
  ]);
  const asked = choices.addressId;
  const address = (asked ? addresses.find(({ id }) => id === asked) : addresses[0]) ?? null;
  const { taxBasisPoints, serviceFeeRupiah: serviceFee, codRefusalLimit: refusalLimit } = settings;
  const drafted = draftCheckout(
    { at, lines, stores, pickups, address, offers, vouchers, taxBasisPoints, serviceFee },
    choices,
  );
  const total = drafted.stores.reduce((sum, store) => sum + store.totals.orderPrice, 0);
  const chosen = methods.find(({ id, channel }) => id === choices.mpId && channel !== "dompet") ?? null;
  const amount = choices.wallet ? walletPart(balance, total, chosen) : 0;
  const charge = total - amount;
  const mayBeCash = methods.some(({ kind }) => kind === "cod") && stores.every(({ codEnabled }) => codEnabled);
  const refusals = mayBeCash ? await countCodRefusals(reader, buyer.userId) : 0;
  const offered = offerMethods(methods, charge, { stores: drafted.stores, address, refusals, refusalLimit });
  const isWholly = charge === 0 && lines.length > 0;
  const method = isWholly ? (methods.find(({ channel }) => channel === "dompet") ?? null) : chosen;

  const problems: Problem[] = [];
  if (lines.length === 0) problems.push({ code: "nothing_selected", params: {}, field: "cart" });
  if (!address) problems.push({ code: "address_missing", params: {}, field: "addressId" });
  if (choices.mpId !== undefined && !method) problems.push({ code: "method_gone", params: {}, field: "mpId" });
  const block = isWholly ? null : offered.find(({ id }) => id === method?.id)?.block;
  if (block && lines.length > 0) problems.push(block);
  problems.push(...drafted.problems);
  const wallet = { balance, isAsked: choices.wallet !== undefined, amount };
  return { ...drafted, problems, addresses, address, methods: offered, method, total, wallet, charge, settings };
}

// Where everything was chosen, nothing but the chosen codes needs to be looked up.
function voucherSearch(choices: CheckoutChoices, storeIds: string[], at: Date, isGate: boolean) {
  const codes = [choices.voucher, ...Object.values(choices.vouchers)].filter((code) => typeof code === "string");
  const open = storeIds.filter((id) => !isGate || choices.vouchers[id] === undefined);
  return { codes, storeIds: open, platform: !isGate || choices.voucher === undefined, at };
}
