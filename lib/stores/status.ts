export type Verification = "belum" | "proses" | "verif" | "ditolak";

/** Where a store's verification may go: the applicant sends it in (again), OneSmile decides (D-34). */
export const verificationMoves: Record<Verification, readonly Verification[]> = {
  belum: ["proses"],
  proses: ["verif", "ditolak"],
  ditolak: ["proses"],
  verif: [],
};
