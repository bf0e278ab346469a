import { parseEnv } from "../lib/platform/env.ts";
import { keptSecret } from "./database.mjs";
import { choosePort } from "./ports.mjs";
import { say } from "./stages.mjs";

const preferred = { PORT: 3000, SIMULATOR_PORT: 3001 };

async function pick(name, taken) {
  const { port, busy } = await choosePort({ name, asked: process.env[name], preferred: preferred[name], taken });
  if (busy.length > 0) say(`port ${busy.join(", ")} is busy: ${name} is ${port} this time`);
  return port;
}

/** The addresses and secrets that all children share, from what the user set and from the ports that are free. */
export async function chooseSettings(production) {
  const own = Boolean(process.env.DATABASE_URL);
  const given = parseEnv({ ...process.env, NODE_ENV: production ? "production" : "development" });
  if (own && !given.AUTH_SECRET) {
    throw new Error("The environment is not valid:\n  AUTH_SECRET: is required together with DATABASE_URL");
  }
  // The gateway that collects has no key: it is played by the simulator.
  const simulated =
    given.PAYMENT_GATEWAY === "xendit" ? !process.env.XENDIT_SECRET_KEY : !process.env.MIDTRANS_SERVER_KEYS;
  const port = await pick("PORT", [preferred.SIMULATOR_PORT]);
  const env = {
    PORT: String(port),
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  if (simulated) {
    const simulatorPort = await pick("SIMULATOR_PORT", [port]);
    env.SIMULATOR_PORT = String(simulatorPort);
    env.SIMULATOR_NOTIFY_URL = process.env.SIMULATOR_NOTIFY_URL || `http://127.0.0.1:${port}/api/webhooks/midtrans`;
    const address = `http://127.0.0.1:${simulatorPort}`;
    // A real key of the other gateway is none of the simulator's business.
    if (!process.env.MIDTRANS_SERVER_KEYS) {
      env.SIMULATOR_SERVER_KEY = given.MIDTRANS_SERVER_KEYS[0];
      if (!process.env.MIDTRANS_API_URL) env.MIDTRANS_API_URL = address;
    }
    if (!process.env.XENDIT_SECRET_KEY) {
      env.SIMULATOR_XENDIT_SECRET_KEY = given.XENDIT_SECRET_KEY;
      env.SIMULATOR_XENDIT_CALLBACK_TOKEN = given.XENDIT_CALLBACK_TOKENS[0];
      if (!process.env.XENDIT_API_URL) env.XENDIT_API_URL = address;
    }
  }
  return { env, port, simulated, address: env.APP_URL };
}
