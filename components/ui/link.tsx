import NextLink from "next/link";
import { getLocale } from "next-intl/server";
import type { ComponentProps } from "react";
import { localePath } from "@/i18n/path";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/**
 * A link inside the shop, written without language: `/cart` becomes `/en/cart` for English readers.
 * Nothing is fetched ahead by default: a grid of products would ask for every page behind it.
 */
export async function Link({ href, prefetch = false, ...rest }: LinkProps) {
  return <NextLink {...rest} href={localePath(await getLocale(), href)} prefetch={prefetch} />;
}
