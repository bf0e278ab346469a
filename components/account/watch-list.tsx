import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { Watch } from "@/lib/catalog/queries/marks";
import { routes } from "@/lib/platform/routes";
import type { FormAction } from "@/lib/shared/form-state";
import { formatRupiah } from "@/lib/shared/rupiah";

/** What a member asked to be told of, each with the button that ends it; nothing where there is nothing. */
export async function WatchList({ watches, stop }: { watches: Watch[]; stop: FormAction }) {
  if (watches.length === 0) return null;
  const t = await getTranslations("account.notifications");
  return (
    <section className="mt-10">
      <h2 className="mb-3 font-bold text-lg">{t("watching")}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {watches.map((watch) => {
          const id = `watch-${watch.kind}-${watch.productId}`;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <span id={id} className="min-w-0 grow basis-60">
                <TextLink href={routes.product(watch.slug)}>{watch.name}</TextLink>
                <span className="block text-muted text-sm">
                  {watch.kind === "harga"
                    ? t("watchingPrice", { price: formatRupiah(watch.priceRupiah) })
                    : t("watchingStock")}
                </span>
              </span>
              <ActionForm action={stop} hidden={{ productId: watch.productId, kind: watch.kind, wanted: "0" }}>
                <SubmitButton variant="ghost" size="sm" aria-describedby={id}>
                  {t("stop")}
                </SubmitButton>
              </ActionForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
