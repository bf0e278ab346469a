import { z } from "zod";
import { asOsa, asPerson } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { readStored } from "@/lib/platform/storage";
import { findDocumentFile } from "@/lib/stores/opening-queries";

const headers = {
  "content-type": "image/webp",
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
};

/** The picture of a document, for who sent it and for the admins who verify; to anybody else there is none. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  const person = await currentPerson();
  if (!person) return new Response(null, { status: 401 });
  const viewer = asOsa(person, "partner") ?? asPerson(person);
  const file = id.success ? await findDocumentFile(viewer, id.data) : null;
  const bytes = file && (await readStored(file.url.replace(/^\/uploads\//, "")));
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : new Response(null, { status: 404 });
}
