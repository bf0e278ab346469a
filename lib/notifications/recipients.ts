import { and, arrayOverlaps, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { osaAdmins, users } from "@/db/schema/accounts";
import { storeUsers } from "@/db/schema/stores";
import type { OsaScope, StoreRole } from "@/lib/auth/actors";

export type Recipient = { userId: string; name: string; email: string; locale: "id" | "en" };

const columns = { userId: users.id, name: users.name, email: users.email, locale: users.locale };
// An account that is closed or banned hears nothing.
const mayHear = eq(users.status, "aktif");
const inWords = (rows: (Omit<Recipient, "locale"> & { locale: string })[]): Recipient[] =>
  rows.map((row) => ({ ...row, locale: row.locale === "en" ? "en" : "id" }));

export async function buyerNamed(tx: Tx, userId: string): Promise<Recipient[]> {
  return inWords(
    await tx
      .select(columns)
      .from(users)
      .where(and(eq(users.id, userId), mayHear)),
  );
}

/** Those of a store whose work it is. */
export async function staffOf(tx: Tx, storeId: string, roles: StoreRole[]): Promise<Recipient[]> {
  const theirs = and(eq(storeUsers.marketplaceStoreId, storeId), inArray(storeUsers.role, roles), mayHear);
  return inWords(
    await tx
      .select(columns)
      .from(storeUsers)
      .innerJoin(users, eq(users.id, storeUsers.marketplaceUserId))
      .where(theirs)
      .orderBy(users.id),
  );
}

export async function adminsOf(tx: Tx, scope: OsaScope): Promise<Recipient[]> {
  return inWords(
    await tx
      .select(columns)
      .from(osaAdmins)
      .innerJoin(users, eq(users.id, osaAdmins.userId))
      .where(and(arrayOverlaps(osaAdmins.scopes, [scope, "super"]), mayHear))
      .orderBy(users.id),
  );
}
