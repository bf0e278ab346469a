import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { productReports, products } from "@/db/schema/catalog";
import { stores } from "@/db/schema/stores";
import type { Osa } from "@/lib/auth/actors";

export type ReportStatus = (typeof productReports.$inferSelect)["status"];

const pageSize = 30;

/** Reports of products, the latest first. */
export async function listReports(_osa: Osa, status: ReportStatus, after?: string) {
  const r = productReports;
  const rows = await db
    .select({
      id: r.id,
      reason: r.reason,
      detail: r.detail,
      outcome: r.outcome,
      closedAt: r.closedAt,
      createdAt: r.createdAt,
      productName: products.name,
      productSlug: products.slug,
      storeName: stores.name,
      reporterName: users.name,
    })
    .from(r)
    .innerJoin(products, eq(products.id, r.marketplaceProductId))
    .innerJoin(stores, eq(stores.id, products.marketplaceStoreId))
    .innerJoin(users, eq(users.id, r.memberUuid))
    .where(and(eq(r.status, status), after ? lt(r.id, after) : undefined))
    .orderBy(desc(r.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  return { reports: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

export type ReportItem = Awaited<ReturnType<typeof listReports>>["reports"][number];
