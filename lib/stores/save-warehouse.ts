import { and, count, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { storeAddresses } from "@/db/schema/stores";
import { resolveCity } from "@/lib/accounts/resolve-city";
import { record } from "@/lib/audit/record";
import { actorId, type Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { refusal } from "@/lib/shared/errors";
import { lockStore } from "./lock-store";
import { markMainWarehouse } from "./mark-main-warehouse";
import { MOST_WAREHOUSES, mayChangeStore } from "./policy";
import type { warehouseInput } from "./schemas";

type Input = z.output<typeof warehouseInput>;

/** A warehouse new (without `warehouseId`) or changed; the first one is the main one, whatever was ticked. */
export async function saveWarehouse(seller: Seller, input: Input): Promise<void> {
  if (!mayChangeStore(seller)) throw refusal("forbidden");
  const city = await resolveCity(input.city);
  const { warehouseName, detail, postalCode, phone, latitude, longitude } = input;
  const place = { warehouseName, detail, city: city.name, cityId: city.code, postalCode, phone, latitude, longitude };
  await db.transaction(async (tx) => {
    await lockStore(tx, seller);
    const stamp = { updatedBy: actorId(seller), updatedAt: now() };
    const id = input.warehouseId ?? (await add(tx, seller, { ...place, ...stamp }));
    if (input.warehouseId) {
      const own = and(eq(storeAddresses.id, id), eq(storeAddresses.marketplaceStoreId, seller.storeId));
      const [changed] = await tx
        .update(storeAddresses)
        .set({ ...place, ...stamp })
        .where(and(own, isNull(storeAddresses.deletedAt)))
        .returning({ id: storeAddresses.id });
      if (!changed) throw refusal("not_found");
    }
    await record(tx, seller, {
      action: input.warehouseId ? "warehouse.changed" : "warehouse.added",
      subjectType: "warehouse",
      subjectId: id,
      after: { warehouseName, city: city.name },
    });
    if (input.isMain) await markMainWarehouse(tx, seller, id);
  });
}

type Place = Omit<typeof storeAddresses.$inferInsert, "id" | "marketplaceStoreId" | "createdBy" | "createdAt">;

async function add(tx: Tx, seller: Seller, place: Place): Promise<string> {
  const live = and(eq(storeAddresses.marketplaceStoreId, seller.storeId), isNull(storeAddresses.deletedAt));
  const [kept] = await tx.select({ count: count() }).from(storeAddresses).where(live);
  const before = kept?.count ?? 0;
  if (before >= MOST_WAREHOUSES) throw refusal("warehouse_limit", { params: { limit: MOST_WAREHOUSES } });
  const ids = { marketplaceStoreId: seller.storeId, createdBy: actorId(seller), createdAt: now() };
  const [added] = await tx
    .insert(storeAddresses)
    .values({ ...place, ...ids, isMain: before === 0 })
    .returning({ id: storeAddresses.id });
  if (!added) throw new Error("the warehouse was not kept");
  return added.id;
}
