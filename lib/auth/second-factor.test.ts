import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newUser } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import { recoveryCodes, secondFactors, sessions } from "@/db/schema/auth";
import { rateLimits } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { setOsaScopesInput } from "@/lib/accounts/schemas";
import { setOsaScopes } from "@/lib/accounts/set-osa-scopes";
import { now } from "@/lib/platform/clock";
import type { Osa, OsaScope, Person } from "./actors";
import { beginSecondFactor } from "./begin-second-factor";
import { confirmSecondFactor } from "./confirm-second-factor";
import { codeAt, stepOf } from "./one-time-codes";
import { openSession } from "./open-session";
import { passSecondFactor } from "./pass-second-factor";
import { findSignedIn } from "./queries";
import { removeSecondFactor } from "./remove-second-factor";
import { resetSecondFactor } from "./reset-second-factor";
import { asOsa } from "./roles";
import { seal, unseal } from "./seal";
import { readSecondFactor } from "./second-factor";
import { touchSession } from "./touch-session";

testDatabase();
beforeEach(async () => {
  await db.delete(rateLimits);
});

const code = (name: string) => expect.objectContaining({ code: name });

async function newAdmin() {
  const user = await newUser();
  await db.insert(osaAdmins).values({ userId: user.id, scopes: ["super"], ...by });
  const person: Person = { kind: "person", userId: user.id, name: user.name, email: user.email };
  return { person, sessionId: await signIn(user.id) };
}
const signIn = (userId: string) =>
  db.transaction((tx) => openSession(tx, { userId, rememberToken: null, userAgent: null, ipAddress: "10.0.0.1" }));
const gateOf = async (userId: string, sessionId: string) => (await findSignedIn(userId, sessionId))?.osa?.gate;
/** The app's code of so many half minutes from now: each counts once, so a test that shows two needs two. */
const shown = (secret: string, steps = 0) => codeAt(secret, new Date(now().getTime() + steps * 30_000));

async function enrolled() {
  const admin = await newAdmin();
  await beginSecondFactor(admin.person);
  const factor = await readSecondFactor(admin.person);
  if (factor.state !== "pending") throw new Error("not begun");
  await confirmSecondFactor(admin.person, { token: shown(factor.secret, -1), sessionId: admin.sessionId });
  return { ...admin, secret: factor.secret, codes: factor.codes };
}

describe("a second factor", () => {
  it("counts from the first right code on, and ends the sessions that never showed one", async () => {
    const { person, sessionId } = await newAdmin();
    const elsewhere = await signIn(person.userId);
    await beginSecondFactor(person);
    expect(await gateOf(person.userId, sessionId)).toBe("open");
    const factor = await readSecondFactor(person);
    if (factor.state !== "pending") throw new Error("not begun");
    expect(factor.address).toMatch(/^otpauth:\/\/totp\/OneSmile:.*secret=/);
    const wrong = confirmSecondFactor(person, { token: "000000", sessionId });
    await expect(wrong).rejects.toEqual(code("code_wrong"));
    await confirmSecondFactor(person, { token: shown(factor.secret), sessionId });
    expect(await gateOf(person.userId, sessionId)).toBe("open");
    expect(await findSignedIn(person.userId, elsewhere)).toBeNull();
    expect(await readSecondFactor(person)).toMatchObject({ state: "on", codesLeft: 10 });
    await expect(beginSecondFactor(person)).rejects.toEqual(code("second_factor_on"));
  });

  it("keeps neither the secret nor a recovery code where the database could be read", async () => {
    const { person, secret, codes } = await enrolled();
    const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.userId, person.userId));
    const kept = await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, person.userId));
    const rows = JSON.stringify([factor, kept]);
    for (const told of [secret, ...codes]) expect(rows).not.toContain(told);
    expect(factor?.unseenCodes).toBeNull();
    const log = JSON.stringify(await db.execute(sql`select * from audit_log`));
    for (const told of [secret, ...codes]) expect(log).not.toContain(told);
  });

  it("shuts the panel for a session until it is shown, whatever the scopes are", async () => {
    const { person, secret } = await enrolled();
    const sessionId = await signIn(person.userId);
    const before = await findSignedIn(person.userId, sessionId);
    expect(before && asOsa(before)).toBeNull();
    expect(before?.osa?.gate).toBe("code");
    await passSecondFactor(person, { token: shown(secret), sessionId });
    const after = await findSignedIn(person.userId, sessionId);
    expect(after && asOsa(after, "keuangan")).toMatchObject({ kind: "osa" });
  });

  it("takes a code once, also from two places at the same moment", async () => {
    const { person, secret } = await enrolled();
    const [one, two] = [await signIn(person.userId), await signIn(person.userId)];
    const token = shown(secret, 1);
    const both = await Promise.allSettled(
      [one, two].map((sessionId) => passSecondFactor(person, { token, sessionId })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const older = passSecondFactor(person, { token: shown(secret, -1), sessionId: two });
    await expect(older).rejects.toEqual(code("code_wrong"));
  });

  it("takes each recovery code once, however it is typed", async () => {
    const { person, codes } = await enrolled();
    const sessionId = await signIn(person.userId);
    const typed = (codes[0] ?? "").toUpperCase().replaceAll("-", " ");
    const both = Array.from({ length: 4 }, () => passSecondFactor(person, { token: typed, sessionId }));
    const done = await Promise.allSettled(both);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readSecondFactor(person)).toMatchObject({ codesLeft: 9 });
  });

  it("limits guesses, also at once", async () => {
    const { person, sessionId } = await enrolled();
    const guesses = Array.from({ length: 12 }, () => passSecondFactor(person, { token: "123456", sessionId }));
    const codes = await Promise.all(guesses.map((guess) => guess.catch((error: { code: string }) => error.code)));
    expect(codes.filter((each) => each === "too_many")).toHaveLength(4);
  });

  it("goes with a code only, and another account's secret opens nothing", async () => {
    const { person, codes } = await enrolled();
    await expect(removeSecondFactor(person, { token: "000000" })).rejects.toEqual(code("code_wrong"));
    await removeSecondFactor(person, { token: codes[1] ?? "" });
    expect(await readSecondFactor(person)).toEqual({ state: "none" });
    const sealed = seal("rahasia", { purpose: "p", owner: "a" });
    expect(unseal(sealed, { purpose: "p", owner: "a" })).toBe("rahasia");
    for (const other of [
      { purpose: "p", owner: "b" },
      { purpose: "q", owner: "a" },
    ]) {
      expect(() => unseal(sealed, other)).toThrow();
    }
  });

  it("is for accounts that open the panel", async () => {
    const user = await newUser();
    const person: Person = { kind: "person", userId: user.id, name: user.name, email: user.email };
    await expect(beginSecondFactor(person)).rejects.toEqual(code("forbidden"));
  });

  it("takes the code of half a minute ago and none of an hour ago", () => {
    const at = new Date("2026-11-20T10:00:15Z");
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const ago = (seconds: number) => stepOf(secret, codeAt(secret, new Date(at.getTime() - seconds * 1000)), at);
    expect([ago(0), ago(30), ago(90), ago(3600)].map((step) => step !== null)).toEqual([true, true, false, false]);
    expect(stepOf(secret, "12345", at)).toBeNull();
  });
});

describe("a colleague's door", () => {
  const boss = (userId: string): Osa => ({ kind: "osa", userId, name: "Boss", scopes: ["super"] });

  it("is opened for who lost everything, by somebody else and with a reason", async () => {
    const { person, sessionId } = await enrolled();
    const { person: other } = await newAdmin();
    const form = { adminId: person.userId, reason: "Ponsel hilang" };
    await expect(resetSecondFactor(boss(person.userId), form)).rejects.toEqual(code("admin_own"));
    await resetSecondFactor(boss(other.userId), form);
    expect(await readSecondFactor(person)).toEqual({ state: "none" });
    expect(await findSignedIn(person.userId, sessionId)).toBeNull();
    await expect(resetSecondFactor(boss(other.userId), form)).rejects.toEqual(code("not_found"));
  });

  it("opens what the scopes say at the next request, never by oneself, and one admin of everything stays", async () => {
    const { person } = await newAdmin();
    const user = await newUser();
    const set = (email: string, ...scopes: OsaScope[]) =>
      setOsaScopes(boss(person.userId), setOsaScopesInput.parse({ email, scopes, reason: "Tim baru" }));
    await set(user.email, "cs", "katalog");
    const sessionId = await signIn(user.id);
    const scopesOf = async () => (await findSignedIn(user.id, sessionId))?.osa?.scopes;
    expect(await scopesOf()).toEqual(["cs", "katalog"]);
    await set(user.email, "cs");
    expect(await scopesOf()).toEqual(["cs"]);
    await set(user.email);
    expect(await scopesOf()).toBeUndefined();
    await expect(set(person.email, "cs")).rejects.toEqual(code("admin_own"));
    await expect(set("tiada@contoh.test", "cs")).rejects.toEqual(code("admin_unknown"));
    expect(setOsaScopesInput.safeParse({ email: user.email, scopes: "raja", reason: "Tim baru" }).success).toBe(false);
    await db.execute(sql`update marketplace_users set status = 'nonaktif' where id <> ${person.userId}::uuid`);
    const { person: last } = await newAdmin();
    await db.execute(sql`update marketplace_users set status = 'nonaktif' where id = ${person.userId}::uuid`);
    await expect(set(last.email)).rejects.toEqual(code("admin_last"));
  });
});

describe("settings of the panel's door", () => {
  const set = (key: string, value: string) =>
    db.execute(
      sql`insert into platform_settings (key, effective_from, value, reason, created_by) values (${key}, clock_timestamp() - interval '2 ms', ${value}::jsonb, 'test', 'test')`,
    );

  it("can ask every admin for a second factor", async () => {
    const { person, sessionId } = await newAdmin();
    await set("osa_second_factor", "true");
    expect(await gateOf(person.userId, sessionId)).toBe("enrol");
    await set("osa_second_factor", "false");
    expect(await gateOf(person.userId, sessionId)).toBe("open");
  });

  it("signs out who left the panel alone, and nobody who shops", async () => {
    const { person, sessionId } = await newAdmin();
    const buyer = await newUser();
    const shopping = await signIn(buyer.id);
    const away = async (minutes: number) =>
      db.update(sessions).set({
        createdAt: new Date(now().getTime() - 10 * 3_600_000),
        lastSeenAt: new Date(now().getTime() - minutes * 60_000),
      });
    await away(29);
    expect(await gateOf(person.userId, sessionId)).toBe("open");
    await touchSession(sessionId);
    const [seen] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
    expect(now().getTime() - (seen?.lastSeenAt?.getTime() ?? 0)).toBeLessThan(60_000);
    await away(31);
    expect(await findSignedIn(person.userId, sessionId)).toBeNull();
    expect(await findSignedIn(buyer.id, shopping)).not.toBeNull();
    await set("osa_idle_minutes", "60");
    expect(await gateOf(person.userId, sessionId)).toBe("open");
  });
});
