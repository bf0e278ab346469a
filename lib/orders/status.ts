export const states = [
  "menunggu_bayar",
  "menunggu_konfirmasi",
  "diproses",
  "dikirim",
  "selesai",
  "dibatalkan",
  "dikembalikan",
] as const;

export type OrderState = (typeof states)[number];

export const isState = (state: string | undefined): state is OrderState => states.some((known) => known === state);

/** The words that history keeps, as the seed writes them (S3-092). */
export const stateLabel: Record<OrderState, string> = {
  menunggu_bayar: "Menunggu Bayar",
  menunggu_konfirmasi: "Menunggu Konfirmasi",
  diproses: "Diproses",
  dikirim: "Dikirim",
  selesai: "Selesai",
  dibatalkan: "Dibatalkan",
  dikembalikan: "Dikembalikan",
};

export type OrderEvent = keyof typeof transitions;

/** What happens → from where to where, and who may make it happen (D-05). */
export const transitions = {
  paid: { from: ["menunggu_bayar"], to: "menunggu_konfirmasi", by: ["gateway", "system", "osa"] },
  placed_cod: { from: ["menunggu_bayar"], to: "menunggu_konfirmasi", by: ["buyer"] },
  turned_away: { from: ["diproses", "dikirim"], to: "dikembalikan", by: ["osa", "system"] },
  paid_late: { from: ["dibatalkan"], to: "menunggu_konfirmasi", by: ["gateway", "system"] },
  expired: { from: ["menunggu_bayar"], to: "dibatalkan", by: ["gateway", "system"] },
  called_off: { from: ["menunggu_bayar"], to: "dibatalkan", by: ["buyer"] },
  // Nothing was paid yet, and the store has not begun.
  called_off_cod: { from: ["menunggu_konfirmasi"], to: "dibatalkan", by: ["buyer"] },
  accepted: { from: ["menunggu_konfirmasi"], to: "diproses", by: ["seller"] },
  rejected: { from: ["menunggu_konfirmasi"], to: "dibatalkan", by: ["seller"] },
  // The store let its time to accept or to ship go by.
  lapsed: { from: ["menunggu_konfirmasi", "diproses"], to: "dibatalkan", by: ["system"] },
  called_off_paid: { from: ["menunggu_konfirmasi"], to: "dibatalkan", by: ["buyer"] },
  // The buyer asked, and the store agreed.
  let_go: { from: ["diproses"], to: "dibatalkan", by: ["seller"] },
  called_back: { from: ["menunggu_konfirmasi", "diproses"], to: "dibatalkan", by: ["osa", "system"] },
  returned: { from: ["dikirim", "selesai"], to: "dikembalikan", by: ["osa", "system"] },
  reversed: { from: ["menunggu_konfirmasi", "diproses"], to: "dibatalkan", by: ["gateway", "system"] },
  dropped: { from: ["menunggu_bayar"], to: "dibatalkan", by: ["osa"] },
  shipped: { from: ["diproses"], to: "dikirim", by: ["seller"] },
  received: { from: ["dikirim"], to: "selesai", by: ["buyer", "system"] },
} as const satisfies Record<
  string,
  { from: readonly OrderState[]; to: OrderState; by: readonly ("buyer" | "seller" | "osa" | "system" | "gateway")[] }
>;

/** Payment side, `order.order_status` (D-05). */
export const orderStatus = {
  requestInvoice: 0,
  unpaid: 1,
  paid: 2,
  expired: 3,
  cancelled: 4,
  refunded: 5,
  partlyRefunded: 6,
  reversed: 7,
  needsReview: 9,
} as const;
