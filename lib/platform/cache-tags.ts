/**
 * Every tag of the caches, so that who writes and who reads cannot disagree on a name.
 * A writer of a product expires `product(id)`, which lists carry for each card they show. When the product may join,
 * leave or move in lists (published, sold out, back, repriced) also `catalog` and its shelves, `storeGoods` and `categoryGoods`.
 * A writer of a store expires `store(id)`, which covers the pages of all its products, and `catalog` when those appear
 * or vanish; its sales and followers change too often for that and have `storeNumbers(id)`, which only its own page has.
 * `product(slug)` and `store(slug)` only know where an address leads: they expire when a slug is given.
 */
export const tags = {
  product: (idOrSlug: string) => `product:${idOrSlug}`,
  store: (idOrSlug: string) => `store:${idOrSlug}`,
  storeNumbers: (id: string) => `store-numbers:${id}`,
  /** What stands beside a product: others of its store, others of its category. */
  storeGoods: (id: string) => `store-goods:${id}`,
  categoryGoods: (id: number) => `category-goods:${id}`,
  /** Lists of products: home, categories. */
  catalog: "catalog",
  /** The tree: names, slugs, order. */
  category: "category",
  /** Platform vouchers shown to everybody. */
  vouchers: "vouchers",
  /** The pictures at the top of the home page. */
  banners: "banners",
};
