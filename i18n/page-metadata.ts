import type { Metadata } from "next";
import { shareUrl } from "@/lib/platform/image-sources";
import { languageAlternates } from "./alternates";

type Facts = {
  /** Left out where the shop's own title says it all. */
  title?: string;
  description?: string;
  /** An upload of ours; its copy for links is shown beside the title. */
  photo?: string | null;
};

const territories: Record<string, string> = { id: "id_ID", en: "en_US" };

/** What a public page says of itself to search engines and to whoever is sent a link to it. */
export function pageMetadata(locale: string, path: string, { title, description, photo }: Facts): Metadata {
  const alternates = languageAlternates(locale, path);
  const image = (photo && shareUrl(photo)) || "/share.jpg";
  return {
    // Even an empty title would hide the shop's own.
    ...(title === undefined ? {} : { title }),
    description,
    alternates,
    openGraph: {
      siteName: "OneSmile",
      type: "website",
      locale: territories[locale],
      url: alternates.canonical,
      title: title ?? "OneSmile",
      description,
      images: [{ url: image, width: 1200, height: 630 }],
    },
    twitter: { card: "summary_large_image" },
  };
}
