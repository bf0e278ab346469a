import { index, pgTable, primaryKey, uuid, varchar } from "drizzle-orm/pg-core";
import { audited } from "../columns";
import { users } from "./accounts";

/** Who looks after what waits in a queue of OneSmile's panel. The queues themselves are the tables of their domains. */
export const deskItems = pgTable(
  "osa_desk_items",
  {
    queue: varchar("queue", { length: 20 }).notNull(),
    subjectId: varchar("subject_id", { length: 80 }).notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => users.id),
    ...audited(),
  },
  (t) => [
    primaryKey({ name: "osa_desk_items_pkey", columns: [t.queue, t.subjectId] }),
    index("osa_desk_items_owner_idx").on(t.ownerId),
  ],
);
