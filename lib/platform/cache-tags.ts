/**
 * Every tag of the caches, so that who writes and who reads cannot disagree on a name.
 * A writer of a product expires `product(id)`; when its card changes too (name, price, photo, status) also `catalog`.
 * A writer of a store expires `store(id)`, which covers the pages of all its products, and `catalog` when those appear
 * or vanish. `product(slug)` and `store(slug)` only know where an address leads: they expire when a slug is given.
 */
export const tags = {
  product: (idOrSlug: string) => `product:${idOrSlug}`,
  store: (idOrSlug: string) => `store:${idOrSlug}`,
  /** Lists of products: home, categories, the products of a store. */
  catalog: "catalog",
  /** The tree: names, slugs, order. */
  category: "category",
  /** Platform vouchers shown to everybody. */
  vouchers: "vouchers",
};
