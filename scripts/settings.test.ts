import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseSettings } from "./settings.mjs";

afterEach(() => vi.unstubAllEnvs());

const names = [
  "MIDTRANS_SERVER_KEYS",
  "MIDTRANS_API_URL",
  "XENDIT_SECRET_KEY",
  "XENDIT_CALLBACK_TOKENS",
  "XENDIT_API_URL",
];

async function chosen(given: Record<string, string>) {
  for (const name of [...names, "PAYMENT_GATEWAY", "DATABASE_URL"]) vi.stubEnv(name, "");
  vi.stubEnv("AUTH_SECRET", "x".repeat(40));
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  return chooseSettings(true);
}

const xendit = { XENDIT_SECRET_KEY: "xnd_production_1", XENDIT_CALLBACK_TOKENS: "token" };

describe("the simulator", () => {
  it("plays both gateways when neither has a key", async () => {
    const { simulated, env } = await chosen({});
    expect(simulated).toBe(true);
    const { SIMULATOR_PORT } = Object.fromEntries(Object.entries(env));
    const address = `http://127.0.0.1:${SIMULATOR_PORT}`;
    expect(env).toMatchObject({ MIDTRANS_API_URL: address, XENDIT_API_URL: address });
  });

  it.each<Record<string, string>>([
    { MIDTRANS_SERVER_KEYS: "Mid-server-1" },
    { PAYMENT_GATEWAY: "xendit", ...xendit },
    { MIDTRANS_SERVER_KEYS: "Mid-server-1", ...xendit },
  ])("is not started where the gateway that collects has a key: %o", async (given) => {
    const { simulated, env } = await chosen(given);
    expect(simulated).toBe(false);
    expect(Object.keys(env).filter((name) => name.startsWith("SIMULATOR"))).toEqual([]);
  });

  it("is never told the real key of the other gateway", async () => {
    const { simulated, env } = await chosen({ PAYMENT_GATEWAY: "midtrans", ...xendit });
    expect(simulated).toBe(true);
    expect(JSON.stringify(env)).not.toContain("xnd_production_1");
    expect(env).not.toHaveProperty("XENDIT_API_URL");
  });
});
