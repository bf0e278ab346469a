import { randomBytes, randomInt } from "node:crypto";
import { db } from "@/db/client";
import { addresses, cities, members, users } from "@/db/schema/accounts";
import { categories, products, productVariants, productVersions } from "@/db/schema/catalog";
import { paymentMethods } from "@/db/schema/payments";
import { storeAddresses, stores } from "@/db/schema/stores";

export const by = { createdBy: "system:test", updatedBy: "system:test" };
export const word = () => randomBytes(5).toString("hex");

export async function only<T>(rows: PromiseLike<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error("nothing was written");
  return row;
}

export const newUser = () => {
  const name = `orang_${word()}`;
  const account = {
    name,
    username: name,
    email: `${name}@contoh.test`,
    password: "$argon2id$x",
    rememberToken: word(),
  };
  return only(
    db
      .insert(users)
      .values({ ...account, ...by })
      .returning(),
  );
};

export async function newMember() {
  const user = await newUser();
  const member = await only(
    db
      .insert(members)
      .values({ uuid: user.id, ...by })
      .returning(),
  );
  return { user, member };
}

async function newCity() {
  const city = { name: "Kota Contoh", shortName: "Contoh", kind: "kota", provinceCode: "99", provinceName: "Contoh" };
  const place = { zone: "WIB" as const, latitude: -6.2, longitude: 106.8 };
  return only(
    db
      .insert(cities)
      .values({ code: word().slice(0, 9), ...city, ...place })
      .returning(),
  );
}

export async function newStore(ownerUserId: string) {
  const city = await newCity();
  const name = `toko-${word()}`;
  const store = await only(
    db
      .insert(stores)
      .values({
        cityId: city.code,
        cityName: city.shortName,
        name,
        slug: name,
        code: `OS${word()}`,
        address: "Jalan Contoh 1",
        storeType: "biasa",
        tncDate: new Date("2026-01-01"),
        tncVersion: "1",
        percentage: 5,
        ownerUserId,
        ...by,
      })
      .returning(),
  );
  const place = { detail: "Jalan Contoh 1", city: city.name, cityId: city.code, postalCode: "15310" };
  const warehouse = await only(
    db
      .insert(storeAddresses)
      .values({ marketplaceStoreId: store.id, warehouseName: "Utama", isMain: true, ...place, ...by })
      .returning(),
  );
  return { store, warehouse, city };
}

export const newCategory = (parentId?: number) => {
  const names = { name: "Contoh", nameEn: "Example", slug: `contoh-${word()}`, emoji: "📦" };
  // Reference data brings its own numbers; these stay clear of them.
  return only(
    db
      .insert(categories)
      .values({ id: randomInt(1_000_000, 2_000_000_000), parentId, ...names, ...by })
      .returning(),
  );
};

export async function newVariant(storeId: string, stock = 10) {
  const category = await newCategory();
  const product = await only(
    db
      .insert(products)
      .values({ marketplaceStoreId: storeId, categoryId: category.id, name: "Barang", slug: `barang-${word()}`, ...by })
      .returning(),
  );
  const ids = { marketplaceProductId: product.id, marketplaceStoreId: storeId };
  const variant = await only(
    db
      .insert(productVariants)
      .values({ ...ids, name: "Merah", sku: word(), price: 50_000, stock, weightGrams: 500, ...by })
      .returning(),
  );
  const version = await only(
    db
      .insert(productVersions)
      .values({
        marketplaceProductId: product.id,
        marketplaceProductVariantId: variant.id,
        name: product.name,
        variant: variant.name,
        sku: variant.sku,
        price: variant.price,
        discount: 0,
        weightGrams: 500,
        attributes: {},
        hash: word(),
        createdBy: "system:test",
      })
      .returning(),
  );
  return { product, variant, version };
}

/** A buyer, a store with a warehouse and a product, an address, a method, and a checkout about to be filled. */
export async function newWorld() {
  const buyer = await newMember();
  const shop = await newStore((await newUser()).id);
  const goods = await newVariant(shop.store.id);
  const place = { label: "Rumah", detail: "Jalan Contoh 2", city: shop.city.name, postalCode: "15310" };
  const address = await only(
    db
      .insert(addresses)
      .values({
        memberUuid: buyer.member.uuid,
        recipientName: "Rani",
        recipientPhone: "+628111111111",
        isMain: true,
        ...place,
        ...by,
      })
      .returning(),
  );
  const method = await only(
    db
      .insert(paymentMethods)
      .values({
        id: randomInt(1_000_000, 2_000_000_000),
        code: `va_${word()}`,
        name: "VA Contoh",
        nameEn: "Example VA",
        kind: "transfer",
        channel: "va",
        minAmount: 1,
        maxAmount: 100_000_000,
        expiryMinutes: 60,
        instructions: { id: [], en: [] },
        status: "aktif",
        position: 0,
        ...by,
      })
      .returning(),
  );
  return { ...buyer, ...shop, ...goods, address, method };
}

export type World = Awaited<ReturnType<typeof newWorld>>;
