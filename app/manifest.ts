import type { MetadataRoute } from "next";
import { textOf } from "@/lib/platform/words";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "OneSmile",
    short_name: "OneSmile",
    description: textOf("id", "common.site.description") ?? undefined,
    lang: "id",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fffdf9",
    theme_color: "#fffdf9",
    categories: ["shopping"],
    // What is pressed long: where a seller and a buyer go every day.
    shortcuts: [
      { name: textOf("id", "common.nav.sellerPanel") ?? "OneSmile", url: "/seller" },
      { name: textOf("id", "common.nav.orders") ?? "OneSmile", url: "/account/orders" },
    ],
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
