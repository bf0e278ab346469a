const sites: Record<string, string> = {
  instagram: "https://www.instagram.com/",
  tiktok: "https://www.tiktok.com/@",
  facebook: "https://www.facebook.com/",
  x: "https://x.com/",
  youtube: "https://www.youtube.com/@",
};

/** Where a store's handle leads; null where it is only a name. Only web addresses: a script is no place to go. */
export function socialUrl(platform: string, username: string): string | null {
  const handle = username.trim();
  if (/^https?:\/\//i.test(handle)) return URL.canParse(handle) ? handle : null;
  if (platform === "whatsapp") {
    const digits = handle.replace(/\D/g, "").replace(/^0/, "62");
    return digits ? `https://wa.me/${digits}` : null;
  }
  if (platform === "website") return /^[\w.-]+\.[a-z]{2,}(\/\S*)?$/i.test(handle) ? `https://${handle}` : null;
  const site = sites[platform];
  return site ? site + encodeURIComponent(handle.replace(/^@/, "")) : null;
}
