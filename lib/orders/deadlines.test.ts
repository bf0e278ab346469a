import { tmpdir } from "node:os";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by } from "@/db/requirements/world";
import { cities } from "@/db/schema/accounts";
import { storeHours, stores } from "@/db/schema/stores";
import { voucherUsages } from "@/db/schema/vouchers";
import { testDatabase } from "@/db/testing/database";
import { factsOf, newShop, newVoucher, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { moveClock, now, resetClock } from "@/lib/platform/clock";
import { auditMoney } from "@/lib/reporting/audit-money";
import { afterOpenHours } from "@/lib/stores/hours";
import { acceptOrder } from "./accept-order";
import { keepDeadlines } from "./keep-deadlines";
import { shipOrder } from "./ship-order";
import { closeCase, deliverBoxes, openCase, rowOf, toldOf } from "./testing";

testDatabase();
beforeAll(() => {
  process.env.TEST_CLOCK = "1";
  process.env.TEST_CLOCK_FILE = path.join(tmpdir(), `deadlines-clock-${process.pid}`);
});
afterEach(() => resetClock());
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await closeSender();
});

const minute = 60_000;
const hour = 60 * minute;
const moveTo = (at: Date | null, ms = 0) => moveClock((at?.getTime() ?? Number.NaN) + ms - now().getTime());

/** A store in a zone that works at night, from eight to four. */
async function nightShop(zone: "WIB" | "WITA" | "WIT") {
  const [city] = await db.select().from(cities).where(eq(cities.zone, zone)).limit(1);
  const shop = await newShop({ cityId: city?.code });
  const slots = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, open: "20:00", close: "04:00" }));
  await db.insert(storeHours).values(
    slots.map(({ day, open, close }) => ({
      marketplaceStoreId: shop.store.id,
      dayOfWeek: day,
      openTime: open,
      closeTime: close,
      ...by,
    })),
  );
  return { ...shop, schedule: { zone, slots, exceptions: [] } };
}

/** When the order came to a state, by its history. */
async function cameTo(id: string, state: string): Promise<Date> {
  const [row] = await db.execute<{ at: string }>(sql`
    select created_at as at from marketplace_order_statuses where marketplace_order_id = ${id}::uuid and state::text = ${state}
  `);
  return new Date(row?.at ?? "");
}

async function paidSale(over: Parameters<typeof openSale>[0] = {}) {
  const sale = await openSale({ qty: 2, ...over });
  await sale.pay();
  const { id, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  return { ...sale, id, billingCode, facts: () => factsOf(sale.bought.checkoutId) };
}

const sent = async () => {
  const one = await paidSale();
  await acceptOrder(one.shop.seller, { billingCode: one.billingCode });
  await shipOrder(one.shop.seller, { billingCode: one.billingCode, trackingNumber: "JNE123456" });
  return one;
};

describe("D-38 the time to accept", () => {
  it.each(["WIB", "WITA", "WIT"] as const)(
    "runs in the night hours of a store in %s, with one warning",
    async (zone) => {
      const shop = await nightShop(zone);
      const one = await paidSale({ shop });
      const { acceptBy, createdAt } = await rowOf(one.id);
      expect(acceptBy).toEqual(afterOpenHours(shop.schedule, await cameTo(one.id, "menunggu_konfirmasi"), 24, 168));
      // 24 hours at eight a night are three nights at the least.
      expect((acceptBy?.getTime() ?? 0) - createdAt.getTime()).toBeGreaterThan(48 * hour - minute);
      await keepDeadlines();
      expect(await toldOf(one.id)).toEqual(["order.paid"]);
      moveTo(acceptBy, -hour);
      await keepDeadlines();
      await keepDeadlines();
      expect(await toldOf(one.id)).toEqual(["order.paid", "order.accept_soon"]);
      expect((await rowOf(one.id)).status).toBe("menunggu_konfirmasi");
      moveTo(acceptBy, -minute);
      await keepDeadlines();
      expect((await rowOf(one.id)).status).toBe("menunggu_konfirmasi");
      moveTo(acceptBy, 1);
      await Promise.all([keepDeadlines(), keepDeadlines(), keepDeadlines()]);
      const facts = await one.facts();
      expect(facts).toMatchObject({ status: "dibatalkan", order_status: 5, stock: 3, sold: 0, saldo: 0 });
      expect(facts.history.filter((state) => state === "Dibatalkan")).toHaveLength(1);
      expect(facts.journals).toEqual(["paid", "refunded"]);
      expect(await toldOf(one.id)).toEqual(["order.paid", "order.accept_soon", "order.cancelled"]);
    },
  );

  it("accepted in the last minute, the order goes on", async () => {
    const one = await paidSale();
    moveTo((await rowOf(one.id)).acceptBy, -minute);
    await acceptOrder(one.shop.seller, { billingCode: one.billingCode });
    moveClock(2 * minute);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("diproses");
  });

  it("D-15 gives a voucher back that a store let lapse", async () => {
    const shop = await newShop();
    const voucher = await newVoucher({ marketplaceStoreId: shop.store.id, value: 10_000 });
    const one = await paidSale({ shop });
    const usages = () => db.select().from(voucherUsages).where(eq(voucherUsages.voucherId, voucher.id));
    expect((await usages())[0]?.status).toBe("used");
    moveTo((await rowOf(one.id)).acceptBy, 1);
    await keepDeadlines();
    expect((await usages())[0]?.status).toBe("released");
  });
});

describe("D-05 the time to ship", () => {
  it("runs in the store's hours from accepting, warns once, and then calls the order off", async () => {
    const shop = await nightShop("WITA");
    const one = await paidSale({ shop });
    await acceptOrder(shop.seller, { billingCode: one.billingCode });
    const { shipBy } = await rowOf(one.id);
    expect(shipBy).toEqual(afterOpenHours(shop.schedule, await cameTo(one.id, "diproses"), 48, 168));
    moveTo(shipBy, -2 * hour);
    await keepDeadlines();
    await keepDeadlines();
    expect(await toldOf(one.id)).toEqual(["order.paid", "order.accepted", "order.ship_soon"]);
    moveTo(shipBy, 1);
    await keepDeadlines();
    expect(await one.facts()).toMatchObject({ status: "dibatalkan", order_status: 5, stock: 3, sold: 0 });
  });

  it("a store that closes for good meanwhile keeps its deadline", async () => {
    const one = await paidSale();
    const { acceptBy } = await rowOf(one.id);
    await db.update(stores).set({ status: "nonaktif" }).where(eq(stores.id, one.shop.store.id));
    moveTo(acceptBy, 1);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("dibatalkan");
  });
});

describe("D-05 completing by itself", () => {
  it("waits for proof, however long that takes", async () => {
    const one = await sent();
    expect((await rowOf(one.id)).completeBy).toBeNull();
    moveClock(60 * 24 * hour);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("dikirim");
  });

  it("completes once, when the window after arrival is over", async () => {
    const one = await sent();
    await deliverBoxes(one.id);
    const { completeBy } = await rowOf(one.id);
    expect(Math.round(((completeBy?.getTime() ?? 0) - now().getTime()) / hour)).toBe(48);
    moveTo(completeBy, -hour);
    await keepDeadlines();
    await keepDeadlines();
    expect((await toldOf(one.id)).filter((kind) => kind === "order.complete_soon")).toHaveLength(1);
    moveTo(completeBy, 1);
    await Promise.all([keepDeadlines(), keepDeadlines()]);
    const facts = await one.facts();
    expect(facts.status).toBe("selesai");
    expect(facts.journals).toEqual(["paid", "completed"]);
  });

  it("D-57 stands still while a complaint is open, and goes on when it is closed", async () => {
    const one = await sent();
    await deliverBoxes(one.id);
    await openCase(one.id);
    const { completeBy } = await rowOf(one.id);
    moveTo(completeBy, -hour);
    await keepDeadlines();
    moveTo(completeBy, 30 * 24 * hour);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("dikirim");
    expect(await toldOf(one.id)).not.toContain("order.complete_soon");
    await closeCase(one.id);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("selesai");
  });

  it("waits for the last of several boxes", async () => {
    const one = await paidSale();
    await acceptOrder(one.shop.seller, { billingCode: one.billingCode });
    const more = ["JNE000002", "JNE000003"];
    await shipOrder(one.shop.seller, { billingCode: one.billingCode, trackingNumber: "JNE000001", more });
    await db.execute(sql`
      update marketplace_parcels set status = 'terkirim', delivered_at = now() where tracking_number = 'JNE000001'
    `);
    moveClock(30 * 24 * hour);
    await keepDeadlines();
    expect(await rowOf(one.id)).toMatchObject({ status: "dikirim", completeBy: null });
    await deliverBoxes(one.id);
    moveTo((await rowOf(one.id)).completeBy, 1);
    await keepDeadlines();
    expect((await rowOf(one.id)).status).toBe("selesai");
  });
});
