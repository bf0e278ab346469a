import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newUser } from "@/db/requirements/world";
import { osaAdmins, users } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { accountViews } from "@/db/schema/auth";
import { storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { beginAccountView } from "@/lib/auth/begin-account-view";
import { endAccountView } from "@/lib/auth/end-account-view";
import { findSignedIn } from "@/lib/auth/queries";
import { asBuyer, asOsa, asSeller } from "@/lib/auth/roles";
import { sweepAccountViews } from "@/lib/auth/sweep-account-views";
import { newOpenStore } from "@/lib/catalog/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { listMembers, readMember } from "@/lib/reporting/osa-members";
import { changeAccountStatus } from "./change-account-status";
import { endAccountSessions } from "./end-account-sessions";
import { newAccount, newBuyer, signInAs } from "./testing";

testDatabase();
afterAll(closeSender);

async function newOsa(scopes: Osa["scopes"] = ["cs"]) {
  const { userId, email } = await newAccount();
  await db.insert(osaAdmins).values({ userId, scopes, ...by });
  const { sessionId } = await signInAs(email);
  const osa: Osa = { kind: "osa", userId, name: email, scopes };
  return { osa, sessionId };
}

let osa: Osa;
let osaSession: string;
beforeAll(async () => {
  const made = await newOsa();
  osa = made.osa;
  osaSession = made.sessionId;
});

const code = (name: string) => expect.objectContaining({ code: name });
const reason = "Melanggar aturan berulang kali";
const stop = (
  userId: string,
  to: "nonaktif" | "ban" | "aktif",
  from: "nonaktif" | "ban" | "aktif" = "aktif",
  who = osa,
) => changeAccountStatus(who, { accountId: userId, from, to, reason });
const entriesOf = async (userId: string) => {
  const rows = await db.select().from(auditLog).where(eq(auditLog.subjectId, userId)).orderBy(auditLog.id);
  return rows.filter(({ actorKind }) => actorKind !== "person").map((row) => [row.action, row.reason]);
};

describe("an admin stops an account", () => {
  it.each(["ban", "nonaktif"] as const)(
    "S2-020 %s: every session is out at the next request, remembered or not",
    async (to) => {
      const { email } = await newAccount();
      const [here, there] = [await signInAs(email), await signInAs(email, true)];
      await stop(here.userId, to);
      for (const { userId, sessionId } of [here, there]) expect(await findSignedIn(userId, sessionId)).toBeNull();
      await expect(signInAs(email)).rejects.toEqual(code(`account_${to}`));
      expect(await entriesOf(here.userId)).toEqual([[`account.${to}`, reason]]);
      await stop(here.userId, "aktif", to);
      // Let back in does not open what was closed.
      expect(await findSignedIn(there.userId, there.sessionId)).toBeNull();
      expect((await signInAs(email)).userId).toBe(here.userId);
    },
  );

  it("of two at once one decides, and nobody stops themselves or another admin without the scope", async () => {
    const { userId } = await newAccount();
    const ends = await Promise.allSettled([stop(userId, "ban"), stop(userId, "nonaktif")]);
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    await expect(stop(osa.userId, "ban")).rejects.toEqual(code("account_own"));
    const other = await newOsa();
    await expect(stop(other.osa.userId, "ban")).rejects.toEqual(code("account_admin"));
    const chief = await newOsa(["super"]);
    await stop(other.osa.userId, "ban", "aktif", chief.osa);
    expect(await findSignedIn(other.osa.userId, other.sessionId)).toBeNull();
    await expect(stop(crypto.randomUUID(), "ban")).rejects.toEqual(code("not_found"));
  });

  it("ends all sessions, and the person may sign in again", async () => {
    const { email } = await newAccount();
    const sessions = [await signInAs(email, true), await signInAs(email), await signInAs(email)];
    const [{ userId } = { userId: "" }] = sessions;
    expect(await endAccountSessions(osa, { accountId: userId, reason })).toBe(3);
    for (const { sessionId } of sessions) expect(await findSignedIn(userId, sessionId)).toBeNull();
    expect((await signInAs(email)).userId).toBe(userId);
    expect(await entriesOf(userId)).toEqual([["account.sessions_ended", reason]]);
  });
});

describe("an admin looks as somebody else", () => {
  const look = (userId: string, sessionId = osaSession, who = osa) =>
    beginAccountView(who, { accountId: userId, reason, sessionId });
  const seen = () => findSignedIn(osa.userId, osaSession);

  it("has their roles, none of the admin's, and says so; both ends stand in the audit log", async () => {
    const { buyer } = await newBuyer();
    const { store } = await newOpenStore();
    await db
      .insert(storeUsers)
      .values({ marketplaceStoreId: store.id, marketplaceUserId: buyer.userId, role: "gudang" });
    await look(buyer.userId);
    const person = await seen();
    expect(person).toMatchObject({
      userId: buyer.userId,
      osa: null,
      view: { adminId: osa.userId, userId: buyer.userId },
    });
    if (!person) throw new Error("nobody is signed in");
    expect(asBuyer(person)).toMatchObject({ memberId: buyer.memberId });
    expect(asSeller(person, store.slug)).toMatchObject({ role: "gudang" });
    expect(asOsa(person)).toBeNull();
    const admin = { kind: "person", userId: osa.userId, name: osa.name, email: "" } as const;
    await Promise.all([1, 2].map(() => endAccountView(admin, { viewId: person.view?.id ?? "" })));
    expect(await seen()).toMatchObject({ userId: osa.userId });
    expect((await seen())?.view).toBeUndefined();
    const rows = await db.select().from(auditLog).where(eq(auditLog.subjectId, buyer.userId)).orderBy(auditLog.id);
    expect(rows.filter(({ actorId }) => actorId === osa.userId).map((row) => row.action)).toEqual([
      "account.view_begun",
      "account.view_ended",
    ]);
  });

  it("ends by itself, and the end is written down", async () => {
    const { userId } = await newAccount();
    await look(userId);
    expect(await seen()).toMatchObject({ userId });
    const over = new Date(now().getTime() - 1_000);
    await db.update(accountViews).set({ expiresAt: over }).where(eq(accountViews.viewedUserId, userId));
    expect(await seen()).toMatchObject({ userId: osa.userId });
    await Promise.all([sweepAccountViews(), sweepAccountViews()]);
    expect((await entriesOf(userId)).map(([action]) => action)).toEqual(["account.view_begun", "account.view_expired"]);
  });

  it("works in its own session alone, one at a time, and ends with the session", async () => {
    const [first, second] = [await newAccount(), await newAccount()];
    const elsewhere = await newOsa();
    await look(first.userId);
    await look(second.userId);
    expect(await seen()).toMatchObject({ userId: second.userId });
    expect(await findSignedIn(elsewhere.osa.userId, elsewhere.sessionId)).toMatchObject({
      userId: elsewhere.osa.userId,
    });
    await db.delete(osaAdmins).where(eq(osaAdmins.userId, osa.userId));
    expect(await seen()).toMatchObject({ userId: osa.userId, osa: null });
    await db.insert(osaAdmins).values({ userId: osa.userId, scopes: ["cs"], ...by });
    await db.update(accountViews).set({ endedAt: now() }).where(eq(accountViews.sessionId, osaSession));
  });

  it("never as oneself or as another admin", async () => {
    const other = await newOsa(["keuangan"]);
    await expect(look(osa.userId)).rejects.toEqual(code("account_own"));
    await expect(look(other.osa.userId)).rejects.toEqual(code("account_admin"));
    await expect(look(crypto.randomUUID())).rejects.toEqual(code("not_found"));
  });
});

describe("the list of accounts", () => {
  it("finds buyers, staff and admins by name, e-mail, username and number, however it is written", async () => {
    const { userId, email } = await newAccount();
    await db.update(users).set({ phone: "+628777000111" }).where(eq(users.id, userId));
    const [user] = await db.select().from(users).where(eq(users.id, userId));
    for (const q of [email, user?.username ?? "", "0877-7000-111", "+62 877 7000 111"]) {
      expect(
        (await listMembers(osa, { q })).rows.map((row) => row.cursor),
        q,
      ).toContain(userId);
    }
    const staff = await newUser();
    const { store } = await newOpenStore();
    await db.insert(storeUsers).values({ marketplaceStoreId: store.id, marketplaceUserId: staff.id });
    const roles = async (role: string) =>
      (await listMembers(osa, { q: staff.email, role })).rows.map((row) => row.cursor);
    expect([await roles("staf"), await roles("pembeli"), await roles("osa")]).toEqual([[staff.id], [], []]);
    expect(await readMember(osa, staff.id)).toMatchObject({ level: null, storesOf: [{ id: store.id }], orders: [] });
    expect(await readMember(osa, userId)).toMatchObject({ level: "bronze", saldo: 0, sessions: 0 });
    expect(await readMember(osa, "bukan-id")).toBeNull();
  });
});
