import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { localePath } from "@/i18n/path";

type LinkProps = ComponentProps<"a"> & { href: string };

/**
 * A link inside the shop, written without language: `/cart` becomes `/en/cart` for English readers.
 * It is a plain link; `SoftLinks` follows it without loading the whole page again. Nothing is fetched ahead: a grid of
 * products would ask for every page behind it.
 */
export function Link({ href, ...rest }: LinkProps) {
  return <a {...rest} href={localePath(useLocale(), href)} data-soft="" />;
}
