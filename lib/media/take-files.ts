import type { Buyer, Osa, Person, Seller } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { takeUpload } from "./take-upload";

type Sent = {
  /** Addresses of what the page uploaded by itself. */
  media: string[];
  /** The files of a form that was posted without a script. */
  files: File[];
};

/** What a form sent along, as addresses: those it has already, and those of files that came with it. */
export async function takeFiles(actor: Person | Buyer | Seller | Osa, { media, files }: Sent, most: number) {
  if (media.length + files.length > most) throw refusal("upload_too_many", { params: { most }, field: "files" });
  const urls = [...media];
  for (const file of files) urls.push((await takeUpload(actor, { body: file.stream() })).url);
  return urls;
}
