import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { bankAccounts, banks } from "@/db/schema/accounts";
import { courierServices, couriers, storeCourierServices } from "@/db/schema/shipping";
import { socials, storeAddresses, storeFollows, storeHours, storeSlugs, stores, storeUsers } from "@/db/schema/stores";
import { vouchers } from "@/db/schema/vouchers";
import { readCities } from "../reference/read";
import type { DemoUser } from "./accounts";
import type { DemoStore } from "./content/store-profile";
import { demoStores } from "./content/stores";
import { platformVouchers, storeVouchers, type VoucherSpec } from "./content/vouchers";
import { namedId } from "./ids";

const by = { createdBy: "system:demo", updatedBy: "system:demo" };
const cityOf = new Map(readCities().map((city) => [city.code, city]));

export type Shop = DemoStore & { id: string; ownerId: string; image: string; thumbnail: string };

/** The stores with all that belongs to them. `owners` are taken in turn; the first of them owns the first two. */
export async function seedShops(tx: Tx, owners: DemoUser[], staff: DemoUser): Promise<Shop[]> {
  const shops = demoStores.map((store, i): Shop => {
    const owner = owners[Math.max(0, i - 1) % owners.length];
    if (!owner) throw new Error("a store needs an owner");
    const at = `/uploads/demo/stores/${store.slug}`;
    return {
      ...store,
      id: namedId(`store:${store.slug}`),
      ownerId: owner.id,
      image: `${at}-banner.webp`,
      thumbnail: `${at}-logo.webp`,
    };
  });
  const bankIds = await tx
    .select({ id: banks.id })
    .from(banks)
    .where(inArray(banks.code, ["014", "008", "009", "002"]));
  const accountOf = (i: number) => ({
    marketplaceBankId: bankIds[i % bankIds.length]?.id ?? 1,
    number: String(7_000_000_000 + i * 7_919),
  });

  await tx.insert(stores).values(
    shops.map((shop, i) => ({
      id: shop.id,
      cityId: shop.cityCode,
      cityName: cityOf.get(shop.cityCode)?.shortName ?? "",
      name: shop.name,
      slug: shop.slug,
      code: `OS${namedId(`code:${shop.slug}`).replace(/-/g, "").slice(0, 6).toUpperCase()}`,
      image: shop.image,
      thumbnail: shop.thumbnail,
      description: shop.description,
      address: shop.address,
      marketplaceBankId: accountOf(i).marketplaceBankId,
      bankAccountNumber: accountOf(i).number,
      storeType: shop.storeType,
      minimalPrice: i % 6 === 5 ? 25_000 : 0,
      tncDate: new Date("2026-01-15T03:00:00Z"),
      tncVersion: "2026-01",
      percentage: shop.percentage,
      feeBearer: i % 5 === 4 ? ("seller" as const) : ("buyer" as const),
      codEnabled: i % 4 !== 3,
      verificationStatus: "verif" as const,
      ownerUserId: shop.ownerId,
      ...by,
    })),
  );
  await tx.insert(storeSlugs).values(shops.map(({ slug, id }) => ({ slug, marketplaceStoreId: id })));
  const [first] = shops;
  await tx.insert(storeUsers).values([
    ...shops.map((shop) => ({
      marketplaceStoreId: shop.id,
      marketplaceUserId: shop.ownerId,
      role: "owner" as const,
    })),
    ...(first ? [{ marketplaceStoreId: first.id, marketplaceUserId: staff.id, role: "gudang" as const }] : []),
  ]);
  await tx
    .insert(storeHours)
    .values(shops.flatMap((shop) => shop.hours.map((hour) => ({ marketplaceStoreId: shop.id, ...hour, ...by }))));
  await tx
    .insert(socials)
    .values(shops.flatMap((shop) => shop.socials.map((social) => ({ marketplaceStoreId: shop.id, ...social, ...by }))));
  await tx.insert(storeAddresses).values(
    shops.map((shop) => ({
      marketplaceStoreId: shop.id,
      warehouseName: shop.warehouse,
      detail: shop.address,
      city: cityOf.get(shop.cityCode)?.name ?? "",
      cityId: shop.cityCode,
      postalCode: shop.postalCode,
      isMain: true,
      ...by,
    })),
  );
  await tx.insert(bankAccounts).values(
    shops.map((shop, i) => ({
      marketplaceStoreId: shop.id,
      marketplaceBankId: accountOf(i).marketplaceBankId,
      accountNumber: accountOf(i).number,
      holderName: shop.name,
      isMain: true,
      ...by,
    })),
  );
  await seedServices(tx, shops);
  await seedVouchers(tx, shops);
  return shops;
}

async function seedServices(tx: Tx, shops: Shop[]) {
  const services = await tx
    .select({ id: courierServices.id, courier: couriers.code })
    .from(courierServices)
    .innerJoin(couriers, sql`${couriers.id} = ${courierServices.courierId}`);
  await tx
    .insert(storeCourierServices)
    .values(
      shops.flatMap((shop) =>
        services
          .filter((service) => shop.couriers.includes(service.courier))
          .map((service) => ({ marketplaceStoreId: shop.id, courierServiceId: service.id })),
      ),
    );
}

async function seedVouchers(tx: Tx, shops: Shop[]) {
  const day = 86_400_000;
  const today = Math.floor(Date.now() / day) * day;
  const row = (spec: VoucherSpec) => ({
    code: spec.code,
    name: spec.name,
    description: spec.description,
    type: spec.voucherType,
    value: spec.value,
    minValue: spec.minValue,
    maxDiscount: spec.maxDiscount,
    quota: spec.quota,
    status: spec.status,
    startDate: new Date(today + spec.startsInDays * day),
    endDate: new Date(today + spec.endsInDays * day),
    ...by,
  });
  await tx
    .insert(vouchers)
    .values([
      ...platformVouchers.map((spec) => ({ scope: "platform" as const, ...row(spec) })),
      ...shops.flatMap((shop) =>
        storeVouchers(shop).map((spec) => ({ scope: "penjual" as const, marketplaceStoreId: shop.id, ...row(spec) })),
      ),
    ]);
}

/** Everybody follows a few stores. */
export async function seedFollows(tx: Tx, shops: Shop[], buyers: DemoUser[]) {
  const rows = buyers.flatMap((buyer, i) =>
    [0, 5, 11].map((step) => ({
      memberUuid: buyer.id,
      marketplaceStoreId: shops[(i + step) % shops.length]?.id ?? "",
    })),
  );
  await tx.insert(storeFollows).values(rows.filter((row) => row.marketplaceStoreId !== ""));
}
