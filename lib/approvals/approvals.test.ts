import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newUser, word } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import { proposals } from "@/db/schema/approvals";
import { auditLog } from "@/db/schema/audit";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { decideChange } from "./decide-change";
import type { Decision } from "./policy";
import { proposeChange } from "./propose-change";
import { decideProposalInput } from "./schemas";

testDatabase();

const code = (name: string) => expect.objectContaining({ code: name });

async function newOsa(): Promise<Osa> {
  const user = await newUser();
  await db.insert(osaAdmins).values({ userId: user.id, scopes: ["keuangan"], ...by });
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["keuangan"] };
}

const change = (over: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  kind: "test.fee",
  subjectType: "thing",
  subjectId: word(),
  before: { percentage: 5 },
  after: { percentage: 4 },
  reason: "Kontrak baru",
  ...over,
});
const propose = (osa: Osa, what = change()) => db.transaction((tx) => proposeChange(tx, osa, what));
const decide = (osa: Osa, proposalId: string, decision: Decision = "approve") =>
  db.transaction((tx) => decideChange(tx, osa, "test.fee", { proposalId, decision }));
const rowOf = async (id: string) => (await db.select().from(proposals).where(eq(proposals.id, id)))[0];
const actionsOf = async (subjectId: string) => {
  const rows = await db.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(auditLog.id);
  return rows.map(({ action, actorId }) => [action, actorId]);
};

describe("a change by two people", () => {
  it("is one row however often the form arrives, and one open change a thing", async () => {
    const [writer, other] = [await newOsa(), await newOsa()];
    const what = change();
    const ids = await Promise.all(Array.from({ length: 8 }, () => propose(writer, what)));
    expect(new Set(ids).size).toBe(1);
    const again = { ...what, requestKey: randomUUID() };
    await expect(propose(other, again)).rejects.toEqual(code("proposal_open"));
    // A key that was used for another thing answers nothing about that thing.
    await expect(propose(other, { ...what, subjectId: word() })).rejects.toEqual(code("proposal_open"));
    expect(await actionsOf(what.subjectId)).toEqual([["test.fee.proposed", writer.userId]]);
  });

  it("cannot be decided by who wrote it, in however many tabs at once", async () => {
    const writer = await newOsa();
    const id = await propose(writer);
    const tabs = await Promise.allSettled(
      Array.from({ length: 12 }, (_, tab) => decide(writer, id, tab % 2 ? "approve" : "refuse")),
    );
    expect(tabs.map((tab) => tab.status === "rejected" && tab.reason.code)).toEqual(Array(12).fill("proposal_own"));
    expect(await rowOf(id)).toMatchObject({ status: "diajukan", decidedBy: null });
    const inOneTab = db.transaction(async (tx) =>
      decideChange(tx, writer, "test.fee", {
        proposalId: await proposeChange(tx, writer, change()),
        decision: "approve",
      }),
    );
    await expect(inOneTab).rejects.toEqual(code("proposal_own"));
  });

  it("nor past the code: the database refuses the row", async () => {
    const writer = await newOsa();
    const id = await propose(writer);
    const forged = db.execute(
      sql`update platform_proposals set status = 'disetujui', decided_by = ${writer.userId}::uuid, decided_at = now() where id = ${id}::uuid`,
    );
    await expect(forged).rejects.toMatchObject({ cause: { constraint_name: "platform_proposals_two_people" } });
  });

  it("is decided once: of two others one carries it out, and twice by one is once", async () => {
    const [writer, second, third] = [await newOsa(), await newOsa(), await newOsa()];
    const what = change();
    const id = await propose(writer, what);
    const both = await Promise.allSettled([decide(second, id), decide(third, id, "refuse")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const decided = await rowOf(id);
    const [winner, loser] = decided?.decidedBy === second.userId ? [second, third] : [third, second];
    const decision = decided?.status === "disetujui" ? "approve" : "refuse";
    expect(await decide(winner, id, decision)).toBeNull();
    await expect(decide(loser, id, decision)).rejects.toEqual(code("conflict"));
    expect((await actionsOf(what.subjectId)).map(([, who]) => who)).toEqual([writer.userId, winner.userId]);
  });

  it("hands the decided change to whoever carries it out", async () => {
    const [writer, other] = [await newOsa(), await newOsa()];
    const what = change();
    expect(await decide(other, await propose(writer, what))).toMatchObject({
      status: "disetujui",
      subjectId: what.subjectId,
      after: { percentage: 4 },
    });
    // The thing is free for the next change.
    await propose(other, { ...what, requestKey: randomUUID() });
  });

  it("is taken back by who wrote it, and by nobody else", async () => {
    const [writer, other] = [await newOsa(), await newOsa()];
    const id = await propose(writer);
    await expect(decide(other, id, "withdraw")).rejects.toEqual(code("proposal_foreign"));
    expect(await decide(writer, id, "withdraw")).toMatchObject({ status: "ditarik" });
    await expect(decide(other, id)).rejects.toEqual(code("conflict"));
  });

  it("is found under its own kind only", async () => {
    const [writer, other] = [await newOsa(), await newOsa()];
    const id = await propose(writer, change({ kind: "test.other" }));
    await expect(decide(other, id)).rejects.toEqual(code("not_found"));
  });

  it("a refusal says why", () => {
    const said = (decision: string, reason?: string) =>
      decideProposalInput.safeParse({ proposalId: randomUUID(), decision, reason }).success;
    expect([said("refuse"), said("refuse", "ya"), said("refuse", "Kontrak belum ada"), said("approve")]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
