import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { CircleAlertIcon, HeartIcon, InfoIcon, TrashIcon } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { ProductPhoto } from "@/components/ui/product-photo";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CartLine } from "@/lib/cart/view";
import { imageSources } from "@/lib/platform/image-sources";
import type { FormAction } from "@/lib/shared/form-state";
import { formatRupiah } from "@/lib/shared/rupiah";
import { LineForm } from "./line-form";
import { LineCheckbox } from "./selection-form";

export type LineActions = {
  change: FormAction;
  accept: FormAction;
  remove: FormAction;
  /** Guests have no wishlist yet. */
  move?: FormAction;
};

/** One line of the cart, with whatever stands in its way said on it. */
export async function LineRow({ line, actions }: { line: CartLine; actions: LineActions }) {
  const t = await getTranslations("cart");
  const href = `/products/${line.productSlug}?variant=${line.variantId}`;
  const nameId = `line-${line.id}`;
  const isOff = line.problem === "gone" || line.problem === "store_gone";
  return (
    <li className="flex gap-3 py-4">
      <span className="pt-1">
        {/* A new box when goods can be bought again: one that was off keeps its empty state otherwise. */}
        <LineCheckbox
          key={line.isBuyable ? "on" : "off"}
          lineId={line.id}
          label={t("select", { name: line.productName })}
          isSelected={line.isSelected}
          isDisabled={!line.isBuyable}
        />
      </span>
      <Link href={href} tabIndex={-1} aria-hidden="true" className="w-18 shrink-0 sm:w-22">
        <ProductPhoto
          sources={line.photo ? imageSources(line.photo.url, line.photo.width).slice(0, 1) : []}
          alt=""
          sizes="88px"
          className={`rounded-md ${line.isBuyable ? "" : "opacity-60"}`}
        />
      </Link>
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex items-start justify-between gap-x-4 gap-y-1 max-sm:flex-col">
          <div className="min-w-0">
            <Link id={nameId} href={href} className="line-clamp-2 font-medium hover:underline">
              {line.productName}
            </Link>
            <p className="text-muted text-sm">{line.variantName}</p>
          </div>
          <div className="shrink-0 sm:text-end">
            <Price amountRupiah={line.priceRupiah} wasRupiah={line.wasRupiah} />
            {line.qty > 1 && (
              <p className="money text-muted text-sm">
                {t("lineTotal", { qty: line.qty, amount: formatRupiah(line.subtotalRupiah) })}
              </p>
            )}
          </div>
        </div>
        <LineNotices line={line} accept={actions.accept} />
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          {!isOff && <LineForm line={line} action={actions.change} />}
          <div className="-ms-1.5 flex flex-wrap items-start">
            {actions.move && !isOff && (
              <ActionForm action={actions.move} hidden={{ lineId: line.id }} summary="none">
                <SubmitButton variant="ghost" size="sm" aria-describedby={nameId} className="px-1.5 text-muted">
                  <HeartIcon size={18} />
                  {t("move")}
                </SubmitButton>
              </ActionForm>
            )}
            <ActionForm action={actions.remove} hidden={{ lineId: line.id }} summary="none">
              <SubmitButton variant="ghost" size="sm" aria-describedby={nameId} className="px-1.5 text-muted">
                <TrashIcon size={18} />
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          </div>
        </div>
      </div>
    </li>
  );
}

/** What changed since the buyer looked, before and now, and the way to agree to it. */
async function LineNotices({ line, accept }: { line: CartLine; accept: FormAction }) {
  const t = await getTranslations("cart");
  const seen = line.priceSeenRupiah;
  const isShort = line.problem === "short";
  const hasNewPrice = seen !== null && (!line.problem || isShort);
  return (
    <>
      {line.problem && (
        <p className="flex items-start gap-1.5 font-medium text-bad text-sm">
          <CircleAlertIcon size={18} className="mt-0.5" />
          {t(`problem.${line.problem}`, { left: line.available, qty: line.qty })}
        </p>
      )}
      {hasNewPrice && (
        <p className="flex items-start gap-1.5 text-sm text-warn">
          <InfoIcon size={18} className="mt-0.5" />
          {t(seen < line.priceRupiah ? "priceUp" : "priceDown", {
            before: formatRupiah(seen),
            now: formatRupiah(line.priceRupiah),
          })}
        </p>
      )}
      {(isShort || hasNewPrice) && (
        <ActionForm action={accept} hidden={{ lineId: line.id }} summary="none">
          <SubmitButton variant="secondary" size="sm" aria-describedby={`line-${line.id}`}>
            {isShort ? t("acceptStock", { left: line.available }) : t("acceptPrice")}
          </SubmitButton>
        </ActionForm>
      )}
      {!line.problem && line.available <= 10 && (
        <p className="text-muted text-sm">{t("left", { left: line.available })}</p>
      )}
    </>
  );
}
