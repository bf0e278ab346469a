import { expect, it } from "vitest";
import { avatarPicture } from "./avatar-picture";

it("S3-110 D-51 draws the same picture for a member every time, and fits its column", () => {
  const ids = Array.from({ length: 200 }, () => crypto.randomUUID());
  for (const id of ids) {
    expect(avatarPicture(id)).toBe(avatarPicture(id));
    expect(avatarPicture(id).length).toBeLessThanOrEqual(250);
    expect(avatarPicture(id)).not.toContain(id.slice(0, 8));
  }
  expect(new Set(ids.map(avatarPicture)).size).toBeGreaterThan(50);
});
