import { createHash } from "node:crypto";

/**
 * The picture beside a review: a small drawing in a colour that always is this member's, and tells nothing of them
 * (S3-110, D-51). It is an address like any other picture's, so that whoever shows it needs to know nothing more.
 */
export function avatarPicture(memberUuid: string): string {
  const hue = createHash("sha256").update(`avatar:${memberUuid}`).digest().readUInt16BE(0) % 360;
  const drawing =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40' fill='hsl(${hue},55%,45%)'>` +
    "<path d='M0 0h40v40H0z' opacity='.25'/><circle cx='20' cy='15' r='7'/><path d='M6 40a14 14 0 0 1 28 0z'/></svg>";
  return `data:image/svg+xml,${drawing.replace(/[%<>]/g, encodeURIComponent)}`;
}
