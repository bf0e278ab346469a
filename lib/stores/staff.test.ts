import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, word } from "@/db/requirements/world";
import { mails } from "@/db/schema/platform";
import { storeInvitations, stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Person, Seller } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { listActivity } from "@/lib/reporting/store-activity";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { acceptInvitation } from "./accept-invitation";
import { changeRole } from "./change-role";
import { inviteStaff } from "./invite-staff";
import { removeStaff } from "./remove-staff";
import { revokeInvitation } from "./revoke-invitation";
import { findInvitation, listInvitations, listStaff } from "./staff-queries";

testDatabase();
afterAll(closeSender);

async function newPerson(): Promise<Person> {
  const { id, name, email } = await newUser();
  return { kind: "person", userId: id, name, email };
}

/** The token stands in the mail and nowhere else. */
async function tokenFor(email: string): Promise<string> {
  const rows = await db.select().from(mails).where(eq(mails.recipient, email)).orderBy(mails.id);
  return decodeURIComponent(/invitation\?token=([\w%-]+)/.exec(rows.at(-1)?.text ?? "")?.[1] ?? "");
}

async function invited(seller: Seller, role: "owner" | "admin" | "gudang" | "keuangan") {
  const person = await newPerson();
  await inviteStaff(seller, { email: person.email, role });
  return { person, token: await tokenFor(person.email) };
}

describe("G-03 staff come by invitation", () => {
  it("S1-050 who has the address begins to work there with the role, once; the database does not hold the link", async () => {
    const { seller } = await newShop();
    const { person, token } = await invited(seller, "gudang");
    expect(await findInvitation(token)).toMatchObject({ email: person.email, role: "gudang" });
    const [row] = await db.select().from(storeInvitations).where(eq(storeInvitations.email, person.email));
    expect(row?.tokenHash).not.toContain(token);
    await expect(acceptInvitation(await newPerson(), { token })).rejects.toThrow("invitation_other");
    const ends = await Promise.allSettled([1, 2].map(() => acceptInvitation(person, { token })));
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listStaff(seller)).toEqual(
      expect.arrayContaining([expect.objectContaining({ email: person.email, role: "gudang" })]),
    );
    expect(await findInvitation(token)).toBeNull();
    await expect(inviteStaff(seller, { email: person.email, role: "admin" })).rejects.toThrow("staff_known");
  });

  it("an invitation ends by time, by being revoked, and by a newer one to the same address", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    const first = await invited(seller, "admin");
    await inviteStaff(seller, { email: first.person.email, role: "keuangan" });
    await expect(acceptInvitation(first.person, { token: first.token })).rejects.toThrow("invitation_invalid");
    const [open] = await listInvitations(seller);
    await expect(revokeInvitation(other.seller, { invitationId: open?.id ?? "" })).rejects.toThrow("not_found");
    await revokeInvitation(seller, { invitationId: open?.id ?? "" });
    const token = await tokenFor(first.person.email);
    await expect(acceptInvitation(first.person, { token })).rejects.toThrow("invitation_invalid");
    const late = await invited(seller, "admin");
    await db
      .update(storeInvitations)
      .set({ expiresAt: hoursAfter(now(), -1) })
      .where(eq(storeInvitations.email, late.person.email));
    await expect(acceptInvitation(late.person, { token: late.token })).rejects.toThrow("invitation_invalid");
    expect(await listStaff(seller)).toHaveLength(1);
  });

  it("only owners manage people, and another store's are not found", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    const [foreign] = await listStaff(other.seller);
    const staffId = foreign?.id ?? "";
    for (const role of ["admin", "gudang", "keuangan"] as const) {
      const staff: Seller = { ...seller, role };
      await expect(inviteStaff(staff, { email: `${word()}@contoh.test`, role: "owner" })).rejects.toThrow("forbidden");
      await expect(changeRole(staff, { staffId, role: "owner" })).rejects.toThrow("forbidden");
      await expect(removeStaff(staff, { staffId })).rejects.toThrow("forbidden");
    }
    await expect(changeRole(seller, { staffId, role: "gudang" })).rejects.toThrow("not_found");
    await expect(removeStaff(seller, { staffId })).rejects.toThrow("not_found");
    expect(await listStaff(other.seller)).toMatchObject([{ role: "owner" }]);
  });

  it("the last owner stays, also where two leave at once; another owner takes the name over", async () => {
    const { seller } = await newShop();
    const [first] = await listStaff(seller);
    const firstId = first?.id ?? "";
    await expect(removeStaff(seller, { staffId: firstId })).rejects.toThrow("staff_last_owner");
    await expect(changeRole(seller, { staffId: firstId, role: "admin" })).rejects.toThrow("staff_last_owner");
    const { person, token } = await invited(seller, "owner");
    await acceptInvitation(person, { token });
    const second = (await listStaff(seller)).find(({ userId }) => userId === person.userId);
    const ends = await Promise.allSettled(
      [firstId, second?.id ?? ""].map((staffId) => removeStaff(seller, { staffId })),
    );
    expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
    const [left] = await db.select().from(storeUsers).where(eq(storeUsers.marketplaceStoreId, seller.storeId));
    const [store] = await db.select().from(stores).where(eq(stores.id, seller.storeId));
    expect(store?.ownerUserId).toBe(left?.marketplaceUserId);
  });

  it("G-04 what was done for a store is told to its own people, by person, and to no other store", async () => {
    const [{ seller }, other] = [await newShop(), await newShop()];
    const { person, token } = await invited(seller, "admin");
    await acceptInvitation(person, { token });
    const { rows } = await listActivity(seller, {});
    expect(rows.map(({ action, who }) => [action, who])).toEqual([
      ["staff.joined", person.name],
      ["staff.invited", seller.name],
    ]);
    expect((await listActivity(seller, { actor: person.userId })).rows).toHaveLength(1);
    expect((await listActivity(other.seller, {})).rows).toEqual([]);
  });
});
