export const withdrawalStates = [
  "diminta",
  "disetujui",
  "diproses",
  "dibayar",
  "ditolak",
  "gagal",
  "dibalik",
  "dibatalkan",
] as const;

export type WithdrawalState = (typeof withdrawalStates)[number];

/** What happens → from where to where (D-41). `approved` may leave it where it is, when a second person is needed. */
export const withdrawalMoves = {
  approved: { from: ["diminta"], to: "disetujui" },
  half_approved: { from: ["diminta"], to: "diminta" },
  refused: { from: ["diminta", "disetujui"], to: "ditolak" },
  called_off: { from: ["diminta"], to: "dibatalkan" },
  sent: { from: ["disetujui"], to: "diproses" },
  paid: { from: ["disetujui", "diproses"], to: "dibayar" },
  failed: { from: ["disetujui", "diproses"], to: "gagal" },
  reversed: { from: ["dibayar"], to: "dibalik" },
} as const satisfies Record<string, { from: readonly WithdrawalState[]; to: WithdrawalState }>;

export type WithdrawalEvent = keyof typeof withdrawalMoves;
