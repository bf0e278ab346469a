import postgres from "postgres";
import { tagChannel } from "./announce-tags";

/** The cache tags that this work announces once committed. A last word of our own on the channel ends the listening. */
export async function hearTags(databaseUrl: string, work: () => Promise<unknown>): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const heard: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  await sql.listen(tagChannel, (payload) => {
    if (payload === "end") resolve();
    else heard.push(...JSON.parse(payload));
  });
  await work();
  await sql.notify(tagChannel, "end");
  await promise;
  await sql.end();
  return [...new Set(heard)].sort();
}
