import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { uploads } from "@/db/schema/media";
import type { Buyer, Osa, Person, Seller } from "@/lib/auth/actors";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "@/lib/platform/clock";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { writeStored } from "@/lib/platform/storage";
import { refusal } from "@/lib/shared/errors";
import { keepPicture, keepPlainPoster } from "./keep-picture";
import { readLimited } from "./read-limited";
import { readVideo, type VideoFacts } from "./video";

export type Upload = {
  url: string;
  type: "gambar" | "video";
  width: number;
  height: number;
  blur: string;
  posterUrl: string | null;
};

type Sent = { body: ReadableStream<Uint8Array>; poster?: string };

const FOLDER = "media";
const MOST_BYTES = { gambar: 10_000_000, video: 30_000_000 };
const limit = { limit: 120, windowSeconds: 3_600 };

/** Takes a file in for whoever sent it: what it is, its content decides. Nobody else can use it before it is attached. */
export async function takeUpload(actor: Person | Buyer | Seller | Osa, { body, poster }: Sent): Promise<Upload> {
  await enforceLimit(`upload:${actor.userId}`, limit);
  const bytes = await readLimited(body, MOST_BYTES.video);
  const video = readVideo(bytes);
  if (!video && bytes.length > MOST_BYTES.gambar) {
    throw refusal("upload_too_large", { params: { megabytes: MOST_BYTES.gambar / 1_000_000 } });
  }
  const kept = video ? await keepVideo(actor, bytes, video, poster) : await keepPhoto(bytes);
  const storeId = actor.kind === "seller" ? actor.storeId : null;
  const owner = { userId: actor.userId, marketplaceStoreId: storeId, createdAt: now() };
  await db.transaction(async (tx) => {
    await tx.insert(uploads).values({ ...kept, ...owner, sizeBytes: bytes.length });
    await enqueueRenditions(tx, kept);
  });
  return kept;
}

async function keepPhoto(bytes: Buffer): Promise<Upload> {
  const { url, width, height, blur } = await keepPicture(FOLDER, bytes);
  return { url, type: "gambar", width, height, blur, posterUrl: null };
}

async function keepVideo(
  actor: Person | Buyer | Seller | Osa,
  bytes: Buffer,
  { type, width, height }: VideoFacts,
  poster?: string,
): Promise<Upload> {
  const still = (poster && (await ownPicture(actor.userId, poster))) || (await keepPlainPoster(FOLDER));
  const url = await writeStored(`${FOLDER}/${randomBytes(12).toString("hex")}.${type}`, bytes);
  return { url, type: "video", width, height, blur: still.blur, posterUrl: still.url };
}

/** A picture that the same person sent just before. */
async function ownPicture(userId: string, url: string) {
  const mine = and(eq(uploads.url, url), eq(uploads.userId, userId), eq(uploads.type, "gambar"));
  const [found] = await db
    .select({ url: uploads.url, blur: uploads.blur })
    .from(uploads)
    .where(and(mine, isNull(uploads.givenUpAt)));
  if (!found) throw refusal("upload_unknown");
  return found;
}

async function enqueueRenditions(tx: Tx, { url, type, width, posterUrl }: Upload) {
  if (type === "gambar") await enqueue(tx, "media.renditions", { url, width });
  if (posterUrl) await enqueue(tx, "media.renditions", { url: posterUrl, width: 640 });
}
