import type { Buyer, Osa, Person, Seller } from "@/lib/auth/actors";
import { takeUpload } from "./take-upload";

/** The files that came along with a form, kept one by one; nobody refers to them yet. */
export async function keepFiles(actor: Person | Buyer | Seller | Osa, files: readonly File[]): Promise<string[]> {
  const urls: string[] = [];
  for (const file of files) urls.push((await takeUpload(actor, { body: file.stream() })).url);
  return urls;
}
