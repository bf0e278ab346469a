/** The contract that a store agrees to now; which one it was stays with the store (D-37). */
export const TERMS_VERSION = "2026-01";
