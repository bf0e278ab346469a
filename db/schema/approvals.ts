import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, uniqueIndex, uuid, varchar } from "drizzle-orm/pg-core";
import { audited, id, instant } from "../columns";
import { users } from "./accounts";
import { proposalStatus } from "./enums";

/** A change that one admin writes down and another decides about: fees, and settings that touch money. */
export const proposals = pgTable(
  "platform_proposals",
  {
    id: id(),
    requestKey: uuid("request_key").notNull().unique("platform_proposals_request_key"),
    kind: varchar("kind", { length: 40 }).notNull(),
    subjectType: varchar("subject_type", { length: 40 }).notNull(),
    subjectId: varchar("subject_id", { length: 80 }).notNull(),
    before: jsonb("before").notNull(),
    after: jsonb("after").notNull(),
    reason: varchar("reason", { length: 300 }).notNull(),
    status: proposalStatus("status").notNull().default("diajukan"),
    decidedBy: uuid("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    decisionReason: varchar("decision_reason", { length: 300 }),
    ...audited(),
  },
  (t) => [
    // Two open changes of one thing would be decided against different things before.
    uniqueIndex("platform_proposals_open_key")
      .on(t.kind, t.subjectType, t.subjectId)
      .where(sql`${t.status} = 'diajukan'`),
    index("platform_proposals_status_idx").on(t.status, t.id),
    index("platform_proposals_subject_idx").on(t.subjectType, t.subjectId, t.id),
    check("platform_proposals_two_people", sql`(${t.decidedBy}::text = ${t.createdBy}) = (${t.status} = 'ditarik')`),
    check(
      "platform_proposals_decided",
      sql`(${t.status} = 'diajukan') = (${t.decidedBy} is null) and (${t.decidedBy} is null) = (${t.decidedAt} is null)`,
    ),
  ],
);
