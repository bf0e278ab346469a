import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { by, newUser } from "@/db/requirements/world";
import { osaAdmins } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { changeSetting } from "./change-setting";
import { now } from "./clock";
import { decideSetting } from "./decide-setting";
import { proposeSetting } from "./propose-setting";
import { settingChange, settingProposal } from "./schemas";
import { readValue, type SettingKey, settingKeys } from "./setting-keys";
import { listSettingProposals, readSettingHistory, valueAt } from "./setting-queries";
import { readSettings, settingSchema } from "./settings";

testDatabase();

const code = (name: string) => expect.objectContaining({ code: name });

async function newOsa(): Promise<Osa> {
  const user = await newUser();
  await db.insert(osaAdmins).values({ userId: user.id, scopes: ["super"], ...by });
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["super"] };
}
let one: Osa;
let other: Osa;
beforeAll(async () => {
  [one, other] = [await newOsa(), await newOsa()];
});

const inHours = (hours: number) => new Date(now().getTime() + hours * 3_600_000);
/** As a date field gives it, in Jakarta's time. */
const field = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const change = (key: SettingKey, amount: string, from?: Date) =>
  settingChange.parse({ key, amount, from: from ? field(from) : "", reason: "Aturan baru" });
const proposal = (key: SettingKey, amount: string, from?: Date) =>
  settingProposal.parse({
    key,
    amount,
    from: from ? field(from) : "",
    reason: "Aturan baru",
    requestKey: randomUUID(),
  });
const onlyProposal = async (osa: Osa) => {
  const [first] = await listSettingProposals(osa);
  if (!first) throw new Error("nothing was proposed");
  return first;
};

describe("D-59 a setting holds from its day", () => {
  it("a tax that comes later is the tax of later orders only, and of none before two people want it", async () => {
    const next = inHours(48);
    const before = await readSettings(db, inHours(72));
    await proposeSetting(one, proposal("tax_percentage", "12", next));
    expect((await readSettings(db, inHours(72))).taxBasisPoints).toBe(before.taxBasisPoints);
    const { id, mine } = await onlyProposal(one);
    expect(mine).toBe(true);
    await expect(decideSetting(one, { proposalId: id, decision: "approve" })).rejects.toEqual(code("proposal_own"));
    await decideSetting(other, { proposalId: id, decision: "approve" });
    const rates = await Promise.all([inHours(47), inHours(49)].map((at) => readSettings(db, at)));
    expect(rates.map((rate) => rate.taxBasisPoints)).toEqual([before.taxBasisPoints, 1_200]);
    const rows = (await readSettingHistory(one, now())).get("tax_percentage");
    expect(rows?.map(({ value, state }) => [value, state])).toEqual([
      [12, "coming"],
      [11, "now"],
    ]);
  });

  it("one that touches money is never changed by one person, nor by the same in two tabs", async () => {
    await expect(changeSetting(one, change("service_fee", "500"))).rejects.toEqual(code("setting_two_people"));
    const form = proposal("service_fee", "500");
    await Promise.all([proposeSetting(one, form), proposeSetting(one, form)]);
    const { id } = await onlyProposal(one);
    const tabs = Array.from({ length: 6 }, () => decideSetting(one, { proposalId: id, decision: "approve" }));
    expect((await Promise.allSettled(tabs)).every(({ status }) => status === "rejected")).toBe(true);
    expect(await valueAt(db, "service_fee", now())).toBe(0);
    await decideSetting(other, { proposalId: id, decision: "refuse", reason: "Belum waktunya" });
    expect(await valueAt(db, "service_fee", now())).toBe(0);
  });

  it("what was agreed to holds at once, and twice agreed is once", async () => {
    await proposeSetting(one, proposal("withdrawal_fee", "2.500"));
    const { id } = await onlyProposal(one);
    const agree = () => decideSetting(other, { proposalId: id, decision: "approve" });
    await Promise.all([agree(), agree(), agree()]);
    expect((await readSettings(db, now())).withdrawal.feeRupiah).toBe(2_500);
    const rows = await db.execute(sql`select from platform_settings where key = 'withdrawal_fee' and value = '2500'`);
    expect(rows).toHaveLength(1);
  });

  it("a window is changed by one, with its reason in the log, and not in the past", async () => {
    await changeSetting(one, change("seller_accept_hours", "36"));
    expect((await readSettings(db, now())).sellerAcceptHours).toBe(36);
    const [logged] = await db.select().from(auditLog).where(eq(auditLog.subjectId, "seller_accept_hours"));
    expect(logged).toMatchObject({ action: "setting.changed", before: { value: 24 }, reason: "Aturan baru" });
    const past = changeSetting(one, change("seller_accept_hours", "12", inHours(-2)));
    await expect(past).rejects.toEqual(code("setting_past"));
    await expect(changeSetting(one, change("seller_accept_hours", "999"))).rejects.toEqual(code("setting_value"));
  });
});

describe("the list of settings", () => {
  it("is what the shop reads, and every value it takes is one that can be read", async () => {
    expect(Object.keys(settingKeys).sort()).toEqual(Object.keys(settingSchema.shape).sort());
    const ends = (end: "min" | "max") =>
      Object.fromEntries(
        Object.entries(settingKeys).map(([key, facts]) => [key, facts.unit === "saklar" ? end === "max" : facts[end]]),
      );
    for (const end of ["min", "max"] as const) expect(settingSchema.safeParse(ends(end)).error).toBeUndefined();
  });

  it("reads what people type", () => {
    expect([
      readValue("tax_percentage", "11,5"),
      readValue("withdrawal_minimum", "10.000"),
      readValue("osa_second_factor", "1"),
    ]).toEqual([11.5, 10_000, true]);
    expect([
      readValue("tax_percentage", "101"),
      readValue("tax_percentage", "1e1"),
      readValue("withdrawal_minimum", "-1"),
      readValue("quote_ttl_minutes", "0"),
      readValue("osa_second_factor", "ya"),
    ]).toEqual([null, null, null, null, null]);
  });
});
