import type { PaymentMethod } from "@/lib/payments/queries";
import type { Problem, StoreDraft } from "./draft";
import type { DeliveryAddress } from "./load-cart";

export type OfferedMethod = PaymentMethod & { block: Problem | null };

export type WalletUse = { balance: number; isAsked: boolean; amount: number };

/**
 * What the wallet pays: as much as it holds, but never so much that what is left is too little for the chosen way to
 * pay the rest. Cash at the door is for the whole price.
 */
export function walletPart(balance: number, total: number, method: PaymentMethod | null): number {
  if (method?.kind === "cod") return 0;
  const most = Math.min(balance, total);
  const rest = total - most;
  return rest > 0 && method && rest < method.minAmount ? Math.max(0, total - method.minAmount) : most;
}

type CodFacts = { stores: StoreDraft[]; address: DeliveryAddress | null; refusals: number; refusalLimit: number };

/** Each way to pay with what keeps it from paying so much, so that the page can say it before it is chosen. */
export function offerMethods(methods: PaymentMethod[], amount: number, facts: CodFacts): OfferedMethod[] {
  return methods
    .filter((method) => method.channel !== "dompet")
    .map((method) => {
      const block = (method.kind === "cod" ? codProblem(facts) : null) ?? rangeProblem(method, amount);
      return { ...method, block };
    });
}

function rangeProblem(method: PaymentMethod, amount: number): Problem | null {
  if (amount >= method.minAmount && amount <= method.maxAmount) return null;
  const params = { method: method.name, min: method.minAmount, max: method.maxAmount };
  return { code: "amount_out_of_range", params, field: "mpId" };
}

/** Cash at the door: where the stores, the city and the couriers take it, from whoever did not refuse too often (D-17). */
function codProblem({ stores, address, refusals, refusalLimit }: CodFacts): Problem | null {
  const field = "mpId";
  const shy = stores.find(({ store }) => !store.codEnabled);
  if (shy) return { code: "cod_store", params: { store: shy.store.name }, field };
  if (address && !address.codEnabled) return { code: "cod_city", params: {}, field };
  const cashless = stores.find(({ delivery }) => delivery && !delivery.codEnabled);
  if (cashless) return { code: "cod_service", params: { store: cashless.store.name }, field };
  if (refusals >= refusalLimit) return { code: "cod_refusals", params: { count: refusals }, field };
  return null;
}
