export const decisions = ["approve", "refuse", "withdraw"] as const;
export type Decision = (typeof decisions)[number];

export const statusAfter = { approve: "disetujui", refuse: "ditolak", withdraw: "ditarik" } as const;
