import { expect, it } from "vitest";
import { socialUrl } from "./social-url";

it.each([
  ["instagram", "@tokobaju", "https://www.instagram.com/tokobaju"],
  ["tiktok", "tokobaju", "https://www.tiktok.com/@tokobaju"],
  ["whatsapp", "0812-3456-7890", "https://wa.me/6281234567890"],
  ["whatsapp", "+62 812 3456", "https://wa.me/628123456"],
  ["website", "tokobaju.id", "https://tokobaju.id"],
  ["website", "https://tokobaju.id/a", "https://tokobaju.id/a"],
  ["website", "javascript:alert(1)", null],
  ["lainnya", "javascript:alert(1)", null],
  ["lainnya", "tokobaju", null],
  ["instagram", "../x?y", "https://www.instagram.com/..%2Fx%3Fy"],
])("%s %s leads to %s (S1-068, S1-069)", (platform, username, expected) => {
  expect(socialUrl(platform, username)).toBe(expected);
});
