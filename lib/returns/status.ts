export const caseStates = [
  "diajukan",
  "ditawarkan",
  "ditolak",
  "disetujui",
  "dikirim_balik",
  "diganti",
  "pengganti_dikirim",
  "ditinjau",
  "selesai",
] as const;

export type CaseState = (typeof caseStates)[number];
export type Party = "pembeli" | "toko" | "osa" | "sistem";
export type Outcome = "penuh" | "sebagian" | "penggantian" | "ditolak" | "dicabut";

export type CaseEvent = keyof typeof caseMoves;

type Move = { from: readonly CaseState[]; to: CaseState; by: readonly Party[]; closes?: true };

/** What happens to a complaint → from where to where, and who may make it happen (D-57). */
export const caseMoves = {
  offered: { from: ["diajukan"], to: "ditawarkan", by: ["toko"] },
  refused: { from: ["diajukan"], to: "ditolak", by: ["toko"] },
  replacing: { from: ["diajukan"], to: "diganti", by: ["toko"] },
  asked_back: { from: ["diajukan", "ditinjau"], to: "disetujui", by: ["toko", "osa"] },
  escalated: { from: ["ditolak", "ditawarkan", "pengganti_dikirim"], to: "ditinjau", by: ["pembeli"] },
  contested: { from: ["dikirim_balik"], to: "ditinjau", by: ["toko"] },
  sent_back: { from: ["disetujui"], to: "dikirim_balik", by: ["pembeli"] },
  replacement_sent: { from: ["diganti"], to: "pengganti_dikirim", by: ["toko"] },
  refunded: {
    from: ["diajukan", "ditawarkan", "dikirim_balik", "diganti", "ditinjau"],
    to: "selesai",
    by: ["pembeli", "toko", "osa", "sistem"],
    closes: true,
  },
  replaced: { from: ["pengganti_dikirim"], to: "selesai", by: ["pembeli", "sistem"], closes: true },
  dismissed: { from: ["ditinjau"], to: "ditolak", by: ["osa"], closes: true },
  given_up: { from: ["ditolak", "disetujui"], to: "ditolak", by: ["sistem"], closes: true },
  withdrawn: {
    from: ["diajukan", "ditawarkan", "ditolak", "disetujui", "diganti", "ditinjau"],
    to: "selesai",
    by: ["pembeli"],
    closes: true,
  },
} as const satisfies Record<string, Move>;

type Turn = {
  whose: Party;
  /** Which setting says how long it may take. */
  within: "answerHours" | "sendHours" | "receiveHours" | "decideHours";
  /** What happens by itself when nobody acted: silence is taken against who was silent. */
  late: "refunded" | "given_up" | "replaced" | null;
};

/** Whose turn it is, and in whose favour the time runs out. OneSmile's own delay decides nothing: it is only seen. */
export const turns: Record<Exclude<CaseState, "selesai">, Turn> = {
  diajukan: { whose: "toko", within: "answerHours", late: "refunded" },
  ditawarkan: { whose: "pembeli", within: "answerHours", late: "refunded" },
  ditolak: { whose: "pembeli", within: "answerHours", late: "given_up" },
  disetujui: { whose: "pembeli", within: "sendHours", late: "given_up" },
  dikirim_balik: { whose: "toko", within: "receiveHours", late: "refunded" },
  diganti: { whose: "toko", within: "sendHours", late: "refunded" },
  pengganti_dikirim: { whose: "pembeli", within: "receiveHours", late: "replaced" },
  ditinjau: { whose: "osa", within: "decideHours", late: null },
};
