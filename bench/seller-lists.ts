import type { Seller } from "@/lib/auth/actors";
import { listChats, readChat } from "@/lib/chat/queries";
import { countMatching, countSellerProducts, listSellerProducts } from "@/lib/goods/product-list";
import { readEditor } from "@/lib/goods/queries";
import { MOST_PRODUCTS, productSorts } from "@/lib/goods/schemas";
import { countLowStock, listMoves, listStock, readStockSums } from "@/lib/goods/stock-queries";
import { listStatements } from "@/lib/ledger/statement-queries";
import { listStoreNotices } from "@/lib/notifications/queries";
import { readSellerOrder } from "@/lib/orders/seller-queries";
import { states } from "@/lib/orders/status";
import { readWithdrawDesk } from "@/lib/payouts/queries";
import { listSellerComplaints } from "@/lib/reporting/complaints";
import { listStoreDropped } from "@/lib/reporting/dropped-goods";
import { listHeld } from "@/lib/reporting/seller-held";
import { listTransactions, readSellerMoney } from "@/lib/reporting/seller-money";
import { listMovements } from "@/lib/reporting/seller-movements";
import { countSellerOrders, couriersOf, listSellerOrders } from "@/lib/reporting/seller-orders";
import { bestProducts, listWaitingOrders, readFunnel, salesByDay } from "@/lib/reporting/seller-overview";
import { readTaxDesk } from "@/lib/reporting/seller-tax";
import { readSellerWaiting } from "@/lib/reporting/seller-waiting";
import { listActivity } from "@/lib/reporting/store-activity";
import { listManagedVouchers, listVoucherUses, readManagedVoucher, voucherPhases } from "@/lib/reporting/voucher-lists";
import { countToAnswer, listStoreReviews, sellerReviewStates } from "@/lib/reviews/desk-reviews";

export type Read = [name: string, read: () => Promise<unknown>];

/** A day so long ago, and where a list by ids is when it has come to that day. */
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Words of many orders, of few and of none. */
export const words = { common: "rina", product: "kaos", rare: "seri 4711", one: "santi 4711", none: "tidak ada ini" };

/** The lists of the store's goods, as their pages ask for them. */
export async function goodsReads(seller: Seller): Promise<Read[]> {
  const middle = (await listSellerProducts(seller, { sort: "nama" })).next;
  const [first] = (await listSellerProducts(seller, {})).rows;
  const list = (name: string, query: Parameters<typeof listSellerProducts>[1]): Read => [
    `products: ${name}`,
    () => listSellerProducts(seller, query),
  ];
  return [
    ...productSorts.map((sort) => list(`by ${sort}`, { sort })),
    list("second page", { sort: "nama", after: middle }),
    list("common word", { q: "kaos" }),
    list("rare words", { q: "seri 49999" }),
    list("nothing found", { q: words.none }),
    list("low stock", { low: "1" }),
    list("no photo", { bare: "1" }),
    list("drafts", { state: "draft" }),
    ["products: count by state", () => countSellerProducts(seller)],
    ["products: count what matches", () => countMatching(seller, { q: "kaos" }, MOST_PRODUCTS + 1)],
    ["product: editor", () => readEditor(seller, first?.cursor ?? null)],
    ["stock: list", () => listStock(seller, {})],
    ["stock: low", () => listStock(seller, { low: "1" })],
    ["stock: common word", () => listStock(seller, { q: "kaos" })],
    ["stock: nothing found", () => listStock(seller, { q: words.none })],
    ["stock: sums", () => readStockSums(seller)],
    ["stock: how many are low", () => countLowStock(seller)],
    ["movements: newest", () => listMoves(seller, {})],
    ["movements: a common kind", () => listMoves(seller, { type: "jual" })],
    ["movements: a rare kind", () => listMoves(seller, { type: "retur" })],
    ["movements: a kind that is not", () => listMoves(seller, { type: "koreksi" })],
    ["movements: common sku", () => listMoves(seller, { q: "kao" })],
    ["movements: no sku", () => listMoves(seller, { q: "zqxw" })],
  ];
}

/** The lists of its orders. */
export async function orderReads(seller: Seller): Promise<Read[]> {
  const page = async (query: Parameters<typeof listSellerOrders>[1]) => (await listSellerOrders(seller, query)).rows;
  const [old] = await page({ to: day(365) });
  const [near] = await page({ sort: "deadline" });
  const [order] = await page({ state: "selesai" });
  const list = (name: string, query: Parameters<typeof listSellerOrders>[1]): Read => [
    `orders: ${name}`,
    () => listSellerOrders(seller, query),
  ];
  return [
    list("newest", {}),
    list("middle page", { after: old?.cursor }),
    list("the page before the middle", { before: old?.cursor }),
    ...states.map((state) => list(state, { state })),
    list("by deadline", { sort: "deadline" }),
    list("by deadline, second page", { sort: "deadline", after: near?.cursor }),
    list("by deadline, on the way", { sort: "deadline", state: "dikirim" }),
    list("by deadline, done", { sort: "deadline", state: "selesai" }),
    list("by deadline, sent back", { sort: "deadline", state: "dikembalikan" }),
    list("common buyer", { q: words.common }),
    list("one buyer", { q: words.one }),
    list("common product", { q: words.product }),
    list("rare product", { q: words.rare }),
    list("by code", { q: order?.billingCode }),
    list("nothing found", { q: words.none }),
    list("common word, rare state", { q: words.product, state: "menunggu_bayar" }),
    list("common word, by deadline", { q: words.product, sort: "deadline" }),
    list("one buyer, by deadline", { q: words.one, sort: "deadline" }),
    list("nothing found, by deadline", { q: words.none, sort: "deadline" }),
    list("one day", { from: day(300), to: day(300) }),
    list("a year, by deadline", { from: day(600), to: day(235), sort: "deadline" }),
    list("a word of one day", { q: words.product, from: day(300), to: day(300) }),
    list("a courier", { courier: "JNE" }),
    list("a courier by deadline", { courier: "JNE", sort: "deadline" }),
    list("no such courier", { courier: "zqxw" }),
    ["orders: count by state", () => countSellerOrders(seller)],
    ["orders: couriers", () => couriersOf(seller)],
    ["order", () => readSellerOrder(seller, order?.billingCode ?? "")],
  ];
}

/** What the overview shows, and the money. */
export async function moneyReads(seller: Seller): Promise<Read[]> {
  const { rows } = await listMovements(seller, {});
  const [code] = (await listSellerOrders(seller, { state: "selesai" })).rows;
  const last = rows.at(-1);
  const moves = (name: string, query: Parameters<typeof listMovements>[1]): Read => [
    `statement: ${name}`,
    () => listMovements(seller, query),
  ];
  const listed = await listTransactions(seller, {});
  return [
    ["menu: what waits", () => readSellerWaiting(seller)],
    ["overview: orders that wait", () => listWaitingOrders(seller, 8)],
    ["overview: sales of 14 days", () => salesByDay(seller, 14)],
    ["overview: sales of 30 days", () => salesByDay(seller, 30)],
    ["overview: best products", () => bestProducts(seller, 30, 5)],
    ["overview: from looking to buying", () => readFunnel(seller, 30)],
    ["money: balances", () => readSellerMoney(seller)],
    ["money: withdrawals", () => readWithdrawDesk(seller)],
    ["money: tax", () => readTaxDesk(seller)],
    ["money: held", () => listHeld(seller, {})],
    ["money: months", () => listStatements(seller)],
    ["money: transactions", () => listTransactions(seller, {})],
    ["money: transactions, second page", () => listTransactions(seller, { after: listed.next })],
    moves("newest", {}),
    moves("second page", { after: last && String(last.cursor) }),
    ...(["sale", "release", "refund", "withdrawal", "other"] as const).map((kind) => moves(kind, { kind })),
    moves("one day", { from: day(300), to: day(300) }),
    moves("a year", { from: day(700), to: day(335) }),
    moves("withdrawals of a year", { from: day(700), to: day(335), kind: "withdrawal" }),
    moves("one order", { q: code?.billingCode }),
    moves("orders by a common part", { q: "OS-" }),
    moves("no such order", { q: "zqxw" }),
  ];
}

/** What buyers said, and everything else. */
export async function otherReads(seller: Seller): Promise<Read[]> {
  const { chats } = await listChats(seller);
  const vouchers = (await listManagedVouchers(seller, {})).rows;
  const voucher = vouchers.at(-1)?.id ?? "";
  const vouched = (name: string, query: Parameters<typeof listManagedVouchers>[1]): Read => [
    `vouchers: ${name}`,
    () => listManagedVouchers(seller, query),
  ];
  return [
    ...sellerReviewStates.map((state): Read => [`reviews: ${state}`, () => listStoreReviews(seller, state)]),
    ["reviews: count to answer", () => countToAnswer(seller)],
    ["chat: threads", () => listChats(seller)],
    ["chat: a thread", () => readChat(seller, chats[0]?.id ?? "")],
    ["complaints: newest", () => listSellerComplaints(seller, {})],
    ["complaints: open", () => listSellerComplaints(seller, { state: "diajukan" })],
    ["complaints: done", () => listSellerComplaints(seller, { state: "selesai" })],
    ["complaints: common buyer", () => listSellerComplaints(seller, { q: words.common })],
    ["complaints: nothing found", () => listSellerComplaints(seller, { q: words.none })],
    vouched("newest", {}),
    ...voucherPhases.map((state) => vouched(state, { state })),
    vouched("by word", { q: "voucher 17" }),
    ["voucher", () => readManagedVoucher(seller, voucher)],
    ["voucher: uses", () => listVoucherUses(seller, voucher)],
    ["dropped", () => listStoreDropped(seller)],
    ["activity: everybody's", () => listActivity(seller, {})],
    ["activity: one person's", () => listActivity(seller, { actor: seller.userId })],
    ["activity: a newcomer's", () => listActivity(seller, { actor: crypto.randomUUID() })],
    ["notices", () => listStoreNotices(seller)],
  ];
}
