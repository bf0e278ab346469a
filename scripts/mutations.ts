/** A guard of the money, what the code would be without it, and the tests that must not let that pass. */
export type Mutation = { guard: string; file: string; code: string; without: string; tests: string[] };

export const mutations: Mutation[] = [
  {
    guard: "an attempt moves only from the states that the event starts in",
    file: "lib/payments/payment-rows.ts",
    code: ".where(and(eq(payments.id, id), inArray(payments.status, [...from])))",
    without: ".where(and(eq(payments.id, id), inArray(payments.status, [...from, ...payments.status.enumValues])))",
    tests: ["lib/checkout/faults-events.test.ts"],
  },
  {
    guard: "a journal's key is posted once",
    file: "lib/ledger/post-journal.ts",
    code: "if (!posted) return false;",
    without: "if (!posted) return postJournal(tx, actor, { ...journal, key: head.key + Math.random() });",
    tests: ["lib/ledger/post-journal.test.ts"],
  },
  {
    guard: "goods are locked in the order of their ids",
    file: "lib/catalog/apply-stock.ts",
    code: "order by v.id for no key update of v",
    without: "order by random() for no key update of v",
    tests: ["lib/checkout/races.test.ts"],
  },
  {
    guard: "a receipt of another amount pays nothing",
    file: "lib/checkout/apply-receipt.ts",
    code: 'if (receipt.amount !== payment.amount || receipt.currency !== "IDR")',
    without: 'if (receipt.currency !== "IDR")',
    tests: ["lib/checkout/faults-money.test.ts"],
  },
  {
    guard: "a notification is signed by the gateway",
    file: "lib/payments/midtrans-signature.ts",
    code: "return given.length === wanted.length && timingSafeEqual(given, wanted);",
    without: "return given.length === wanted.length;",
    tests: ["lib/payments/midtrans-signature.test.ts"],
  },
  {
    guard: "what was put aside is sold or freed once",
    file: "lib/inventory/settle-holds.ts",
    code: "eq(stockHolds.state, from)))",
    without: "from && undefined))",
    tests: ["lib/checkout/faults-events.test.ts", "lib/checkout/holds.test.ts"],
  },
  {
    guard: "nobody withdraws more than they have",
    file: "lib/payouts/request-withdrawal.ts",
    code: "if (amount <= available) return;",
    without: "if (amount <= available || balance >= 0) return;",
    tests: ["lib/payouts/withdrawals.test.ts"],
  },
  {
    guard: "whoever wrote an adjustment does not decide it",
    file: "lib/payouts/decide-adjustment.ts",
    code: 'if (found.createdBy === osa.userId) throw refusal("adjustment_own");',
    without: "",
    tests: ["lib/payouts/points-and-adjustments.test.ts"],
  },
];
