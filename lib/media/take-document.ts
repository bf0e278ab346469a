import type { Person, Seller } from "@/lib/auth/actors";
import { enforceLimit } from "@/lib/platform/rate-limit";
import { keepPicture } from "./keep-picture";
import { DOCUMENT_FOLDER } from "./private-files";
import { readLimited } from "./read-limited";

const MOST_BYTES = 10_000_000;
const limit = { limit: 40, windowSeconds: 3_600 };

/** The picture of a document: made anew like every picture, and kept where the shop's addresses do not reach. */
export async function takeDocument(actor: Person | Seller, body: ReadableStream<Uint8Array>) {
  await enforceLimit(`document:${actor.userId}`, limit);
  return keepPicture(DOCUMENT_FOLDER, await readLimited(body, MOST_BYTES));
}
