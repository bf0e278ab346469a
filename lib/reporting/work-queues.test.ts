import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newStore, newUser } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa, OsaScope } from "@/lib/auth/actors";
import { assignItem } from "@/lib/desk/assign-item";
import { queuesFor } from "@/lib/desk/policy";
import { assignItemInput } from "@/lib/desk/schemas";
import { countQueues, listColleagues, listQueue } from "./work-queues";

testDatabase();

const code = (name: string) => expect.objectContaining({ code: name });

async function newOsa(scopes: OsaScope[]): Promise<Osa> {
  const user = await newUser();
  await db.insert(osaAdmins).values({ userId: user.id, scopes, ...by });
  return { kind: "osa", userId: user.id, name: user.name, scopes };
}
let rani: Osa;
let budi: Osa;
let clerk: Osa;
beforeAll(async () => {
  [rani, budi, clerk] = [await newOsa(["partner"]), await newOsa(["partner"]), await newOsa(["katalog"])];
});

async function waitingStore() {
  const { store } = await newStore((await newUser()).id);
  await db.update(stores).set({ verificationStatus: "proses" }).where(eq(stores.id, store.id));
  return store.id;
}
const assign = (who: Osa, subject: string, owner: Osa | null, seen: Osa | null) =>
  assignItem(who, { queue: "stores", subject, owner: owner?.userId ?? null, seen: seen?.userId ?? null });
const ownerOf = async (subject: string) =>
  (await listQueue(rani, "stores", {})).rows.find((row) => row.subject === subject)?.owner;

describe("what waits for OneSmile's people", () => {
  it("every queue can be read and counted, each by its own people", async () => {
    const boss = await newOsa(["super"]);
    for (const queue of queuesFor(boss))
      expect(await listQueue(boss, queue, {})).toMatchObject({ rows: expect.anything() });
    expect((await countQueues(boss)).map(({ queue }) => queue)).toEqual(queuesFor(boss));
    expect((await countQueues(clerk)).map(({ queue }) => queue)).toEqual(["reports"]);
  });

  it("the oldest comes first, with its age, and pages go on", async () => {
    const ids = [];
    for (let i = 0; i < 27; i += 1) ids.push(await waitingStore());
    const first = await listQueue(rani, "stores", {});
    const second = await listQueue(rani, "stores", { after: first.next });
    expect(first.rows).toHaveLength(25);
    expect(second.rows.length).toBeGreaterThanOrEqual(2);
    const back = await listQueue(rani, "stores", { before: second.previous });
    expect(back.rows.map(({ subject }) => subject)).toEqual(first.rows.map(({ subject }) => subject));
    const [count] = await countQueues(rani);
    expect(count).toMatchObject({ queue: "stores", more: false });
    expect(new Date(count?.oldest ?? 0).getTime()).toBeGreaterThan(0);
    for (const id of ids) await db.update(stores).set({ verificationStatus: "verif" }).where(eq(stores.id, id));
  });

  it("is taken by one of two at once, handed over and let go, each written down", async () => {
    const subject = await waitingStore();
    const both = await Promise.allSettled([assign(rani, subject, rani, null), assign(budi, subject, budi, null)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = (await ownerOf(subject)) === rani.name ? rani : budi;
    const other = winner === rani ? budi : rani;
    await expect(assign(other, subject, other, null)).rejects.toEqual(code("desk_taken"));
    await assign(winner, subject, other, winner);
    expect(await ownerOf(subject)).toBe(other.name);
    await assign(other, subject, null, other);
    await assign(other, subject, null, other);
    expect(await ownerOf(subject)).toBeNull();
    const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, subject)).orderBy(auditLog.id);
    expect(log.map(({ action }) => action)).toEqual(["desk.taken", "desk.handed_over", "desk.released"]);
  });

  it("is for who may work on it only", async () => {
    const subject = await waitingStore();
    await expect(assign(clerk, subject, clerk, null)).rejects.toEqual(code("forbidden"));
    await expect(assign(rani, subject, clerk, null)).rejects.toEqual(code("desk_unable"));
    const names = (await listColleagues(rani, "stores")).map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining([rani.userId, budi.userId]));
    expect(names).not.toContain(clerk.userId);
    const form = { queue: "stores", subject: randomUUID(), owner: "", seen: "" };
    expect(assignItemInput.parse(form)).toMatchObject({ owner: null });
    expect(assignItemInput.safeParse({ ...form, queue: "constructor" }).success).toBe(false);
  });
});
