import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { StoreRole } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import { momentParam, type Notice } from "./notice";
import { readOrderBill } from "./order-bill";
import { adminsOf, buyerNamed, staffOf } from "./recipients";

type Row = {
  code: string;
  memberUuid: string;
  buyer: string;
  storeId: string;
  storeSlug: string;
  store: string;
  totalRupiah: number;
  earnedRupiah: number;
  status: string;
  reachedStore: boolean;
  reason: string | null;
  acceptBy: string | null;
  shipBy: string | null;
  completeBy: string | null;
  releaseAt: string | null;
  tracking: string | null;
  courier: string | null;
};

type Audience = Notice["audience"];

const packers: StoreRole[] = ["owner", "admin", "gudang"];
const keepers: StoreRole[] = ["owner", "keuangan"];

const told: Partial<Record<NoticeKind, Audience[]>> = {
  "order.paid": ["buyer", "store"],
  "order.accepted": ["buyer"],
  "order.rejected": ["buyer"],
  "order.partly_rejected": ["buyer"],
  "order.cancelled": ["buyer", "store"],
  "order.expired": ["buyer"],
  "order.cancel_asked": ["store"],
  "order.cancel_refused": ["buyer"],
  "order.accept_soon": ["store"],
  "order.ship_soon": ["store"],
  "order.shipped": ["buyer"],
  "order.delivered": ["buyer"],
  "order.complete_soon": ["buyer"],
  "order.completed": ["buyer", "store"],
  "payment.reversed": ["store", "osa"],
};

/** A warning about something that happened meanwhile is no news. */
const stillOpen: Partial<Record<NoticeKind, string>> = {
  "order.accept_soon": "menunggu_konfirmasi",
  "order.ship_soon": "diproses",
  "order.complete_soon": "dikirim",
  "order.cancel_asked": "diproses",
};

export async function readOrderNotices(tx: Tx, kind: NoticeKind, orderId: string): Promise<Notice[]> {
  const [order] = await tx.execute<Row>(sql`
    select o.billing_code as code, o.member_uuid as "memberUuid", h.order_member_name as buyer,
      s.id as "storeId", s.slug as "storeSlug", s.name as store, o.order_price as "totalRupiah",
      o.saldo_credit as "earnedRupiah", o.status, o.accept_by is not null as "reachedStore",
      (select t.reason from marketplace_order_statuses t where t.marketplace_order_id = o.id order by t.id desc limit 1) as reason,
      o.accept_by as "acceptBy", o.ship_by as "shipBy", o.complete_by as "completeBy", o.saldo_release_at as "releaseAt",
      d.tracking_number as tracking, d.courier
    from marketplace_orders o
    join "order" h on h.id = o.order_id
    join marketplace_stores s on s.id = o.marketplace_store_id
    left join lateral (
      select d.tracking_number, k.name as courier from marketplace_shipments d
      join marketplace_courier_services y on y.id = d.courier_service_id join marketplace_couriers k on k.id = y.courier_id
      where d.marketplace_order_id = o.id order by d.is_active desc, d.id desc limit 1
    ) d on true
    where o.id = ${orderId}::uuid
  `);
  if (!order || (stillOpen[kind] ?? order.status) !== order.status) return [];
  const sides = (told[kind] ?? []).filter((side) => isTheirs(kind, side, order));
  const notices: Notice[] = [];
  for (const side of sides) {
    const bill = side === "osa" ? undefined : await readOrderBill(tx, orderId, side);
    notices.push({ ...(await noticeFor(tx, kind, side, order)), bill });
  }
  return notices;
}

/** A store never heard of an order that did not reach it, and needs not hear of its end. */
function isTheirs(kind: NoticeKind, side: Audience, order: Row) {
  return kind !== "order.cancelled" || side === "buyer" || order.reachedStore;
}

async function noticeFor(tx: Tx, kind: NoticeKind, audience: Audience, order: Row): Promise<Notice> {
  const params = {
    code: order.code,
    store: order.store,
    buyer: order.buyer,
    totalRupiah: order.totalRupiah,
    earnedRupiah: order.earnedRupiah,
    reason: order.reason ?? "",
    courier: order.courier ?? "",
    tracking: order.tracking ?? "",
    acceptAt: momentParam(order.acceptBy),
    shipAt: momentParam(order.shipBy),
    completeAt: momentParam(order.completeBy),
    releaseAt: momentParam(order.releaseAt),
  };
  if (audience === "buyer") {
    return { audience, params, href: routes.order(order.code), to: await buyerNamed(tx, order.memberUuid) };
  }
  if (audience === "osa") {
    return { audience, params, href: routes.osa("orders", order.code), to: await adminsOf(tx, "keuangan") };
  }
  const roles = kind === "payment.reversed" || kind === "order.completed" ? keepers : packers;
  return {
    audience,
    params,
    storeId: order.storeId,
    href: routes.sellerOrder(order.storeSlug, order.code),
    to: await staffOf(tx, order.storeId, roles),
  };
}
