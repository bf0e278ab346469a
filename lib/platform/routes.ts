type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

const part = encodeURIComponent;

export type SellerSection =
  | "orders"
  | "products"
  | "stock"
  | "vouchers"
  | "reviews"
  | "notifications"
  | "dropped"
  | "finance"
  | "settings"
  | "staff"
  | "activity"
  | "verification"
  | "chat"
  | "complaints"
  | "fee-calculator";

/** Every address inside the shop, without language: links and redirects add it. */
export const routes = {
  home: () => "/",
  search: (query?: Query) => withQuery("/search", query),
  category: (slug: string) => `/categories/${part(slug)}`,
  product: (slug: string, variantId?: string) => withQuery(`/products/${part(slug)}`, { variant: variantId }),
  productReviews: (slug: string, query?: Query) => withQuery(`/products/${part(slug)}/reviews`, query),
  reviewReport: (slug: string, reviewId: string) => `/products/${part(slug)}/reviews/${part(reviewId)}/report`,
  productDelivery: (slug: string) => `/products/${part(slug)}/delivery`,
  productReport: (slug: string) => `/products/${part(slug)}/report`,
  store: (slug: string) => `/stores/${part(slug)}`,
  storeProducts: (slug: string, query?: Query) => withQuery(`/stores/${part(slug)}/products`, query),
  login: (next?: string) => withQuery("/login", { next }),
  loginCode: (next?: string) => withQuery("/login/code", { next }),
  secondFactor: (next?: string) => withQuery("/account/second-factor", { next }),
  register: (next?: string) => withQuery("/register", { next }),
  reset: (token?: string) => withQuery("/reset", { token }),
  cart: (query?: Query) => withQuery("/cart", query),
  feeCalculator: (query?: Query) => withQuery("/fee-calculator", query),
  checkout: () => "/checkout",
  payment: (checkoutId: string) => `/checkout/${part(checkoutId)}/payment`,
  changePayment: (checkoutId: string) => `/checkout/${part(checkoutId)}/payment?change=1`,
  account: () => "/account",
  accountStart: (next?: string) => withQuery("/account/start", { next }),
  password: (next?: string) => withQuery("/account/password", { next }),
  profile: () => "/account/profile",
  orders: (query?: Query) => withQuery("/account/orders", query),
  order: (billingCode: string) => `/account/orders/${part(billingCode)}`,
  orderInvoice: (billingCode: string) => `/account/orders/${part(billingCode)}/invoice`,
  orderInvoiceFile: (billingCode: string) => `/account/orders/${part(billingCode)}/invoice/pdf`,
  orderItem: (billingCode: string, orderItemId: string) =>
    `/account/orders/${part(billingCode)}/items/${part(orderItemId)}`,
  complaint: (billingCode: string) => `/account/orders/${part(billingCode)}/complaint`,
  addresses: () => "/account/addresses",
  newAddress: (next?: string) => withQuery("/account/addresses/new", { next }),
  address: (id: string) => `/account/addresses/${part(id)}`,
  wishlist: (query?: Query) => withQuery("/account/wishlist", query),
  followedStores: (query?: Query) => withQuery("/account/stores", query),
  notifications: (query?: Query) => withQuery("/account/notifications", query),
  notificationChoices: () => "/account/notifications/choices",
  reviews: (query?: Query) => withQuery("/account/reviews", query),
  reviewEdit: (reviewId: string) => `/account/reviews/${part(reviewId)}`,
  chats: (query?: Query) => withQuery("/account/chat", query),
  chat: (id: string) => `/account/chat/${part(id)}`,
  newChat: (about: Query) => withQuery("/account/chat/new", about),
  recent: () => "/account/recent",
  wallet: () => "/account/wallet",
  vouchers: () => "/account/vouchers",
  banks: () => "/account/banks",
  seller: () => "/seller",
  openStore: (step?: string) => withQuery("/seller/open", { step }),
  sellerInvitation: (token?: string) => withQuery("/seller/invitation", { token }),
  sellerSettings: (slug: string, part?: string) =>
    `/seller/${encodeURIComponent(slug)}/settings${part ? `/${part}` : ""}`,
  sellerVoucher: (slug: string, voucherId: string) =>
    `/seller/${encodeURIComponent(slug)}/vouchers/${encodeURIComponent(voucherId)}`,
  sellerStore: (slug: string, section?: SellerSection) => `/seller/${part(slug)}${section ? `/${section}` : ""}`,
  sellerChats: (slug: string, query?: Query) => withQuery(`/seller/${part(slug)}/chat`, query),
  sellerChat: (slug: string, id: string) => `/seller/${part(slug)}/chat/${part(id)}`,
  sellerReviews: (slug: string, query?: Query) => withQuery(`/seller/${part(slug)}/reviews`, query),
  sellerNotifications: (slug: string, query?: Query) => withQuery(`/seller/${part(slug)}/notifications`, query),
  sellerOrder: (slug: string, billingCode: string) => `/seller/${part(slug)}/orders/${part(billingCode)}`,
  sellerOrderPapers: (slug: string) => `/seller/${part(slug)}/orders/papers`,
  sellerOrderPaper: (slug: string, kind: "label" | "packing", billingCode: string) =>
    withQuery(`/seller/${part(slug)}/orders/papers`, { kind, code: billingCode }),
  sellerComplaint: (slug: string, caseId: string) => `/seller/${part(slug)}/complaints/${part(caseId)}`,
  sellerStatementFile: (slug: string, query?: Query) => withQuery(`/seller/${part(slug)}/finance/csv`, query),
  sellerMonthlyStatement: (slug: string, month: string) => `/seller/${part(slug)}/finance/statements/${part(month)}`,
  sellerProduct: (slug: string, productId: string) => `/seller/${part(slug)}/products/${part(productId)}`,
  newSellerProduct: (slug: string) => `/seller/${part(slug)}/products/new`,
  sellerProductPreview: (slug: string, productId: string) =>
    `/seller/${part(slug)}/products/${part(productId)}/preview`,
  sellerProductDraft: (slug: string, productId: string) => `/seller/${part(slug)}/products/${part(productId)}/draft`,
  sellerBulk: (slug: string, bulkId: string) => `/seller/${part(slug)}/products/bulk/${part(bulkId)}`,
  sellerImports: (slug: string, importId?: string) =>
    `/seller/${part(slug)}/products/import${importId ? `/${part(importId)}` : ""}`,
  sellerExport: (slug: string, query?: Query) => withQuery(`/seller/${part(slug)}/products/export`, query),
  osa: (section?: string, id?: string | number) =>
    `/osa${section ? `/${section}` : ""}${id === undefined ? "" : `/${part(String(id))}`}`,
};

/** A place inside the shop to return to, or the fallback: never another site, never a script, never an API. */
export function safeNext(next: unknown, fallback = "/"): string {
  if (typeof next !== "string" || !next.startsWith("/") || next.startsWith("//") || next.length > 2000) return fallback;
  if (/[\\\p{Cc}]/u.test(next)) return fallback;
  const url = URL.parse(next, "http://shop.invalid");
  if (url?.origin !== "http://shop.invalid" || url.pathname.startsWith("//")) return fallback;
  if (/^\/(api|_next)(\/|$)/.test(url.pathname)) return fallback;
  return url.pathname + url.search + url.hash;
}
