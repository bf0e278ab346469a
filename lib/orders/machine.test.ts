import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import type { Buyer, Osa, Seller, StoreRole } from "@/lib/auth/actors";
import { cancelCheckout } from "@/lib/checkout/cancel-checkout";
import { refundOrder } from "@/lib/checkout/refund-order";
import { refuseCod } from "@/lib/checkout/refuse-cod";
import { factsOf, newShop, newShopper, openSale } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditMoney } from "@/lib/reporting/audit-money";
import { isRefusal } from "@/lib/shared/errors";
import { acceptOrder } from "./accept-order";
import { addBox } from "./add-box";
import { answerCancel } from "./answer-cancel";
import { askCancel } from "./ask-cancel";
import { cancelPaidOrder } from "./cancel-paid-order";
import { confirmReceipt } from "./confirm-receipt";
import { keepDeadlines } from "./keep-deadlines";
import { rejectLines } from "./reject-lines";
import { rejectOrder } from "./reject-order";
import { shipOrder } from "./ship-order";
import { type OrderState, states } from "./status";
import { rowOf } from "./testing";

testDatabase();
afterAll(async () => {
  const { checks } = await auditMoney();
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  await closeSender();
});

const osa: Osa = { kind: "osa", userId: "00000000-0000-4000-8000-000000000001", name: "Admin", scopes: ["super"] };
const reason = "Alasan yang cukup";

type Sale = Awaited<ReturnType<typeof saleIn>>;
type Place = OrderState | "diproses (diminta batal)";
const places: Place[] = [...states, "diproses (diminta batal)"];

/** An order that came where it is by the verbs themselves. */
async function saleIn(place: Place) {
  const sale = await openSale({ qty: 3, stock: 5 });
  const { id, billing_code: billingCode } = await factsOf(sale.bought.checkoutId);
  const [line] = await db.execute<{ id: string }>(
    sql`select id from marketplace_order_items where marketplace_order_id = ${id}::uuid`,
  );
  const { seller } = sale.shop;
  const made = {
    ...sale,
    id,
    billingCode,
    seller,
    lineId: line?.id ?? "",
    facts: () => factsOf(sale.bought.checkoutId),
  };
  const steps: [Place[], () => Promise<unknown>][] = [
    [places.filter((one) => one !== "menunggu_bayar"), () => sale.pay()],
    [["dibatalkan"], () => rejectOrder(seller, { billingCode, reason })],
    [
      ["diproses", "dikirim", "selesai", "dikembalikan", "diproses (diminta batal)"],
      () => acceptOrder(seller, { billingCode }),
    ],
    [["diproses (diminta batal)"], () => askCancel(sale.buyer, { billingCode, reason })],
    [["dikirim", "selesai", "dikembalikan"], () => shipOrder(seller, { billingCode, trackingNumber: "JNE12345" })],
    [["selesai"], () => confirmReceipt(sale.buyer, { billingCode })],
    [["dikembalikan"], () => wholeBack(made)],
  ];
  for (const [on, step] of steps) if (on.includes(place)) await step();
  expect((await rowOf(id)).status).toBe(place.split(" ")[0]);
  return made;
}

const wholeBack = (one: { id: string; lineId: string }) =>
  refundOrder(osa, {
    orderId: one.id,
    lines: [{ orderItemId: one.lineId, qty: 3 }],
    delivery: false,
    reason,
    key: `t-${one.id}`,
  });

const part = (one: Sale, seen: number) => ({
  billingCode: one.billingCode,
  lines: [{ orderItemId: one.lineId, qty: 1 }],
  reason,
  restock: true,
  seen,
});

/** Where an event leads from each place; what is not named is refused with the code that stands first. */
type Event<Who> = {
  refused: string;
  leads: Partial<Record<Place, OrderState | "nothing" | (string & {})>>;
  run: (who: Who, one: Sale) => Promise<unknown>;
};

const sellerEvents: Record<string, Event<Seller>> = {
  accept: {
    refused: "illegal_transition",
    leads: { menunggu_konfirmasi: "diproses", diproses: "nothing", "diproses (diminta batal)": "nothing" },
    run: (who, { billingCode }) => acceptOrder(who, { billingCode }),
  },
  reject: {
    refused: "illegal_transition",
    leads: { menunggu_konfirmasi: "dibatalkan" },
    run: (who, { billingCode }) => rejectOrder(who, { billingCode, reason }),
  },
  "reject a part": {
    refused: "illegal_transition",
    leads: { menunggu_konfirmasi: "menunggu_konfirmasi", diproses: "diproses", "diproses (diminta batal)": "diproses" },
    run: async (who, one) => rejectLines(who, part(one, (await rowOf(one.id)).refundedGoods)),
  },
  ship: {
    refused: "illegal_transition",
    leads: { diproses: "dikirim", "diproses (diminta batal)": "dikirim" },
    run: (who, { billingCode }) => shipOrder(who, { billingCode, trackingNumber: "JNE99999", more: ["JNE99998"] }),
  },
  "add a box": {
    refused: "illegal_transition",
    leads: { dikirim: "dikirim" },
    run: (who, { billingCode }) => addBox(who, { billingCode, trackingNumber: "JNE77777" }),
  },
  "let go": {
    refused: "illegal_transition",
    leads: { "diproses (diminta batal)": "dibatalkan" },
    run: (who, { billingCode }) => answerCancel(who, { billingCode, answer: "agree", reason: "" }),
  },
  "not let go": {
    refused: "illegal_transition",
    leads: { "diproses (diminta batal)": "diproses" },
    run: (who, { billingCode }) => answerCancel(who, { billingCode, answer: "refuse", reason }),
  },
};

const buyerEvents: Record<string, Event<Buyer>> = {
  "cancel before paying": {
    refused: "payment_not_open",
    leads: { menunggu_bayar: "dibatalkan" },
    run: (who, one) => cancelCheckout(who, { billingCode: one.billingCode }, one.gateway),
  },
  "cancel what is paid": {
    refused: "illegal_transition",
    leads: { menunggu_konfirmasi: "dibatalkan", dibatalkan: "nothing" },
    run: (who, { billingCode }) => cancelPaidOrder(who, { billingCode, reason }),
  },
  "ask to cancel": {
    refused: "illegal_transition",
    leads: { diproses: "diproses", "diproses (diminta batal)": "!cancel_asked" },
    run: (who, { billingCode }) => askCancel(who, { billingCode, reason }),
  },
  receive: {
    refused: "illegal_transition",
    leads: { dikirim: "selesai", selesai: "nothing" },
    run: (who, { billingCode }) => confirmReceipt(who, { billingCode }),
  },
};

const houseEvents: Record<string, Event<Osa>> = {
  "give all back": {
    refused: "refund_not_paid",
    leads: {
      menunggu_konfirmasi: "dibatalkan",
      diproses: "dibatalkan",
      "diproses (diminta batal)": "dibatalkan",
      dikirim: "dikembalikan",
      selesai: "dikembalikan",
      dibatalkan: "!refund_too_much",
      dikembalikan: "nothing",
    },
    run: (_, one) => wholeBack(one),
  },
  "refused at the door": {
    refused: "illegal_transition",
    leads: { dikembalikan: "nothing" },
    run: (who, one) => refuseCod(who, { orderId: one.id, reason }),
  },
};

/** Everything that an event may write, as one text. */
async function written(id: string): Promise<string> {
  const [row] = await db.execute<{ all: string }>(sql`
    select jsonb_build_array(to_jsonb(mo), to_jsonb(o),
      (select jsonb_agg(to_jsonb(t) order by t.id) from marketplace_order_statuses t where t.marketplace_order_id = mo.id),
      (select jsonb_agg(to_jsonb(d) order by d.id) from marketplace_shipments d where d.marketplace_order_id = mo.id),
      (select jsonb_agg(to_jsonb(p) order by p.id) from marketplace_parcels p join marketplace_shipments d on d.id = p.shipment_id where d.marketplace_order_id = mo.id),
      (select jsonb_agg(to_jsonb(h) order by h.id) from stock_holds h where h.marketplace_order_id = mo.id),
      (select count(*) from stock_movements), (select count(*) from ledger_journals), (select count(*) from marketplace_refunds),
      (select count(*) from audit_log), (select count(*) from pgboss.job where name <> 'payment.sweep'))::text as all
    from marketplace_orders mo join "order" o on o.id = mo.order_id where mo.id = ${id}::uuid
  `);
  return row?.all ?? "";
}

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return "done";
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** Tries an event where it must be refused or do nothing, and holds that nothing was written. */
async function triesInVain(one: Sale, run: () => Promise<unknown>, expected: string) {
  const before = await written(one.id);
  expect(await codeOf(run)).toBe(expected);
  expect(await written(one.id)).toBe(before);
}

const asRole = (seller: Seller, role: StoreRole): Seller => ({ ...seller, role });
const workers: StoreRole[] = ["owner", "admin", "gudang"];

describe.each(places)("D-05 an order in %s", (place) => {
  let one: Sale;
  let stranger: Seller;
  let strangeBuyer: Buyer;
  beforeAll(async () => {
    one = await saleIn(place);
    stranger = (await newShop()).seller;
    strangeBuyer = await newShopper();
  });

  it("does not exist for another store or another buyer, whatever they try", async () => {
    for (const { run } of Object.values(sellerEvents)) await triesInVain(one, () => run(stranger, one), "not_found");
    for (const { run } of Object.values(buyerEvents)) await triesInVain(one, () => run(strangeBuyer, one), "not_found");
  });

  it("is not for who keeps the store's books to handle", async () => {
    for (const { run } of Object.values(sellerEvents)) {
      await triesInVain(one, () => run(asRole(one.seller, "keuangan"), one), "forbidden");
    }
  });

  it("stays as it is where the table has no way on, for everybody whose order it is", async () => {
    for (const event of Object.values(sellerEvents)) {
      const outcome = vain(event, place);
      if (outcome)
        for (const role of workers) await triesInVain(one, () => event.run(asRole(one.seller, role), one), outcome);
    }
    for (const event of Object.values(buyerEvents)) {
      const outcome = vain(event, place);
      if (outcome) await triesInVain(one, () => event.run(one.buyer, one), outcome);
    }
    for (const event of Object.values(houseEvents)) {
      const outcome = vain(event, place);
      if (outcome) await triesInVain(one, () => event.run(osa, one), outcome);
    }
    const before = await written(one.id);
    await keepDeadlines();
    expect(await written(one.id)).toBe(before);
  });
});

/** What is answered where nothing may change, or null where the event leads somewhere. */
function vain(event: Event<never>, place: Place): string | null {
  const to = event.leads[place];
  if (to === undefined) return event.refused;
  if (to === "nothing") return "done";
  return to.startsWith("!") ? to.slice(1) : null;
}

type Way = [event: string, from: Place, to: string, run: (one: Sale, turn: number) => Promise<unknown>];
const waysOf = <Who>(events: Record<string, Event<Who>>, who: (one: Sale, turn: number) => Who): Way[] =>
  Object.entries(events).flatMap(([name, event]) =>
    places.flatMap((from): Way[] => {
      const to = event.leads[from];
      if (to === undefined || to === "nothing" || to.startsWith("!")) return [];
      return [[name, from, to, (one, turn) => event.run(who(one, turn), one)]];
    }),
  );

describe("D-05 every way on", () => {
  const ways = [
    ...waysOf(sellerEvents, (one, turn) => asRole(one.seller, workers[turn % workers.length] ?? "owner")),
    ...waysOf(buyerEvents, (one) => one.buyer),
    ...waysOf(houseEvents, () => osa),
  ];
  it.each(ways.map((way, turn) => [...way, turn] as const))("%s: %s → %s", async (_, from, to, run, turn) => {
    const one = await saleIn(from);
    const before = await one.facts();
    await run(one, turn);
    const after = await one.facts();
    expect(after.status).toBe(to);
    expect(after.history.length).toBeGreaterThanOrEqual(before.history.length);
    if (to !== from.split(" ")[0]) expect(after.history.length).toBe(before.history.length + 1);
  });
});

describe("D-05 time running out", () => {
  const leads: Partial<Record<Place, OrderState>> = {
    menunggu_konfirmasi: "dibatalkan",
    diproses: "dibatalkan",
    "diproses (diminta batal)": "dibatalkan",
  };
  it.each(places)("in %s", async (place) => {
    const one = await saleIn(place);
    // Every deadline at once, also those of states that the order left long ago or has not reached.
    await db.execute(sql`
      update marketplace_orders set accept_by = now() - interval '1 hour', ship_by = now() - interval '1 hour',
        complete_by = now() - interval '1 hour' where id = ${one.id}::uuid
    `);
    const before = await written(one.id);
    await keepDeadlines();
    const to = leads[place];
    if (!to) return expect(await written(one.id)).toBe(before);
    expect(await one.facts()).toMatchObject({ status: to, order_status: 5, stock: 5, sold: 0, saldo: 0, held: 0 });
  });
});

describe("two at once, each by a connection of its own", () => {
  const won = (results: PromiseSettledResult<unknown>[]) =>
    results.filter(({ status }) => status === "fulfilled").length;
  const refusals = (results: PromiseSettledResult<unknown>[]) =>
    results.flatMap((one) =>
      one.status === "rejected" ? [isRefusal(one.reason) ? one.reason.code : String(one.reason)] : [],
    );

  it.each(Array.from({ length: 4 }, (_, round) => round))(
    "accept, reject and cancel: one of them happens (%i)",
    async () => {
      const one = await saleIn("menunggu_konfirmasi");
      const { billingCode, seller, buyer } = one;
      const results = await Promise.allSettled([
        acceptOrder(seller, { billingCode }),
        rejectOrder(seller, { billingCode, reason }),
        cancelPaidOrder(buyer, { billingCode, reason }),
        keepDeadlines(),
      ]);
      const { status, history, journals } = await one.facts();
      expect(["diproses", "dibatalkan"]).toContain(status);
      expect(history).toHaveLength(3);
      expect(journals).toEqual(status === "diproses" ? ["paid"] : ["paid", "refunded"]);
      expect(new Set(refusals(results))).toEqual(new Set(["illegal_transition"]));
    },
  );

  it("ship and let go: one of them happens", async () => {
    const one = await saleIn("diproses (diminta batal)");
    const { billingCode, seller } = one;
    const results = await Promise.allSettled([
      shipOrder(seller, { billingCode, trackingNumber: "JNE55555" }),
      answerCancel(seller, { billingCode, answer: "agree", reason: "" }),
    ]);
    expect(won(results)).toBe(1);
    expect(refusals(results)).toEqual(["illegal_transition"]);
  });

  it("the same click eight times: a part is rejected once, a box is added once, a receipt counts once", async () => {
    const one = await saleIn("diproses");
    const clicks = await Promise.allSettled(Array.from({ length: 8 }, () => rejectLines(one.seller, part(one, 0))));
    expect(won(clicks)).toBe(1);
    expect(new Set(refusals(clicks))).toEqual(new Set(["conflict"]));
    const { billingCode, seller, buyer } = one;
    await shipOrder(seller, { billingCode, trackingNumber: "JNE60001" });
    await Promise.all(Array.from({ length: 8 }, () => addBox(seller, { billingCode, trackingNumber: "JNE60002" })));
    const [{ boxes } = { boxes: 0 }] = await db.execute<{ boxes: number }>(sql`
      select count(*)::int as boxes from marketplace_parcels p join marketplace_shipments d on d.id = p.shipment_id
      where d.marketplace_order_id = ${one.id}::uuid
    `);
    expect(boxes).toBe(2);
    await Promise.all(Array.from({ length: 8 }, () => confirmReceipt(buyer, { billingCode })));
    expect((await one.facts()).journals).toEqual(["paid", "refunded", "completed"]);
  });
});
