import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { products } from "@/db/schema/catalog";
import { type Actor, actorId } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";

type State = { status: "aktif" | "nonaktif" | "draft"; archived: boolean };

/** Shows products to buyers, takes them off, puts them away. Who shows one first gives it the day it was published. */
export async function setProductState(tx: Tx, actor: Actor, productIds: string[], { status, archived }: State) {
  const at = now();
  const stamp = { updatedAt: at, updatedBy: actorId(actor) };
  const publishedAt =
    status === "aktif" ? { publishedAt: sql`coalesce(${products.publishedAt}, ${at.toISOString()}::timestamptz)` } : {};
  await tx
    .update(products)
    .set({ status, archivedAt: archived ? at : null, publishAt: null, ...publishedAt, ...stamp })
    .where(inArray(products.id, productIds));
}
