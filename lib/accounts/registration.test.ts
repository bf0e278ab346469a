import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members, users } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { testDatabase } from "@/db/testing/database";
import { verifyPassword } from "@/lib/auth/passwords";
import { registerBuyer } from "./register-buyer";
import { registerInput } from "./schemas";
import { newAccount, password } from "./testing";

testDatabase();

const visitor = { kind: "visitor", ipAddress: "10.9.9.9" } as const;
const siti = { name: "Siti", phone: "+628111222333", password, locale: "id" } as const;

describe("G-01 registering", () => {
  it("S2-009 makes an account and its member row together, with a record of it", async () => {
    const { userId } = await registerBuyer(visitor, { ...siti, email: "siti@contoh.test" });
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    expect(user).toMatchObject({ email: "siti@contoh.test", status: "aktif", createdBy: userId, updatedBy: userId });
    expect(await db.select().from(members).where(eq(members.uuid, userId))).toMatchObject([{ level: "bronze" }]);
    const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, userId));
    expect(log).toMatchObject([{ action: "account.register", actorKind: "person", actorId: userId }]);
  });

  it("S1-012 keeps only an argon2id hash with the costs of OWASP", async () => {
    const { userId } = await newAccount();
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    expect(user?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(user?.password ?? "", password)).toBe(true);
  });

  it("S1-013 gives each account a random token", async () => {
    const [first, second] = [await newAccount(), await newAccount()];
    const tokens = await db.select({ id: users.id, token: users.rememberToken }).from(users);
    const token = (id: string) => tokens.find((row) => row.id === id)?.token ?? "";
    expect(token(first.userId)).toHaveLength(43);
    expect(token(first.userId)).not.toBe(token(second.userId));
  });

  it("S1-010 S2-014 says at the field that an e-mail is taken, and writes nothing", async () => {
    await newAccount({ email: "ada@contoh.test" });
    const before = await db.$count(users);
    const again = registerBuyer(visitor, { ...siti, email: "ada@contoh.test" });
    await expect(again).rejects.toMatchObject({ code: "email_taken", field: "email" });
    expect(await db.$count(users)).toBe(before);
  });

  it("S2-014 makes one account of two registrations at once", async () => {
    const both = await Promise.allSettled(
      ["10.8.0.1", "10.8.0.2"].map((ipAddress) => newAccount({ email: "balap@contoh.test", ipAddress })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "email_taken" } });
    const kept = await db.select().from(users).where(eq(users.email, "balap@contoh.test"));
    expect(kept).toHaveLength(1);
  });

  it("S1-011 finds each a username of their own, also at once", async () => {
    const made = await Promise.all(
      ["a", "b", "c"].map((host) => newAccount({ email: `kembar@${host}.test`, ipAddress: `10.8.1.${host}` })),
    );
    const names = await db.select({ id: users.id, username: users.username }).from(users);
    const theirs = made.map(({ userId }) => names.find(({ id }) => id === userId)?.username ?? "");
    expect(new Set(theirs).size).toBe(3);
    expect(theirs).toContain("kembar");
    for (const name of theirs) expect(name).toMatch(/^kembar(-[a-z0-9]{4})?$/);
  });

  it("S2-014 takes an e-mail as the same however it is written", () => {
    const form = { name: " Siti ", email: " Siti@Contoh.TEST ", phone: "0812-3456-7890", password };
    expect(registerInput.parse(form)).toMatchObject({
      name: "Siti",
      email: "siti@contoh.test",
      phone: "+6281234567890",
    });
  });

  it.each([
    ["1234567", "password_short"],
    ["password123", "password_common"],
    ["12345678", "password_common"],
    ["aaaaaaaa", "password_common"],
  ])("refuses the password %s", (weak, key) => {
    const parsed = registerInput.safeParse({
      name: "S",
      email: "s@contoh.test",
      phone: "081234567890",
      password: weak,
    });
    expect(parsed.error?.issues[0]?.message).toBe(key);
  });

  it("stops an address that registers without end", async () => {
    const robot = { kind: "visitor", ipAddress: "10.66.6.6" } as const;
    const { registerLimit } = await import("./policy");
    const { hit } = await import("@/lib/platform/rate-limit");
    for (let i = 0; i < registerLimit.limit; i++) await hit(`register:${robot.ipAddress}`, registerLimit);
    const more = registerBuyer(robot, { ...siti, email: "robot@contoh.test" });
    await expect(more).rejects.toMatchObject({ code: "too_many", status: 429 });
  });
});
