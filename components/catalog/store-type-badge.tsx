import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";

/** Nothing for ordinary stores: a badge that everybody wears says nothing. */
export async function StoreTypeBadge({ type }: { type: "biasa" | "partner" | "official" }) {
  if (type === "biasa") return null;
  const t = await getTranslations("catalog.storeType");
  return <Badge tone={type === "official" ? "accent" : "smile"}>{t(type)}</Badge>;
}
