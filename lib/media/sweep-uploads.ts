import { and, asc, eq, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema/media";
import { now } from "@/lib/platform/clock";
import { removeStored } from "@/lib/platform/storage";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { renditionKeys } from "./renditions";

const WAITS_HOURS = 24;
const BATCH = 200;

/**
 * Files that nothing came to refer to within a day go. They are given up first, so that none is attached meanwhile; a
 * round that is cut short leaves the row, and the next one removes what is left.
 */
export async function sweepUploads(): Promise<number> {
  const u = uploads;
  const due = and(isNull(u.attachedAt), or(isNotNull(u.givenUpAt), lt(u.createdAt, hoursAfter(now(), -WAITS_HOURS))));
  const waiting = await db.select({ id: u.id }).from(u).where(due).orderBy(asc(u.createdAt)).limit(BATCH);
  if (waiting.length === 0) return 0;
  const ids = waiting.map((row) => row.id);
  const rows = await db
    .update(uploads)
    .set({ givenUpAt: now() })
    .where(and(inArray(u.id, ids), isNull(u.attachedAt)))
    .returning();
  for (const { id, url, type, width, posterUrl } of rows) {
    const key = (one: string) => one.replace(/^\/uploads\//, "");
    const pictures = type === "gambar" ? [{ key: key(url), width }] : [];
    // A poster that its sender drew has a row of its own.
    const poster = posterUrl && !(await hasRow(posterUrl)) ? [{ key: key(posterUrl), width: 640 }] : [];
    const smaller = [...pictures, ...poster].flatMap((one) => [...renditionKeys(one.key, one.width), one.key]);
    for (const one of [...smaller, ...(type === "video" ? [key(url)] : [])]) await removeStored(one);
    await db.delete(uploads).where(eq(u.id, id));
  }
  return rows.length;
}

async function hasRow(url: string) {
  const [found] = await db.select({ id: uploads.id }).from(uploads).where(eq(uploads.url, url));
  return found !== undefined;
}
