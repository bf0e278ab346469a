import { or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { clearLimit, enforceLimit, forgive } from "@/lib/platform/rate-limit";
import { refusal } from "@/lib/shared/errors";
import type { Visitor } from "./actors";
import { pretendToVerify, verifyPassword } from "./passwords";
import { signInLimits } from "./policy";
import { sha256 } from "./tokens";

export type Credentials = { email: string; password: string };
export type VerifiedAccount = { userId: string; name: string; email: string; rememberToken: string };

/**
 * Who has this password, by e-mail or username. An unknown account and a wrong password take the same time and get the
 * same answer; that an account is blocked is told only to who knows its password.
 */
export async function verifyCredentials(visitor: Visitor, typed: Credentials): Promise<VerifiedAccount> {
  const byAddress = `sign-in:address:${visitor.ipAddress}`;
  await enforceLimit(byAddress, signInLimits.address);
  const login = typed.email.trim().toLowerCase();
  const account = await findAccount(login);
  const byAccount = passwordAttempts(account?.id ?? sha256(login));
  await enforceLimit(byAccount, signInLimits.account);

  if (!account) await pretendToVerify(typed.password);
  if (!account || !(await verifyPassword(account.password, typed.password))) {
    throw refusal("wrong_credentials", { field: "password" });
  }
  await clearLimit(byAccount);
  await forgive(byAddress);
  if (account.status === "nonaktif") throw refusal("account_nonaktif");
  if (account.status === "ban") throw refusal("account_ban");
  return { userId: account.id, name: account.name, email: account.email, rememberToken: account.rememberToken };
}

/** Wrong passwords for an account are counted under this key, wherever they are typed. */
export const passwordAttempts = (userId: string) => `sign-in:account:${userId}`;

async function findAccount(login: string) {
  const [account] = await db
    .select()
    .from(users)
    .where(or(sql`${users.email} = ${login}`, sql`${users.username} = ${login}`))
    // A username cannot be somebody else's e-mail, but if it were, the e-mail would win.
    .orderBy(sql`${users.email} = ${login} desc`)
    .limit(1);
  return account;
}
