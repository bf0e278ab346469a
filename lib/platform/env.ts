import { z } from "zod";
import { parseS3Address } from "./s3-address.ts"; // the launcher reads this file without a bundler

const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(["0", "1", "false", "true", ""]).transform((value) => value === "1" || value === "true");
const list = z
  .string()
  .transform((value) => value.split(",").map((part) => part.trim()))
  .pipe(z.array(z.string().min(1)).min(1));
const httpUrl = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

// Known to everybody, and of no use anywhere but at the simulator.
const simulatorKeys = {
  midtrans: "SB-Mid-server-SIMULATOR",
  xendit: "xnd_development_SIMULATOR",
  xenditToken: "simulator-callback-token",
  courier: "courier-SIMULATOR",
  courierSecret: "simulator-courier-secret",
};

/** Names that other versions know. Set here they would be passed over in silence, so they are refused instead. */
const unknownHere = ["DATABASE_REPLICA_URLS", "REDIS_URL"] as const;

const gatewayNames = ["midtrans", "xendit"] as const;

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: port.default(3000),
    // Processes that share the port; scripts/web.mjs counts the processors when it is unset.
    WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
    APP_URL: httpUrl.optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(500).default(10),
    // Set by the launcher when DATABASE_URL is its own, not yours.
    DATABASE_IS_EMBEDDED: flag.default(false),
    AUTH_SECRET: z.string().min(32, "needs at least 32 characters; `openssl rand -base64 33` makes one").optional(),
    PAYMENT_GATEWAY: z.enum(gatewayNames).default("midtrans"),
    // By hand with proof, or by the gateway that sends money out.
    PAYOUT_METHOD: z.enum(["manual", "xendit"]).default("manual"),
    MIDTRANS_SERVER_KEYS: list.optional(),
    MIDTRANS_API_URL: httpUrl.optional(),
    MIDTRANS_IS_PRODUCTION: flag.default(false),
    XENDIT_SECRET_KEY: z.string().optional(),
    XENDIT_CALLBACK_TOKENS: list.optional(),
    XENDIT_API_URL: httpUrl.optional(),
    SIMULATOR_PORT: port.default(3001),
    COURIER_API_URL: httpUrl.optional(),
    COURIER_API_KEY: z.string().optional(),
    COURIER_WEBHOOK_SECRETS: list.optional(),
    STORAGE_URL: z
      .string()
      .regex(/^(?:s3:|file:|(?![a-z]{2,}:)\.{0,2}[\w/-])/i, "names neither a folder nor a bucket")
      .default(".data/uploads"),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    AWS_REGION: z.string().optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    ...Object.fromEntries(unknownHere.map((name) => [name, z.never("is not used by this version").optional()])),
    FAILPOINT: z.string().optional(),
    TEST_CLOCK: flag.default(false),
    TEST_CLOCK_FILE: z.string().default(".data/test-clock"),
  })
  .superRefine((env, context) => {
    const refuse = (name: keyof typeof env, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    // The built shop dies on demand only where its time can be moved as well, which no own database allows.
    if (env.FAILPOINT && env.NODE_ENV === "production" && !env.TEST_CLOCK) {
      refuse("FAILPOINT", "must not be set in production: it makes processes kill themselves");
    }
    if (env.STORAGE_URL.startsWith("s3:") && !parseS3Address(env.STORAGE_URL, env)) {
      refuse(
        "STORAGE_URL",
        "is s3://key:secret@bucket?endpoint=https://…&region=…; the key may stand in AWS_ACCESS_KEY_ID",
      );
    }
    // Without the token nobody could tell the gateway's notifications from a stranger's.
    if (env.XENDIT_SECRET_KEY && !env.XENDIT_CALLBACK_TOKENS) {
      refuse("XENDIT_CALLBACK_TOKENS", "is required together with XENDIT_SECRET_KEY");
    }
    // Without the secret nobody could tell the courier's words from a stranger's.
    if (env.COURIER_API_KEY && !(env.COURIER_API_URL && env.COURIER_WEBHOOK_SECRETS)) {
      refuse("COURIER_API_KEY", "is of use only together with COURIER_API_URL and COURIER_WEBHOOK_SECRETS");
    }
    const ownDatabase = env.DATABASE_URL !== undefined && !env.DATABASE_IS_EMBEDDED;
    if (ownDatabase && env.NODE_ENV === "production") {
      if (!env.AUTH_SECRET) refuse("AUTH_SECRET", "is required together with DATABASE_URL");
      if (env.TEST_CLOCK) refuse("TEST_CLOCK", "must not be set in production: it would let anybody move the time");
    }
  })
  .transform((env) => {
    const simulator = `http://127.0.0.1:${env.SIMULATOR_PORT}`;
    const midtrans = `https://api.${env.MIDTRANS_IS_PRODUCTION ? "" : "sandbox."}midtrans.com`;
    const hasKeys = { midtrans: env.MIDTRANS_SERVER_KEYS !== undefined, xendit: env.XENDIT_SECRET_KEY !== undefined };
    // The simulator's keys are no secret, so they count only where no real money is collected.
    const isSimulated = !hasKeys[env.PAYMENT_GATEWAY];
    return {
      ...env,
      /** The gateways that may be asked and listened to; the active one is always among them. */
      GATEWAYS: gatewayNames.filter((name) => isSimulated || hasKeys[name]),
      /** Unset where neither a courier nor the simulator is there to be asked. */
      COURIER_API_URL: env.COURIER_API_URL ?? (isSimulated ? simulator : undefined),
      COURIER_API_KEY: env.COURIER_API_KEY ?? simulatorKeys.courier,
      COURIER_WEBHOOK_SECRETS: env.COURIER_WEBHOOK_SECRETS ?? (isSimulated ? [simulatorKeys.courierSecret] : []),
      XENDIT_API_URL: env.XENDIT_API_URL ?? (env.XENDIT_SECRET_KEY ? "https://api.xendit.co" : simulator),
      XENDIT_SECRET_KEY: env.XENDIT_SECRET_KEY ?? simulatorKeys.xendit,
      XENDIT_CALLBACK_TOKENS: env.XENDIT_CALLBACK_TOKENS ?? [simulatorKeys.xenditToken],
      APP_URL: env.APP_URL ?? `http://localhost:${env.PORT}`,
      MIDTRANS_API_URL: env.MIDTRANS_API_URL ?? (env.MIDTRANS_SERVER_KEYS ? midtrans : simulator),
      MIDTRANS_SERVER_KEYS: env.MIDTRANS_SERVER_KEYS ?? [simulatorKeys.midtrans],
    };
  });

export type Env = z.output<typeof schema>;

/** Reads a set of variables; an empty one counts as unset. The error names every variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not valid:\n${lines.join("\n")}`);
}

let read: Env | undefined;

/** The validated environment of this process, read at the first use. */
export function readEnv(): Env {
  read ??= parseEnv(process.env);
  return read;
}
