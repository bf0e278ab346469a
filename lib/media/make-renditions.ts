import { readRendition, renditionKeys } from "./renditions";

/** Makes every smaller copy of a picture ahead of its first reader. Those that are there already stay. */
export async function makeRenditions(url: string, width: number): Promise<void> {
  for (const key of renditionKeys(url.replace(/^\/uploads\//, ""), width)) await readRendition(key);
}
