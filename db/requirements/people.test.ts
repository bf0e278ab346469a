import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses, bankAccounts, banks, members } from "@/db/schema/accounts";
import { carts } from "@/db/schema/cart";
import { productMedia, wishlists } from "@/db/schema/catalog";
import { storeAddresses, storeFollows, storeHours, stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { refusalOf } from "./refusal";
import { by, newMember, newStore, newUser, newVariant, newWorld, only, type World, word } from "./world";

testDatabase();

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

describe("one account and its roles", () => {
  it("S2-008 the same account is a buyer and staff of a store", async () => {
    const { user } = await newMember();
    const link = { marketplaceStoreId: world.store.id, marketplaceUserId: user.id };
    await db.insert(storeUsers).values(link);
    expect(await refusalOf(db.insert(storeUsers).values(link))).toBe("marketplace_store_users_key");
  });

  it("S1-049 several staff a store, several stores a person", async () => {
    const [staff, colleague] = [await newUser(), await newUser()];
    const second = await newStore(staff.id);
    for (const [marketplaceStoreId, marketplaceUserId] of [
      [world.store.id, staff.id],
      [world.store.id, colleague.id],
      [second.store.id, staff.id],
    ] as const) {
      await db.insert(storeUsers).values({ marketplaceStoreId, marketplaceUserId });
    }
  });

  it("S2-036 one buyer's row an account", async () => {
    expect(await refusalOf(db.insert(members).values({ uuid: world.user.id, ...by }))).toBe("members_pkey");
  });

  it("D-02 a member's uuid is the account's id, and the number is the database's own", async () => {
    expect(world.member.uuid).toBe(world.user.id);
    expect(world.member.id).toBeGreaterThan(0);
    expect(await refusalOf(db.insert(members).values({ uuid: crypto.randomUUID(), ...by }))).toBe(
      "members_uuid_marketplace_users_id_fk",
    );
    const forced = sql`insert into members (uuid, id, created_by, updated_by) values (${(await newUser()).id}, 1, 'x', 'x')`;
    expect(await refusalOf(db.execute(forced))).toContain("428C9");
  });

  it("S1-012 a password that is not a hash is refused", async () => {
    const plain = sql`update marketplace_users set password = 'rahasia' where id = ${world.user.id}`;
    expect(await refusalOf(db.execute(plain))).toBe("marketplace_users_password_hashed");
  });

  it("D-23 nobody is not an actor", async () => {
    const nobody = sql`update marketplace_users set updated_by = null where id = ${world.user.id}`;
    expect(await refusalOf(db.execute(nobody))).toContain("updated_by");
  });
});

describe("at most one main", () => {
  const place = { detail: "Jalan 3", postalCode: "15310" };

  it("S2-049 address a buyer: a second main is refused, a removed one does not count", async () => {
    const values = {
      memberUuid: world.member.uuid,
      recipientName: "Rani",
      recipientPhone: "+628111111111",
      label: "Kantor",
      city: "Contoh",
      isMain: true,
      ...place,
      ...by,
    };
    expect(await refusalOf(db.insert(addresses).values(values))).toBe("marketplace_addresses_one_main");
    await db.insert(addresses).values({ ...values, isMain: false });
    await db.insert(addresses).values({ ...values, deletedAt: new Date("2026-11-01") });
  });

  it("S2-072 warehouse a store", async () => {
    const values = {
      marketplaceStoreId: world.store.id,
      warehouseName: "Dua",
      city: world.city.name,
      cityId: world.city.code,
      isMain: true,
      ...place,
      ...by,
    };
    expect(await refusalOf(db.insert(storeAddresses).values(values))).toBe("marketplace_store_addresses_one_main");
    await db.insert(storeAddresses).values({ ...values, isMain: false });
  });

  it("S2-027 bank account an owner, whether a person or a store", async () => {
    const bank = { id: 1_900_000_001, name: "Bank Contoh", shortName: "Contoh", code: word(), ...by };
    const { id: marketplaceBankId } = await only(db.insert(banks).values(bank).returning());
    for (const owner of [{ userId: world.user.id }, { marketplaceStoreId: world.store.id }]) {
      const values = { ...owner, marketplaceBankId, accountNumber: "1234567890", isMain: true, ...by };
      await db.insert(bankAccounts).values(values);
      expect(await refusalOf(db.insert(bankAccounts).values(values))).toContain("marketplace_bank_accounts_one_main");
      await db.insert(bankAccounts).values({ ...values, isMain: false });
    }
    const both = { userId: world.user.id, marketplaceStoreId: world.store.id };
    const values = { ...both, marketplaceBankId, accountNumber: "1234567890", ...by };
    expect(await refusalOf(db.insert(bankAccounts).values(values))).toBe("marketplace_bank_accounts_one_owner");
  });

  it("S2-137 thumbnail a product", async () => {
    const media = { marketplaceProductId: world.product.id, url: "/a.webp", isThumbnail: true, width: 1, height: 1 };
    await db.insert(productMedia).values({ ...media, position: 0, ...by });
    const second = db.insert(productMedia).values({ ...media, position: 1, ...by });
    expect(await refusalOf(second)).toBe("marketplace_product_media_one_thumbnail");
  });
});

describe("saved and followed", () => {
  it("S2-033 a product is on a buyer's wishlist once", async () => {
    const line = { memberUuid: world.member.uuid, marketplaceProductId: world.product.id };
    await db.insert(wishlists).values(line);
    expect(await refusalOf(db.insert(wishlists).values(line))).toBe("marketplace_wishlists_pkey");
  });

  it("S2-035 a buyer follows a store once", async () => {
    const line = { memberUuid: world.member.uuid, marketplaceStoreId: world.store.id };
    await db.insert(storeFollows).values(line);
    expect(await refusalOf(db.insert(storeFollows).values(line))).toBe("marketplace_store_follows_pkey");
  });

  it("D-46 one live cart line a variant; a removed one leaves room", async () => {
    const line = {
      memberUuid: world.member.uuid,
      marketplaceProductId: world.product.id,
      marketplaceProductVariantId: world.variant.id,
      qty: 1,
      priceSeen: 50_000,
      ...by,
    };
    await db.insert(carts).values(line);
    expect(await refusalOf(db.insert(carts).values(line))).toBe("marketplace_carts_one_live");
    await db.update(carts).set({ deletedAt: new Date("2026-11-20"), deletedBy: world.user.id });
    await db.insert(carts).values(line);
    expect(await db.select().from(carts).where(eq(carts.memberUuid, world.member.uuid))).toHaveLength(2);
    expect(await refusalOf(db.update(carts).set({ qty: 0 }))).toBe("marketplace_carts_qty");
  });

  it("S3-007 a cart line's variant belongs to its product", async () => {
    const other = await newVariant(world.store.id);
    const line = { marketplaceProductId: world.product.id, marketplaceProductVariantId: other.variant.id };
    const mixed = db.insert(carts).values({ memberUuid: world.member.uuid, ...line, qty: 1, priceSeen: 1, ...by });
    expect(await refusalOf(mixed)).toBe("marketplace_carts_variant_fk");
  });
});

describe("stores", () => {
  it("D-20 a store's id is random from its first digit (UUID v4)", async () => {
    const ids = [];
    for (let i = 0; i < 5; i += 1) ids.push((await newStore(world.user.id)).store.id);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
    expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(5);
  });

  it("S1-037 the fee percentage lies between 0 and 100", async () => {
    for (const percentage of [-0.01, 100.01]) {
      const change = db.update(stores).set({ percentage }).where(eq(stores.id, world.store.id));
      expect(await refusalOf(change)).toBe("marketplace_stores_percentage_range");
    }
  });

  it("D-38 days run from 1 to 7, and a slot has a length", async () => {
    const slot = { marketplaceStoreId: world.store.id, dayOfWeek: 1, openTime: "20:00", closeTime: "02:00", ...by };
    await db.insert(storeHours).values(slot);
    expect(await refusalOf(db.insert(storeHours).values({ ...slot, dayOfWeek: 8 }))).toBe(
      "marketplace_store_hours_day",
    );
    const empty = db.insert(storeHours).values({ ...slot, dayOfWeek: 2, closeTime: "20:00" });
    expect(await refusalOf(empty)).toBe("marketplace_store_hours_span");
  });

  it("D-06 a store's balance is never less than what is held of it", async () => {
    const change = db.update(stores).set({ saldoAmount: 10, saldoHeldAmount: 11 }).where(eq(stores.id, world.store.id));
    expect(await refusalOf(change)).toBe("marketplace_stores_saldo");
  });
});
