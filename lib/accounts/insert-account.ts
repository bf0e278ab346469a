import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { newToken } from "@/lib/auth/tokens";
import { refusal } from "@/lib/shared/errors";
import { usernameFor } from "./username";

export type NewAccount = {
  name: string;
  /** In lower case. */
  email: string;
  /** Chosen by somebody; otherwise made from the e-mail. */
  username?: string;
  phone: string | null;
  /** Whom staff belong to (S1-014, D-32). */
  organization?: string;
  locale: "id" | "en";
  /** As `hashPassword` makes it, outside of the transaction. */
  passwordHash: string;
  /** Somebody else chose the password (D-33). */
  passwordMustChange?: boolean;
  /** Who makes it; people who register make their own. */
  createdBy?: string;
};

/** The unique indexes decide, not a look before the leap: of two at once one waits, and is refused. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string> {
  const { createdBy, passwordHash, ...columns } = account;
  const [made] = await tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  if (!made) throw new Error("no id");
  const actor = createdBy ?? made.id;
  for (let attempt = 0; attempt < 5; attempt++) {
    const username = account.username ?? usernameFor(account.email, attempt);
    const own = { id: made.id, username, password: passwordHash, rememberToken: newToken() };
    const [row] = await tx
      .insert(users)
      .values({ ...columns, ...own, createdBy: actor, updatedBy: actor })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (row) return row.id;
    const taken = await tx.select({ id: users.id }).from(users).where(eq(users.email, account.email));
    if (taken.length > 0) throw refusal("email_taken", { field: "email" });
    if (account.username) break;
  }
  throw refusal("username_taken", { field: "username" });
}
