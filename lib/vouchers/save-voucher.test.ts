import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, word } from "@/db/requirements/world";
import { auditLog } from "@/db/schema/audit";
import { vouchers } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import type { Osa, Seller } from "@/lib/auth/actors";
import { buy, newGoods, newShop, newShopper, putInCart } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { hearTags } from "@/lib/platform/testing";
import { listManagedVouchers, listVoucherUses, readManagedVoucher } from "@/lib/reporting/voucher-lists";
import { voucherCost, voucherPhase } from "./policy";
import { saveVoucher } from "./save-voucher";
import { saveVoucherInput } from "./schemas";
import { switchVoucher } from "./switch-voucher";

const database = testDatabase();
afterAll(closeSender);

const form = (over: Record<string, string> = {}) => ({
  code: `V${word()}`,
  name: "Hemat akhir pekan",
  type: "nominal",
  value: "Rp10.000",
  minValue: "",
  maxDiscount: "",
  quota: "",
  perUser: "",
  startDate: "2026-01-01T00:00",
  endDate: "2036-01-01T00:00",
  ...over,
});
const parse = (over: Record<string, string> = {}) => saveVoucherInput.parse(form(over));
const rowOf = async (id: string) => (await db.select().from(vouchers).where(eq(vouchers.id, id)))[0];

async function newOsa(): Promise<Osa> {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["katalog"] };
}

describe("who saves a voucher pays for it", () => {
  it("D-14 D-16 a seller's is the own store's, an admin's the platform's, and each sees only those", async () => {
    const [{ seller }, other, osa] = [await newShop(), await newShop(), await newOsa()];
    const mine = await saveVoucher(seller, parse());
    const ours = await saveVoucher(osa, parse());
    expect(await rowOf(mine.voucherId)).toMatchObject({
      scope: "penjual",
      marketplaceStoreId: seller.storeId,
      perUser: 1,
    });
    expect(await rowOf(ours.voucherId)).toMatchObject({ scope: "platform", marketplaceStoreId: null });
    expect((await listManagedVouchers(seller, {})).rows.map(({ id }) => id)).toEqual([mine.voucherId]);
    expect(await readManagedVoucher(other.seller, mine.voucherId)).toBeNull();
    expect(await readManagedVoucher(osa, mine.voucherId)).toBeNull();
    for (const stranger of [other.seller, osa]) {
      const input = { ...parse(), voucherId: mine.voucherId };
      await expect(saveVoucher(stranger, input)).rejects.toThrow("not_found");
      await expect(switchVoucher(stranger, { voucherId: mine.voucherId, to: "nonaktif" })).rejects.toThrow("not_found");
    }
    expect(await rowOf(mine.voucherId)).toMatchObject({ name: "Hemat akhir pekan", status: "aktif" });
  });

  it("S2-074 owners and admins give the store's money away, the warehouse and the books do not", async () => {
    const { seller } = await newShop();
    for (const role of ["gudang", "keuangan"] as const) {
      const staff: Seller = { ...seller, role };
      expect(() => saveVoucher(staff, parse())).toThrow("forbidden");
      await expect(switchVoucher(staff, { voucherId: seller.storeId, to: "nonaktif" })).rejects.toThrow("forbidden");
    }
    expect(await saveVoucher({ ...seller, role: "admin" }, parse())).toMatchObject({ changed: true });
  });
});

describe("what a voucher promises", () => {
  it("D-25 is checked: percent 1 to 100, an end after the start and ahead, a code of its own", async () => {
    const { seller } = await newShop();
    const isRight = (over: Record<string, string>) => saveVoucherInput.safeParse(form(over)).success;
    expect(isRight({ type: "persen", value: "100" })).toBe(true);
    const broken: Record<string, string>[] = [
      { type: "persen", value: "101" },
      { value: "0" },
      { code: "A B" },
      { code: "AB" },
      { startDate: "2036-01-01T00:00" },
      { quota: "0" },
      { perUser: "0" },
    ];
    for (const over of broken) expect(isRight(over), JSON.stringify(over)).toBe(false);
    expect(parse({ startDate: "2026-12-01T00:00" }).startDate.toISOString()).toBe("2026-11-30T17:00:00.000Z");
    await expect(saveVoucher(seller, parse({ endDate: "2026-01-02T00:00" }))).rejects.toThrow("voucher_past");
    const first = parse();
    await saveVoucher(seller, first);
    const ends = await Promise.allSettled([1, 2].map(() => saveVoucher(seller, { ...parse(), code: first.code })));
    expect(ends.map((end) => end.status)).toEqual(["rejected", "rejected"]);
  });

  it("D-15 stays once somebody has used it; what may still change is told to the pages and kept in the audit", async () => {
    const { seller, store } = await newShop();
    const input = parse({ quota: "5" });
    const { voucherId } = await saveVoucher(seller, input);
    const buyer = await newShopper();
    const goods = await newGoods(store.id);
    await putInCart(buyer, goods.variant.id);
    await buy(buyer, { [`voucher.${store.id}`]: input.code });
    const change = (over: Partial<typeof input>) => saveVoucher(seller, { ...input, voucherId, ...over });
    await expect(change({ value: 20_000 })).rejects.toThrow("voucher_terms_used");
    await expect(change({ code: "LAIN9" })).rejects.toThrow("voucher_terms_used");
    await expect(change({ quota: 0 })).rejects.toThrow("voucher_quota_used");
    expect(await change({})).toEqual({ voucherId, changed: false });
    const heard = await hearTags(database.url, () => change({ quota: 9, name: "Hemat lagi" }));
    expect(heard).toEqual([tags.store(store.id)]);
    const [, entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, voucherId)).orderBy(auditLog.id);
    expect(entry).toMatchObject({
      action: "voucher.changed",
      before: { quota: 5, name: "Hemat akhir pekan" },
      after: { quota: 9, name: "Hemat lagi" },
    });
    const [row] = (await listManagedVouchers(seller, { state: "berjalan", q: input.code })).rows;
    expect(row).toMatchObject({ reserved: 1, used: 0, phase: "berjalan", quota: 9 });
    expect(await listVoucherUses(seller, voucherId)).toHaveLength(1);
    expect(await listVoucherUses({ ...seller, storeId: seller.userId }, voucherId)).toEqual([]);
  });

  it("counts no more from the moment it is stopped, and stopping twice says it once", async () => {
    const { seller, store } = await newShop();
    const { voucherId } = await saveVoucher(seller, parse());
    const stop = () => switchVoucher(seller, { voucherId, to: "nonaktif" });
    expect(await hearTags(database.url, stop)).toEqual([tags.store(store.id)]);
    expect(await hearTags(database.url, stop)).toEqual([]);
    expect((await readManagedVoucher(seller, voucherId))?.phase).toBe("nonaktif");
    const buyer = await newShopper();
    const code = (await rowOf(voucherId))?.code;
    await putInCart(buyer, (await newGoods(store.id)).variant.id);
    await expect(buy(buyer, { [`voucher.${store.id}`]: code })).rejects.toThrow();
  });
});

describe("a voucher's phase and cost", () => {
  it("go by its terms: scheduled, running, used up, over, stopped", () => {
    const at = now();
    const hour = 3_600_000;
    const own = { status: "aktif" as const, quota: 2, usedCount: 0 };
    const span = (from: number, to: number) => ({
      startDate: new Date(at.getTime() + from * hour),
      endDate: new Date(at.getTime() + to * hour),
    });
    expect(voucherPhase({ ...own, ...span(1, 2) }, at)).toBe("terjadwal");
    expect(voucherPhase({ ...own, ...span(0, 1) }, at)).toBe("berjalan");
    expect(voucherPhase({ ...own, usedCount: 2, ...span(0, 1) }, at)).toBe("habis");
    expect(voucherPhase({ ...own, ...span(-1, 0) }, at)).toBe("berakhir");
    expect(voucherPhase({ ...own, status: "nonaktif", ...span(0, 1) }, at)).toBe("nonaktif");
  });

  it.each([
    [
      { type: "nominal", value: 10_000, maxDiscount: null, quota: 100 },
      { each: 10_000, all: 1_000_000 },
    ],
    [
      { type: "nominal", value: 10_000, maxDiscount: 8_000, quota: 10 },
      { each: 8_000, all: 80_000 },
    ],
    [
      { type: "persen", value: 10, maxDiscount: 20_000, quota: 50 },
      { each: 20_000, all: 1_000_000 },
    ],
    [
      { type: "persen", value: 10, maxDiscount: null, quota: 50 },
      { each: null, all: null },
    ],
    [
      { type: "nominal", value: 10_000, maxDiscount: null, quota: null },
      { each: 10_000, all: null },
    ],
  ] as const)("%j costs at most %j", (terms, cost) => {
    expect(voucherCost(terms)).toEqual(cost);
  });
});
