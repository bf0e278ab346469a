import { systemClock } from "./clock";
import { type Simulator, type SimulatorSettings, startSimulator } from "./server";

const DEFAULT_PORT = 3001;
const PORTS_TRIED = 20;

const env = process.env;
const settings: Omit<SimulatorSettings, "port" | "statePath"> = {
  host: env.SIMULATOR_HOST,
  serverKey: env.SIMULATOR_SERVER_KEY ?? "SB-Mid-server-SIMULATOR",
  xenditSecretKey: env.SIMULATOR_XENDIT_SECRET_KEY,
  xenditCallbackToken: env.SIMULATOR_XENDIT_CALLBACK_TOKEN,
  courierKey: env.SIMULATOR_COURIER_KEY,
  courierSecret: env.SIMULATOR_COURIER_SECRET,
  notifyUrl: env.SIMULATOR_NOTIFY_URL ?? "http://localhost:3000/api/webhooks/midtrans",
  retryScale: positiveNumber("SIMULATOR_RETRY_SCALE", 1 / 60),
  merchantName: env.SIMULATOR_MERCHANT ?? "OneSmile",
  now: systemClock(env),
};

const simulator = env.SIMULATOR_PORT
  ? await startOn(positiveNumber("SIMULATOR_PORT", DEFAULT_PORT))
  : await startOnFreePort(DEFAULT_PORT);
console.log(`Simulator pembayaran: ${simulator.url}`);
console.log(`Kabar dikirim ke: ${settings.notifyUrl}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}

/** Two simulators side by side must not share one state file. */
function startOn(port: number): Promise<Simulator> {
  const usual = port === DEFAULT_PORT ? ".data/simulator.json" : `.data/simulator-${port}.json`;
  return startSimulator({ ...settings, port, statePath: env.SIMULATOR_STATE ?? usual });
}

async function startOnFreePort(first: number): Promise<Simulator> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    try {
      return await startOn(port);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new Error(`No free port between ${first} and ${first + PORTS_TRIED - 1}; set SIMULATOR_PORT`);
}

function positiveNumber(name: string, usual: number): number {
  const given = env[name];
  if (given === undefined || given === "") return usual;
  const number = Number(given);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`${name} must be a positive number, not "${given}"`);
}
