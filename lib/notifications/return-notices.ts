import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { routes } from "@/lib/platform/routes";
import { type CaseState, turns } from "@/lib/returns/status";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import { momentParam, type Notice } from "./notice";
import { adminsOf, buyerNamed, staffOf } from "./recipients";

type Row = {
  id: string;
  code: string;
  memberUuid: string;
  buyer: string;
  storeId: string;
  storeSlug: string;
  store: string;
  status: CaseState;
  amountRupiah: number;
  answerBy: string;
};

type Audience = Notice["audience"];

const told: Partial<Record<NoticeKind, Audience[]>> = {
  "return.opened": ["store"],
  "return.answered": ["buyer"],
  "return.message": ["buyer", "store"],
  "return.sent_back": ["store"],
  "return.decided": ["buyer", "store"],
};

type Party = "pembeli" | "toko" | "osa" | "sistem";

const sideOf: Record<Party, Audience | null> = { pembeli: "buyer", toko: "store", osa: "osa", sistem: null };

export async function readReturnNotices(tx: Tx, kind: NoticeKind, subject: string): Promise<Notice[]> {
  if (kind !== "return.message") return readCase(tx, kind, subject, null);
  const [message] = await tx.execute<{ caseId: string; party: Party }>(
    sql`select return_case_id as "caseId", party from marketplace_return_messages where id = ${subject}::uuid`,
  );
  return message ? readCase(tx, kind, message.caseId, sideOf[message.party]) : [];
}

/** Nobody is told of what they said themselves. */
async function readCase(tx: Tx, kind: NoticeKind, caseId: string, speaker: Audience | null): Promise<Notice[]> {
  const [found] = await tx.execute<Row>(sql`
    select c.id, o.billing_code as code, c.member_uuid as "memberUuid", h.order_member_name as buyer, s.id as "storeId",
      s.slug as "storeSlug", s.name as store, c.status, c.refund_amount as "amountRupiah", c.answer_by as "answerBy"
    from marketplace_return_cases c
    join marketplace_orders o on o.id = c.marketplace_order_id
    join "order" h on h.id = o.order_id
    join marketplace_stores s on s.id = c.marketplace_store_id
    where c.id = ${caseId}::uuid
  `);
  if (!found) return [];
  const notices: Notice[] = [];
  for (const side of audiencesOf(kind, found)) if (side !== speaker) notices.push(await noticeFor(tx, side, found));
  return notices;
}

/** Only whoever's turn it is has to hear that its time runs out. */
function audiencesOf(kind: NoticeKind, { status }: Row): Audience[] {
  if (kind !== "return.deadline") return told[kind] ?? [];
  const side = status === "selesai" ? null : sideOf[turns[status].whose];
  return side ? [side] : [];
}

async function noticeFor(tx: Tx, audience: Audience, found: Row): Promise<Notice> {
  const { code, buyer, store, amountRupiah } = found;
  const params = { code, buyer, store, amountRupiah, answerAt: momentParam(found.answerBy) };
  if (audience === "buyer") {
    return { audience, params, href: routes.complaint(code), to: await buyerNamed(tx, found.memberUuid) };
  }
  if (audience === "osa") {
    return { audience, params, href: routes.osa("complaints", found.id), to: await adminsOf(tx, "cs") };
  }
  return {
    audience,
    params,
    storeId: found.storeId,
    href: routes.sellerComplaint(found.storeSlug, found.id),
    to: await staffOf(tx, found.storeId, ["owner", "admin"]),
  };
}
