import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { localePath } from "@/i18n/path";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/**
 * A link inside the shop, written without language: `/cart` becomes `/en/cart` for English readers.
 * Nothing is fetched ahead by default: a grid of products would ask for every page behind it.
 */
export function Link({ href, prefetch = false, ...rest }: LinkProps) {
  return <NextLink {...rest} href={localePath(useLocale(), href)} prefetch={prefetch} />;
}
