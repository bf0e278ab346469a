import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { hit } from "@/lib/platform/rate-limit";
import { signInLimits } from "./policy";
import { verifyCredentials } from "./verify-credentials";
import { visitorFrom } from "./visitor";

testDatabase();

const at = (ipAddress: string) => ({ kind: "visitor", ipAddress }) as const;

beforeEach(async () => {
  await db.delete(rateLimits);
});

describe("signing in", () => {
  it("answers an unknown account as it answers a wrong password", async () => {
    const unknown = verifyCredentials(at("10.2.0.1"), { email: "tiada@contoh.test", password: "apa-saja" });
    await expect(unknown).rejects.toMatchObject({ code: "wrong_credentials", status: 422 });
  });

  it("limits attempts at one account from anywhere, also at once, and says how long to wait", async () => {
    const attempts = Array.from({ length: signInLimits.account.limit + 3 }, (_, i) =>
      verifyCredentials(at(`10.2.1.${i}`), { email: "sasaran@contoh.test", password: "tebak-tebakan" }),
    );
    const codes = await Promise.all(attempts.map((attempt) => attempt.catch(({ code }) => code)));
    expect(codes.filter((code) => code === "too_many")).toHaveLength(3);
    const more = verifyCredentials(at("10.2.1.99"), { email: "SASARAN@contoh.test", password: "tebak" });
    await expect(more).rejects.toMatchObject({ code: "too_many", params: { minutes: 15 } });
  });

  it("limits attempts of one address at many accounts", async () => {
    const robot = at("10.2.2.2");
    const key = `sign-in:address:${robot.ipAddress}`;
    for (let i = 1; i < signInLimits.address.limit; i++) await hit(key, signInLimits.address);
    const guess = (email: string) => verifyCredentials(robot, { email, password: "x" });
    await expect(guess("akun1@contoh.test")).rejects.toMatchObject({ code: "wrong_credentials" });
    await expect(guess("akun2@contoh.test")).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("the address of a visitor", () => {
  it("is what the nearest proxy saw, not what the caller wrote", () => {
    expect(visitorFrom(new Headers({ "x-forwarded-for": "1.1.1.1, 2.2.2.2" })).ipAddress).toBe("2.2.2.2");
    expect(visitorFrom(new Headers()).ipAddress).toBe("unknown");
  });
});
