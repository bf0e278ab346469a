import { createHash } from "node:crypto";

type Look = {
  name: string;
  description: string;
  status: string;
  variants: { id: string; price: number; discount: number; weightGrams: number; status: string }[];
};

/**
 * Names what a seller can change as it is now: a form that was shown something else is out of date. Sales and counts
 * do not make it so, and sold out is no other state than on sale.
 */
export function editionOf({ name, description, status, variants }: Look): string {
  const sorted = variants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const look = [name, description, status === "habis" ? "aktif" : status];
  const rows = sorted.map((v) => [v.id, v.price, v.discount, v.weightGrams, v.status]);
  return createHash("sha256")
    .update(JSON.stringify([look, rows]))
    .digest("hex")
    .slice(0, 32);
}
