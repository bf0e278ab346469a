import { unstable_cache } from "next/cache";
import { cache } from "react";
import { tags } from "@/lib/platform/cache-tags";
import { now } from "@/lib/platform/clock";
import { listHomeBanners } from "./queries";

/** A banner begins and ends by itself, so it is asked for anew every few minutes; a saved one is there at once. */
const SECONDS = 300;

export const cachedBanners = cache(() =>
  unstable_cache(() => listHomeBanners(now()), ["home-banners"], { tags: [tags.banners], revalidate: SECONDS })(),
);
