import type { Sql } from "postgres";

const beatMs = 10_000;
const silentMs = 3 * beatMs;
// Every page carries this tag, and so does every cached read made for one.
const everything = "_N_T_/layout";

type Ear = { sql: Sql; heardAt: number };

/** Runs once in each web server: what another process changed expires here too. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readEnv } = await import("./lib/platform/env");
  // Also the place where a wrong environment stops the server with its message.
  const { DATABASE_URL } = readEnv();
  if (DATABASE_URL) await keepListening(DATABASE_URL);
}

async function keepListening(url: string) {
  const { tagChannel } = await import("./lib/platform/announce-tags");
  let ear = await listen(url, tagChannel);
  // A connection may die without a word: we speak on the channel ourselves, and listen anew when we stop hearing it.
  const timer = setInterval(async () => {
    if (Date.now() - ear.heardAt > silentMs) {
      await ear.sql.end({ timeout: 1 }).catch(() => {});
      ear = await listen(url, tagChannel);
    }
    await ear.sql.notify(tagChannel, "[]").catch(() => {});
  }, beatMs);
  timer.unref();
}

async function listen(url: string, channel: string): Promise<Ear> {
  const { default: postgres } = await import("postgres");
  const ear: Ear = { sql: postgres(url, { max: 1, onnotice: () => {} }), heardAt: Date.now() };
  const hear = (payload: string) => {
    ear.heardAt = Date.now();
    void expire(tagsIn(payload));
  };
  try {
    // What was said while nobody listened is lost, so each new start of listening expires everything.
    await ear.sql.listen(channel, hear, () => void expire([everything]));
  } catch (error) {
    console.error("not listening for cache tags yet", error instanceof Error ? error.message : error);
  }
  return ear;
}

function tagsIn(payload: string): string[] {
  try {
    const tags: unknown = JSON.parse(payload);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
  } catch {
    return [];
  }
}

// Next has no public way to expire a tag outside a request; this is the record that its own functions write.
async function expire(tags: string[]) {
  const { tagsManifest } = await import("next/dist/server/lib/incremental-cache/tags-manifest.external.js");
  const at = Date.now();
  for (const tag of tags) tagsManifest.set(tag, { stale: at, expired: at });
}
