import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { testDatabase } from "@/db/testing/database";
import type { Buyer } from "@/lib/auth/actors";
import { addAddress } from "./add-address";
import { chooseMainAddress } from "./choose-main-address";
import { editAddress } from "./edit-address";
import { listAddresses, listCityNames } from "./queries";
import { removeAddress } from "./remove-address";
import { resolveCity } from "./resolve-city";
import { type AddressInput, addressInput } from "./schemas";
import { newBuyer } from "./testing";

testDatabase();

const home: AddressInput = {
  label: "Rumah",
  recipientName: "Siti",
  recipientPhone: "+6281234567890",
  detail: "Jl. Melati 1",
  city: "Kota Bandung",
  postalCode: "40111",
  latitude: null,
  longitude: null,
  isMain: false,
};

const mains = (buyer: Buyer) =>
  db
    .select({ id: addresses.id })
    .from(addresses)
    .where(and(eq(addresses.memberUuid, buyer.userId), eq(addresses.isMain, true), isNull(addresses.deletedAt)));

describe("G-01 addresses", () => {
  it("S2-031 a buyer keeps several, each with recipient, phone and label", async () => {
    const { buyer } = await newBuyer();
    await addAddress(buyer, home);
    await addAddress(buyer, { ...home, label: "Kantor", recipientName: "Budi", latitude: -6.9, longitude: 107.6 });
    expect(await listAddresses(buyer)).toMatchObject([
      { label: "Rumah", recipientName: "Siti", recipientPhone: "+6281234567890", isMain: true, city: "Kota Bandung" },
      { label: "Kantor", recipientName: "Budi", provinceName: "Jawa Barat", latitude: -6.9 },
    ]);
  });

  it("S2-049 the first is the main one, a new main takes over, and the newest follows one that leaves", async () => {
    const { buyer } = await newBuyer();
    const first = await addAddress(buyer, home);
    expect(await mains(buyer)).toEqual([{ id: first.addressId }]);
    const second = await addAddress(buyer, { ...home, isMain: true });
    const third = await addAddress(buyer, home);
    expect(await mains(buyer)).toEqual([{ id: second.addressId }]);
    await removeAddress(buyer, second.addressId);
    expect(await mains(buyer)).toEqual([{ id: third.addressId }]);
    await chooseMainAddress(buyer, first.addressId);
    expect(await mains(buyer)).toEqual([{ id: first.addressId }]);
    await editAddress(buyer, third.addressId, { ...home, label: "Kos", isMain: true });
    expect(await mains(buyer)).toEqual([{ id: third.addressId }]);
  });

  it("S2-049 stays exactly one, whatever happens at once", async () => {
    const { buyer } = await newBuyer();
    const made = await Promise.all(Array.from({ length: 4 }, () => addAddress(buyer, { ...home, isMain: true })));
    expect(await mains(buyer)).toHaveLength(1);
    await Promise.allSettled([
      ...made.map(({ addressId }) => chooseMainAddress(buyer, addressId)),
      ...made.slice(0, 3).map(({ addressId }) => removeAddress(buyer, addressId)),
    ]);
    expect(await mains(buyer)).toEqual([{ id: made[3]?.addressId }]);
  });

  it("are nobody else's to change", async () => {
    const [{ buyer }, { buyer: stranger }] = [await newBuyer(), await newBuyer()];
    const { addressId } = await addAddress(buyer, home);
    await addAddress(stranger, home);
    const before = await listAddresses(buyer);
    for (const attempt of [
      () => editAddress(stranger, addressId, { ...home, detail: "Curian" }),
      () => removeAddress(stranger, addressId),
      () => chooseMainAddress(stranger, addressId),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await listAddresses(buyer)).toEqual(before);
    expect(await mains(stranger)).toHaveLength(1);
  });

  it("end at twenty, also at once", async () => {
    const { buyer } = await newBuyer();
    const all = await Promise.allSettled(Array.from({ length: 22 }, () => addAddress(buyer, home)));
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(2);
    expect(await listAddresses(buyer)).toHaveLength(20);
  });

  it("refuse what no courier could use, beside its field", () => {
    const typed = {
      label: "Rumah",
      recipientName: "Siti",
      recipientPhone: "0812 3456 7890",
      detail: "Jl. Melati 1",
      city: "Kota Bandung",
      postalCode: "40111",
    };
    expect(addressInput.parse(typed)).toMatchObject({ recipientPhone: "+6281234567890", latitude: null });
    const wrong = [
      { postalCode: "4011" },
      { recipientPhone: "12" },
      { latitude: "95", longitude: "1" },
      { latitude: "1" },
      { latitude: "107.6", longitude: "-6.9" },
      { latitude: "north", longitude: "107.6" },
      { latitude: "52.5", longitude: "13.4" },
    ];
    expect(addressInput.parse({ ...typed, latitude: "-6,9147", longitude: " 107.6098 " })).toMatchObject({
      latitude: -6.9147,
      longitude: 107.6098,
    });
    for (const change of wrong) expect(addressInput.safeParse({ ...typed, ...change }).success).toBe(false);
  });
});

describe("a city", () => {
  it.each([
    ["Kota Bandung, Jawa Barat", "Kota Bandung"],
    ["kota bandung", "Kota Bandung"],
    ["Kab. Bandung", "Kabupaten Bandung"],
    ["  surabaya ", "Kota Surabaya"],
  ])("%s is %s", async (typed, name) => {
    expect(await resolveCity(typed)).toMatchObject({ name });
  });

  it("that several bear must be told apart, and an unknown one is refused", async () => {
    const several = resolveCity("Bandung");
    const names = "Kabupaten Bandung, Kota Bandung";
    await expect(several).rejects.toMatchObject({ code: "city_ambiguous", field: "city", params: { names } });
    await expect(resolveCity("Atlantis")).rejects.toMatchObject({ code: "city_unknown", field: "city" });
  });

  it("can be typed as the form offers it, each of the 514", async () => {
    const names = await listCityNames();
    expect(names).toHaveLength(514);
    const found = await Promise.all(names.map(resolveCity));
    expect(found.map(({ name, provinceName }) => `${name}, ${provinceName}`)).toEqual(names);
  });
});
