import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { mails } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { findSignedIn } from "@/lib/auth/queries";
import { changePassword } from "./change-password";
import { isResetOpen } from "./queries";
import { requestReset } from "./request-reset";
import { resetPassword } from "./reset-password";
import { newAccount, newBuyer, password, signInAs } from "./testing";

testDatabase();

const fresh = "kata-sandi-yang-baru";
const visitor = { kind: "visitor", ipAddress: "10.7.7.7" } as const;

async function tokenMailedTo(email: string) {
  const [mail] = await db.select().from(mails).where(eq(mails.recipient, email)).orderBy(desc(mails.id)).limit(1);
  const token = mail?.text.match(/token=([\w-]+)/)?.[1];
  if (!token) throw new Error("no token was mailed");
  return token;
}

describe("S2-021 the reset token", () => {
  it("is mailed, kept only as a hash, and worth one new password", async () => {
    const { email, userId } = await newAccount();
    const { sessionId } = await signInAs(email);
    await requestReset(visitor, { email });
    const token = await tokenMailedTo(email);
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    expect(user?.resetToken).toHaveLength(64);
    expect(user?.resetToken).not.toContain(token);
    expect(await isResetOpen(token)).toBe(true);

    await resetPassword(visitor, { token, password: fresh });
    await expect(signInAs(email)).rejects.toMatchObject({ code: "wrong_credentials" });
    await expect(signInAs(email, false, fresh)).resolves.toMatchObject({ userId });
    expect(await findSignedIn(userId, sessionId)).toBeNull();
    const again = resetPassword(visitor, { token, password: "yang-lain-lagi" });
    await expect(again).rejects.toMatchObject({ code: "reset_invalid" });
  });

  it("is worth one of two changes at once", async () => {
    const { email } = await newAccount();
    await requestReset(visitor, { email });
    const token = await tokenMailedTo(email);
    const both = await Promise.allSettled(
      ["pertama-sekali", "kedua-sekali"].map((typed) => resetPassword(visitor, { token, password: typed })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("expires", async () => {
    const { email, userId } = await newAccount();
    await requestReset(visitor, { email });
    const token = await tokenMailedTo(email);
    await db
      .update(users)
      .set({ resetTokenExpiresAt: new Date(0) })
      .where(eq(users.id, userId));
    expect(await isResetOpen(token)).toBe(false);
    const late = resetPassword(visitor, { token, password: fresh });
    await expect(late).rejects.toMatchObject({ code: "reset_invalid" });
  });

  it("is for nobody where nobody is registered, without a word", async () => {
    const before = await db.$count(mails);
    await expect(requestReset(visitor, { email: "siapa@contoh.test" })).resolves.toBeUndefined();
    expect(await db.$count(mails)).toBe(before);
  });

  it("is not mailed without end", async () => {
    const { email } = await newAccount();
    for (let i = 0; i < 5; i++) await requestReset(visitor, { email });
    expect(await db.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(3);
  });
});

describe("G-01 changing the password", () => {
  it("S1-013 ends every other session, keeps this one, and makes a new token", async () => {
    const { person, sessionId, email } = await newBuyer();
    const other = await signInAs(email, true);
    const [before] = await db.select().from(users).where(eq(users.id, person.userId));
    await changePassword(person, { currentPassword: password, password: fresh, sessionId });
    const [after] = await db.select().from(users).where(eq(users.id, person.userId));
    expect(after?.rememberToken).not.toBe(before?.rememberToken);
    expect(await findSignedIn(person.userId, sessionId)).not.toBeNull();
    expect(await findSignedIn(person.userId, other.sessionId)).toBeNull();
    expect(await db.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(1);
  });

  it("S1-012 lifts the duty to change a first password", async () => {
    const { person, sessionId } = await newBuyer();
    await db.update(users).set({ passwordMustChange: true }).where(eq(users.id, person.userId));
    expect((await findSignedIn(person.userId, sessionId))?.passwordMustChange).toBe(true);
    await changePassword(person, { currentPassword: password, password: fresh, sessionId });
    expect((await findSignedIn(person.userId, sessionId))?.passwordMustChange).toBe(false);
  });

  it("asks for the current one, and for another one", async () => {
    const { person, sessionId } = await newBuyer();
    const wrong = changePassword(person, { currentPassword: "bukan-ini", password: fresh, sessionId });
    await expect(wrong).rejects.toMatchObject({ code: "wrong_password", field: "currentPassword" });
    const same = changePassword(person, { currentPassword: password, password, sessionId });
    await expect(same).rejects.toMatchObject({ code: "password_reused" });
  });

  it("counts one of two changes at once", async () => {
    const { person, sessionId } = await newBuyer();
    const both = await Promise.allSettled(
      ["pertama-sekali", "kedua-sekali"].map((typed) =>
        changePassword(person, { currentPassword: password, password: typed, sessionId }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
