import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { members, osaAdmins, users } from "@/db/schema/accounts";
import { sessions } from "@/db/schema/auth";
import { testDatabase } from "@/db/testing/database";
import { findSignedIn } from "@/lib/auth/queries";
import { asBuyer, asOsa, asSeller } from "@/lib/auth/roles";
import { becomeBuyer } from "./become-buyer";
import { signOut } from "./sign-out";
import { signOutEverywhere } from "./sign-out-everywhere";
import { mustBeSignedIn, newAccount, newBuyer, signInAs } from "./testing";

testDatabase();

const age = (sessionId: string, hours: number) =>
  db
    .update(sessions)
    .set({
      createdAt: sql`${sessions.createdAt} - make_interval(hours => ${hours})`,
      expiresAt: sql`${sessions.expiresAt} - make_interval(hours => ${hours})`,
    })
    .where(eq(sessions.id, sessionId));

describe("a session", () => {
  it("S2-020 ends at the next request once the account is blocked or switched off", async () => {
    const { person, sessionId, email } = await newBuyer();
    for (const status of ["ban", "nonaktif"] as const) {
      await db.update(users).set({ status }).where(eq(users.id, person.userId));
      expect(await findSignedIn(person.userId, sessionId)).toBeNull();
      await expect(signInAs(email)).rejects.toMatchObject({ code: `account_${status}`, status: 403 });
    }
    await db.update(users).set({ status: "aktif" }).where(eq(users.id, person.userId));
    expect(await findSignedIn(person.userId, sessionId)).not.toBeNull();
  });

  it("S1-013 lasts hours, or days when remembered and while the token is the same", async () => {
    const { email, userId } = await newAccount();
    const [short, long] = [await signInAs(email), await signInAs(email, true)];
    await Promise.all([age(short.sessionId, 13), age(long.sessionId, 13)]);
    expect(await findSignedIn(userId, short.sessionId)).toBeNull();
    expect(await findSignedIn(userId, long.sessionId)).not.toBeNull();
    await age(long.sessionId, 24 * 30);
    expect(await findSignedIn(userId, long.sessionId)).toBeNull();
  });

  it("S1-013 forgets what it remembered when somebody signs out", async () => {
    const { person, sessionId, email } = await newBuyer();
    const remembered = await signInAs(email, true);
    await age(remembered.sessionId, 13);
    expect(await findSignedIn(person.userId, remembered.sessionId)).not.toBeNull();
    await signOut(person, sessionId);
    expect(await findSignedIn(person.userId, sessionId)).toBeNull();
    expect(await findSignedIn(person.userId, remembered.sessionId)).toBeNull();
  });

  it("G-01 ends everywhere at once", async () => {
    const { person, sessionId, email } = await newBuyer();
    const other = await signInAs(email);
    await signOutEverywhere(person);
    expect(await findSignedIn(person.userId, sessionId)).toBeNull();
    expect(await findSignedIn(person.userId, other.sessionId)).toBeNull();
  });

  it("belongs to one account, and a made-up one to none", async () => {
    const [mine, theirs] = [await newBuyer(), await newBuyer()];
    expect(await findSignedIn(theirs.person.userId, mine.sessionId)).toBeNull();
    expect(await findSignedIn("x' or 1=1 --", mine.sessionId)).toBeNull();
  });
});

describe("D-01 roles are rows", () => {
  it("S2-008 one account holds several, read anew at each request", async () => {
    const { person, sessionId } = await newBuyer();
    const { userId } = person;
    const [city] = await db.execute<{ code: string; name: string }>(
      sql`select code, name from marketplace_cities order by code limit 1`,
    );
    const [store] = await db.execute<{ id: string }>(sql`
      insert into marketplace_stores (city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version,
        percentage, owner_user_id, created_by, updated_by)
      select ${city?.code}, ${city?.name}, 'Toko Uji', 'toko-uji', 'OSUJI001', 'Jl. Uji 1',
        (enum_range(null::store_type))[1], now(), '1', 2.5, ${userId}, ${userId}, ${userId}
      returning id`);
    await db.execute(sql`insert into marketplace_store_users (marketplace_store_id, marketplace_user_id, role)
      values (${store?.id}, ${userId}, 'owner')`);
    await db.insert(osaAdmins).values({ userId, scopes: ["keuangan"], createdBy: userId, updatedBy: userId });

    const full = await mustBeSignedIn(userId, sessionId);
    expect(asBuyer(full)).toMatchObject({ kind: "buyer", userId });
    expect(asSeller(full, "toko-uji")).toMatchObject({ kind: "seller", storeId: store?.id, role: "owner" });
    expect(asSeller(full, "toko-lain")).toBeNull();
    expect(asOsa(full, "keuangan")).toMatchObject({ kind: "osa", scopes: ["keuangan"] });
    expect(asOsa(full, "katalog")).toBeNull();
    expect(asOsa(full)).not.toBeNull();

    await db.execute(sql`delete from marketplace_store_users where marketplace_user_id = ${userId}`);
    await db.delete(osaAdmins).where(eq(osaAdmins.userId, userId));
    const bare = await mustBeSignedIn(userId, sessionId);
    expect(asSeller(bare, "toko-uji")).toBeNull();
    expect(asOsa(bare)).toBeNull();
  });

  it("S2-009 staff become buyers once they want to, and only once", async () => {
    const { person, sessionId } = await newBuyer();
    await db.delete(members).where(eq(members.uuid, person.userId));
    expect(asBuyer(await mustBeSignedIn(person.userId, sessionId))).toBeNull();
    await Promise.all([becomeBuyer(person), becomeBuyer(person)]);
    expect(asBuyer(await mustBeSignedIn(person.userId, sessionId))).not.toBeNull();
  });
});
