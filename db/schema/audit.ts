import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid, varchar } from "drizzle-orm/pg-core";
import { instant } from "../columns";

/** Who changed what, from what to what, and why. Append-only by trigger (D-69). */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    actorKind: varchar("actor_kind", { length: 20 }).notNull(),
    actorId: varchar("actor_id", { length: 80 }).notNull(),
    action: varchar("action", { length: 60 }).notNull(),
    subjectType: varchar("subject_type", { length: 40 }).notNull(),
    subjectId: varchar("subject_id", { length: 80 }).notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    reason: text("reason"),
    /** The store it was done for or to, so that its people can read what happened there. */
    marketplaceStoreId: uuid("marketplace_store_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("audit_log_subject_idx").on(t.subjectType, t.subjectId, t.id),
    index("audit_log_actor_idx").on(t.actorId, t.id),
    index("audit_log_action_idx").on(t.action, t.actorId, t.id),
    index("audit_log_action_id_idx").on(t.action, t.id),
    index("audit_log_created_idx").on(t.createdAt, t.id),
    index("audit_log_store_idx").on(t.marketplaceStoreId, t.id).where(sql`${t.marketplaceStoreId} is not null`),
    index("audit_log_store_actor_idx")
      .on(t.marketplaceStoreId, t.actorId, t.id)
      .where(sql`${t.marketplaceStoreId} is not null`),
  ],
);
