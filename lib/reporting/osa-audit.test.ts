import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, word } from "@/db/requirements/world";
import { testDatabase } from "@/db/testing/database";
import { record } from "@/lib/audit/record";
import { type Osa, system } from "@/lib/auth/actors";
import { diffOf } from "./audit-diff";
import { listAudit } from "./osa-audit";

testDatabase();

const viewer: Osa = { kind: "osa", userId: "00000000-0000-7000-8000-000000000001", name: "Rani", scopes: ["super"] };
const thing = word();
let rani: Osa;
let budi: Osa;

beforeAll(async () => {
  const admin = async (): Promise<Osa> => {
    const user = await newUser();
    return { kind: "osa", userId: user.id, name: user.name, scopes: ["super"] };
  };
  [rani, budi] = [await admin(), await admin()];
  const note = (actor: Osa | ReturnType<typeof system>, action: string, subjectId: string) =>
    db.transaction((tx) => record(tx, actor, { action, subjectType: "thing", subjectId, reason: "uji" }));
  await db.execute(sql`insert into audit_log (actor_kind, actor_id, action, subject_type, subject_id, created_at)
    values ('osa', ${rani.userId}, 'old.done', 'thing', 'x', '2020-02-03T10:00:00+07:00')`);
  await note(rani, "thing.made", thing);
  await note(budi, "thing.changed", thing);
  await note(budi, "other.changed", word());
  await note(system("sweep"), "thing.changed", word());
  for (let i = 0; i < 30; i += 1) await note(rani, "many.done", word());
});

const actions = async (filter: Parameters<typeof listAudit>[1]) =>
  (await listAudit(viewer, filter)).rows.map((row) => row.action);

describe("D-69 the log", () => {
  it("is never changed, whoever asks", async () => {
    for (const change of ["update audit_log set reason = 'lain'", "delete from audit_log"]) {
      await expect(db.execute(sql.raw(change))).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  it("is found by who, what, to what, and any mixture", async () => {
    expect(await actions({ subject: thing })).toEqual(["thing.changed", "thing.made"]);
    expect(await actions({ actor: budi.name })).toEqual(["other.changed", "thing.changed"]);
    expect(await actions({ actor: "system:sweep" })).toEqual(["thing.changed"]);
    expect(await actions({ action: "thing" })).toEqual(["thing.changed", "thing.changed", "thing.made"]);
    expect(await actions({ action: "changed", actor: budi.name, subject: thing })).toEqual(["thing.changed"]);
    expect(await actions({ actor: "nobody at all" })).toEqual([]);
    expect(await actions({ action: "nothing" })).toEqual([]);
  });

  it("is found by day, in Jakarta", async () => {
    const day = { from: new Date("2020-02-03T00:00:00+07:00"), to: new Date("2020-02-04T00:00:00+07:00") };
    expect(await actions(day)).toEqual(["old.done"]);
    expect(await actions({ from: new Date("2040-01-01") })).toEqual([]);
  });

  it("goes on page by page, forth and back, under any question", async () => {
    for (const filter of [{ action: "many" }, { actor: rani.name, action: "many" }]) {
      const first = await listAudit(viewer, filter);
      const second = await listAudit(viewer, { ...filter, after: first.next });
      expect([first.rows.length, second.rows.length]).toEqual([25, 5]);
      const back = await listAudit(viewer, { ...filter, before: second.previous });
      expect(back.rows.map((row) => row.cursor)).toEqual(first.rows.map((row) => row.cursor));
    }
  });
});

describe("two states side by side", () => {
  it("tell only what differs, at any depth", () => {
    const before = { status: "aktif", rates: { km: 1, kg: 2 }, gone: null };
    const after = { status: "nonaktif", rates: { km: 1, kg: 3 }, gone: null, fresh: ["a"] };
    expect(diffOf(before, after)).toEqual([
      { name: "status", before: "aktif", after: "nonaktif" },
      { name: "rates.kg", before: "2", after: "3" },
      { name: "fresh", before: undefined, after: '["a"]' },
    ]);
    expect(diffOf(null, { a: 1 })).toEqual([{ name: "a", before: undefined, after: "1" }]);
    expect(diffOf(null, null)).toEqual([]);
  });
});
