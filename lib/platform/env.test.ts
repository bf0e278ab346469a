import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const long = "x".repeat(40);

describe("parseEnv", () => {
  it("needs nothing, and then points at the simulator", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ PORT: 3000, APP_URL: "http://localhost:3000", PAYMENT_GATEWAY: "midtrans" });
    expect(env.MIDTRANS_API_URL).toBe("http://127.0.0.1:3001");
  });

  it("points at the vendor once there is a key", () => {
    expect(parseEnv({ MIDTRANS_SERVER_KEYS: "a, b" })).toMatchObject({
      MIDTRANS_SERVER_KEYS: ["a", "b"],
      MIDTRANS_API_URL: "https://api.sandbox.midtrans.com",
    });
    const live = parseEnv({ MIDTRANS_SERVER_KEYS: "a", MIDTRANS_IS_PRODUCTION: "true" });
    expect(live.MIDTRANS_API_URL).toBe("https://api.midtrans.com");
  });

  it("takes an empty variable for an unset one", () => {
    const env = parseEnv({ PORT: "", DATABASE_URL: "" });
    expect(env.PORT).toBe(3000);
    expect(env.DATABASE_URL).toBeUndefined();
  });

  it("names every variable that is wrong", () => {
    expect(() => parseEnv({ PORT: "http", DATABASE_URL: "mysql://x/y", PAYMENT_GATEWAY: "paypal" })).toThrow(
      /PORT:.*\n.*DATABASE_URL:.*\n.*PAYMENT_GATEWAY:/,
    );
  });

  it("wants a secret of your own with a database of your own in production", () => {
    const own = { NODE_ENV: "production", DATABASE_URL: "postgres://db/shop" };
    expect(() => parseEnv(own)).toThrow(/AUTH_SECRET: is required/);
    expect(() => parseEnv({ ...own, AUTH_SECRET: "short" })).toThrow(/AUTH_SECRET: needs at least 32/);
    expect(parseEnv({ ...own, AUTH_SECRET: long }).AUTH_SECRET).toBe(long);
    expect(parseEnv({ ...own, DATABASE_IS_EMBEDDED: "1" }).AUTH_SECRET).toBeUndefined();
  });

  it("refuses a movable clock over a real shop", () => {
    const own = { NODE_ENV: "production", DATABASE_URL: "postgres://db/shop", AUTH_SECRET: long, TEST_CLOCK: "1" };
    expect(() => parseEnv(own)).toThrow(/TEST_CLOCK: must not be set/);
    expect(parseEnv({ ...own, DATABASE_IS_EMBEDDED: "1" }).TEST_CLOCK).toBe(true);
  });

  it("refuses what it would only pass over in silence", () => {
    expect(() => parseEnv({ REDIS_URL: "redis://x" })).toThrow(/REDIS_URL: is not used/);
    expect(() => parseEnv({ STORAGE_URL: "s3://bucket" })).toThrow(/STORAGE_URL: is s3:/);
    expect(() => parseEnv({ STORAGE_URL: "ftp://bucket" })).toThrow(/STORAGE_URL: names neither/);
    expect(() => parseEnv({ PAYMENT_GATEWAY: "stripe" })).toThrow(/PAYMENT_GATEWAY/);
  });

  it("points at Xendit once there is a key, and asks for the token that proves its notifications", () => {
    const keys = { XENDIT_SECRET_KEY: "xnd_production_x", XENDIT_CALLBACK_TOKENS: "new, old" };
    expect(parseEnv({ PAYMENT_GATEWAY: "xendit", ...keys })).toMatchObject({
      XENDIT_API_URL: "https://api.xendit.co",
      XENDIT_CALLBACK_TOKENS: ["new", "old"],
    });
    expect(() => parseEnv({ XENDIT_SECRET_KEY: "xnd_production_x" })).toThrow(/XENDIT_CALLBACK_TOKENS: is required/);
    expect(parseEnv({ PAYMENT_GATEWAY: "xendit" }).XENDIT_API_URL).toBe("http://127.0.0.1:3001");
  });

  it("F17 listens to no gateway whose key everybody knows while real money is collected", () => {
    const xendit = { XENDIT_SECRET_KEY: "x", XENDIT_CALLBACK_TOKENS: "t" };
    const midtrans = { MIDTRANS_SERVER_KEYS: "m" };
    expect(parseEnv({}).GATEWAYS).toEqual(["midtrans", "xendit"]);
    expect(parseEnv(midtrans).GATEWAYS).toEqual(["midtrans"]);
    expect(parseEnv({ ...midtrans, ...xendit }).GATEWAYS).toEqual(["midtrans", "xendit"]);
    expect(parseEnv({ PAYMENT_GATEWAY: "xendit", ...xendit }).GATEWAYS).toEqual(["xendit"]);
    expect(parseEnv({ PAYMENT_GATEWAY: "xendit", ...midtrans }).GATEWAYS).toEqual(["midtrans", "xendit"]);
  });
});
