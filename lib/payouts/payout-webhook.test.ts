import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/webhooks/xendit/payouts/route";
import { db } from "@/db/client";
import { withdrawals } from "@/db/schema/payouts";
import { testDatabase } from "@/db/testing/database";
import { system } from "@/lib/auth/actors";
import { newShop } from "@/lib/checkout/testing";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditMoney } from "@/lib/reporting/audit-money";
import { openTestShop, TEST_XENDIT_KEY, TEST_XENDIT_TOKEN, type TestShop } from "../../simulator/test-shop";
import { approveWithdrawal } from "./approve-withdrawal";
import { requestWithdrawal } from "./request-withdrawal";
import { sendPayout } from "./send-payout";
import { earn, newBank, newOsa } from "./testing";
import { payoutReferenceOf } from "./withdrawal-rows";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
  vi.stubEnv("PAYOUT_METHOD", "xendit");
  vi.stubEnv("XENDIT_SECRET_KEY", TEST_XENDIT_KEY);
  vi.stubEnv("XENDIT_CALLBACK_TOKENS", TEST_XENDIT_TOKEN);
  vi.stubEnv("XENDIT_API_URL", shop.url());
  vi.spyOn(console, "error").mockImplementation(() => {});
  await shop.mode({ holdPayouts: true });
});
testDatabase();
afterAll(async () => {
  await closeSender();
  await shop.close();
});

/** A store's withdrawal on its way to the bank, and what the gateway will tell of it. */
async function onItsWay() {
  const { seller } = await newShop();
  await newBank(seller);
  await earn(seller, 300_000);
  const id = await requestWithdrawal(seller, { requestKey: randomUUID(), amount: 200_000 });
  await approveWithdrawal(await newOsa(), { withdrawalId: id });
  await sendPayout(system("jobs"), id);
  const reference = payoutReferenceOf(id);
  const status = async () => (await db.select().from(withdrawals).where(eq(withdrawals.id, id)))[0]?.status;
  expect(await status()).toBe("diproses");
  const told = async (scenario: string, event: string) => {
    await shop.post(`/control/payouts/${reference}/${scenario}`);
    return shop.arrived(({ rawBody }) => rawBody.includes(reference) && rawBody.includes(event));
  };
  return { status, told };
}

const post = async (body: string, headers: HeadersInit) =>
  (await POST(new Request("http://shop.test/api/webhooks/xendit/payouts", { method: "POST", body, headers }))).status;

describe("what becomes of money sent to a bank, told by notification", () => {
  it("is paid once, however often it is told", async () => {
    const { status, told } = await onItsWay();
    const { rawBody, headers } = await told("succeed", "payout.succeeded");
    expect(await post(rawBody, headers)).toBe(200);
    expect(await status()).toBe("dibayar");
    for (const _ of [1, 2, 3]) expect(await post(rawBody, headers)).toBe(200);
    expect(await status()).toBe("dibayar");
  });

  it("F32 failed, and reversed after it was paid, are the store's again", async () => {
    const failed = await onItsWay();
    const no = await failed.told("fail", "payout.failed");
    expect(await post(no.rawBody, no.headers)).toBe(200);
    expect(await failed.status()).toBe("gagal");

    const returned = await onItsWay();
    const yes = await returned.told("succeed", "payout.succeeded");
    expect(await post(yes.rawBody, yes.headers)).toBe(200);
    const back = await returned.told("reverse", "payout.reversed");
    expect(await post(back.rawBody, back.headers)).toBe(200);
    expect(await returned.status()).toBe("dibalik");
  });

  it("F17 without our token, without sense, or too large, it changes nothing", async () => {
    const { status, told } = await onItsWay();
    const { rawBody, headers } = await told("succeed", "payout.succeeded");
    expect(await post(rawBody, { "x-callback-token": "somebody else's" })).toBe(401);
    expect(await post("{", headers)).toBe(400);
    expect(await post(`${rawBody}${" ".repeat(70_000)}`, headers)).toBe(413);
    expect(await status()).toBe("diproses");
  });

  it("of a payout nobody knows is taken and changes nothing; while the gateway is down it is asked for again", async () => {
    const { status, told } = await onItsWay();
    const { rawBody, headers } = await told("succeed", "payout.succeeded");
    const reference = /wd-[0-9a-f-]{36}/.exec(rawBody)?.[0] ?? "";
    expect(await post(rawBody.replaceAll(reference, `wd-${randomUUID()}`), headers)).toBe(200);
    await shop.mode({ down: true });
    expect(await post(rawBody, headers)).toBe(503);
    expect(await status()).toBe("diproses");
    await shop.mode({ down: false });
    expect(await post(rawBody, headers)).toBe(200);
    expect(await status()).toBe("dibayar");
  });

  it("leaves nothing that the audit would find", async () => {
    const { checks } = await auditMoney();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });
});
