import { db } from "@/db/client";
import { members } from "@/db/schema/accounts";
import { record } from "@/lib/audit/record";
import type { Visitor } from "@/lib/auth/actors";
import { hashPassword } from "@/lib/auth/passwords";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { insertAccount } from "./insert-account";
import { registerLimit } from "./policy";
import type { RegisterInput } from "./schemas";

type Account = Omit<RegisterInput, "next"> & { locale: "id" | "en" };

/** Who registers becomes a buyer with it (S2-009): the account and its member row come together or not at all. */
export async function registerBuyer(visitor: Visitor, input: Account): Promise<{ userId: string }> {
  await enforceLimit(`register:${visitor.ipAddress}`, registerLimit);
  const { password, ...account } = input;
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const userId = await insertAccount(tx, { ...account, passwordHash });
    await tx.insert(members).values({ uuid: userId, createdBy: userId, updatedBy: userId });
    const actor = { kind: "person", userId, name: input.name, email: input.email } as const;
    await record(tx, actor, { action: "account.register", subjectType: "user", subjectId: userId });
    return { userId };
  });
}
