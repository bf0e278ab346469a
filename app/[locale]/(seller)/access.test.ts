import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { isValidElement } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { by, newMember, only, word } from "@/db/requirements/world";
import { bankAccounts, banks } from "@/db/schema/accounts";
import { conversations } from "@/db/schema/chat";
import { productImports } from "@/db/schema/goods";
import { notifications } from "@/db/schema/notifications";
import { marketplaceOrders, orderItems } from "@/db/schema/orders";
import { withdrawals } from "@/db/schema/payouts";
import { returnCases } from "@/db/schema/returns";
import { reviews } from "@/db/schema/reviews";
import {
  storeAddresses,
  storeDocuments,
  storeDrafts,
  storeHourExceptions,
  storeInvitations,
  storeUsers,
} from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { StoreRole } from "@/lib/auth/actors";
import type { SignedIn } from "@/lib/auth/queries";
import { newGoods, newVoucher, openSale } from "@/lib/checkout/testing";
import { startBulkInput } from "@/lib/goods/schemas";
import { startBulk } from "@/lib/goods/start-bulk";
import { closeSender } from "@/lib/jobs/enqueue";
import { keepPicture } from "@/lib/media/keep-picture";
import { DOCUMENT_FOLDER } from "@/lib/media/private-files";
import { now } from "@/lib/platform/clock";
import { textOf } from "@/lib/platform/words";
import type { FormAction } from "@/lib/shared/form-state";
import { hoursAfter } from "@/lib/shared/jakarta-time";
import { actionRoles, fileRoles, otherApis, pageRoles, personActions, storeApiRoles } from "./access";

vi.hoisted(() => {
  // What next.config.ts switches on.
  process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = "true";
});

/** Who asks, and from a page of which site; set before each call. */
const asking: { person: SignedIn | null; site: string } = { person: null, site: "same-origin" };

vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": "127.0.0.1", "sec-fetch-site": asking.site }),
  cookies: async () => ({ get: () => undefined, getAll: () => [], set: () => {}, delete: () => {} }),
}));
vi.mock("next/cache", () => ({
  ...{ updateTag: () => {}, revalidateTag: () => {}, revalidatePath: () => {}, refresh: () => {} },
  unstable_cache: (work: unknown) => work,
}));
vi.mock("@/lib/auth/read-token", () => ({ readToken: async () => ({ userId: "u", sessionId: "s" }) }));
vi.mock("@/lib/auth/queries", () => ({ findSignedIn: async () => asking.person }));
vi.mock("next-intl/server", () => {
  const words = Object.assign((key: string) => key, { rich: (key: string) => key, has: () => true, raw: () => [] });
  return { getTranslations: async () => words, getLocale: async () => "id", getFormatter: async () => ({}) };
});

testDatabase();
afterAll(closeSender);

const sellerRoot = path.join(import.meta.dirname, "seller");
const apiRoot = path.join(process.cwd(), "app", "api");
const found = (name: string, root = sellerRoot) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => path.relative(root, entry.parentPath).split(path.sep).join("/"))
    .sort();

const isAction = (value: unknown): value is FormAction => typeof value === "function";
const actions = new Map<string, FormAction>();
const roles: StoreRole[] = ["owner", "admin", "gudang", "keuangan"];

type Ids = Awaited<ReturnType<typeof newStoreWithEverything>>;

/** A white picture of one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);

/** A store that has one of each thing that an action can be about. */
async function newStoreWithEverything() {
  const sale = await openSale({ stock: 9 });
  await sale.pay();
  const { shop, goods, buyer } = sale;
  const { store, seller } = shop;
  const ids = { marketplaceStoreId: store.id };
  const order = await only(
    db.select().from(marketplaceOrders).where(eq(marketplaceOrders.marketplaceStoreId, store.id)),
  );
  const item = await only(db.select().from(orderItems).where(eq(orderItems.marketplaceOrderId, order.id)));
  const at = { createdAt: now(), updatedAt: now() };
  const place = { detail: "Jalan Dua 2", city: "Contoh", cityId: store.cityId, postalCode: "15310" };
  const warehouse = { ...ids, warehouseName: "Kedua", ...place, ...by };
  const bank = await only(db.select().from(banks).limit(1));
  const account = { ...ids, marketplaceBankId: bank.id, holderName: "Sari", accountNumber: "1234567890", ...by };
  const { id: bankAccountId } = await only(db.insert(bankAccounts).values(account).returning());
  const { user } = await newMember();
  const asked = { ...ids, email: `${word()}@contoh.test`, role: "admin" as const, tokenHash: word() };
  const said = { memberUuid: buyer.userId, ...ids };
  const chosen = startBulkInput.parse({ kind: "status", to: "nonaktif", ids: goods.product.id });
  const file = { ...ids, fileName: "barang.csv", header: [], total: 0, bad: 0, ...by };
  const draft = { userId: seller.userId, values: {}, ...ids, ...by };
  const { id: storeDraftId } = await only(db.insert(storeDrafts).values(draft).returning());
  const { url, width, height } = await keepPicture(DOCUMENT_FOLDER, pixel);
  return {
    slug: store.slug,
    staffUserId: user.id,
    documentId: (
      await only(
        db
          .insert(storeDocuments)
          .values({ storeDraftId, kind: "ktp", url, width, height, ...by })
          .returning(),
      )
    ).id,
    importId: (await only(db.insert(productImports).values(file).returning())).id,
    bulkId: await startBulk(seller, chosen),
    seller,
    billingCode: order.billingCode,
    orderItemId: item.id,
    productId: goods.product.id,
    variantId: goods.variant.id,
    bankId: String(bank.id),
    serviceId: String(shop.serviceId),
    voucherId: (await newVoucher(ids)).id,
    warehouseId: (await only(db.insert(storeAddresses).values(warehouse).returning())).id,
    bankAccountId,
    staffId: (
      await only(
        db
          .insert(storeUsers)
          .values({ ...ids, marketplaceUserId: user.id, role: "gudang" })
          .returning(),
      )
    ).id,
    invitationId: (
      await only(
        db
          .insert(storeInvitations)
          .values({ ...asked, expiresAt: hoursAfter(now(), 24), ...by })
          .returning(),
      )
    ).id,
    holidayId: (
      await only(
        db
          .insert(storeHourExceptions)
          .values({ ...ids, onDate: "2030-08-17", ...by })
          .returning(),
      )
    ).id,
    conversationId: (
      await only(
        db
          .insert(conversations)
          .values({ ...said, ...by })
          .returning(),
      )
    ).id,
    reviewId: (
      await only(
        db
          .insert(reviews)
          .values({ ...said, name: "R***i", thumbnail: "/a.webp", rating: 5, review: "Bagus", ...by })
          .returning(),
      )
    ).id,
    caseId: (
      await only(
        db
          .insert(returnCases)
          .values({
            ...said,
            marketplaceOrderId: order.id,
            reason: "rusak",
            description: "Pecah di jalan",
            answerBy: hoursAfter(now(), 48),
            ...by,
          })
          .returning(),
      )
    ).id,
    withdrawalId: (
      await only(
        db
          .insert(withdrawals)
          .values({
            ...ids,
            requestKey: randomUUID(),
            bankAccountId,
            bankCode: bank.code,
            accountNumber: "1234567890",
            holderName: "Sari",
            amount: 10_000,
            status: "ditolak",
            ...by,
          })
          .returning(),
      )
    ).id,
    noticeId: (
      await only(
        db
          .insert(notifications)
          .values({
            userId: seller.userId,
            ...ids,
            kind: "order.paid",
            params: {},
            href: "/",
            dedupeKey: randomUUID(),
            createdAt: at.createdAt,
          })
          .returning(),
      )
    ).id,
  };
}

type Fields = Record<string, string>;
const voucher = () => ({ code: `A${word()}`.toUpperCase(), name: "Hemat", type: "nominal", value: "5000" });
const period = { startDate: "2026-01-01T00:00", endDate: "2036-01-01T00:00" };
const street = { detail: "Jalan Baru 3", city: "Kota Bandung", postalCode: "40111" };

/** What each form would send, valid as far as its schema goes: then only the role and the owner are in question. */
const forms: Record<string, (ids: Ids) => Fields> = {
  "[store]/chat#answerBuyerAction": ({ conversationId }) => ({
    conversationId,
    message: "Halo",
    requestKey: randomUUID(),
  }),
  "[store]/complaints/[id]#answerCaseAction": ({ caseId }) => ({ caseId, answer: "penuh", text: "Kami ganti" }),
  "[store]/complaints/[id]#contestAction": ({ caseId }) => ({ caseId, text: "Kami tidak setuju" }),
  "[store]/complaints/[id]#receiveBackAction": ({ caseId }) => ({ caseId }),
  "[store]/complaints/[id]#sendReplacementAction": ({ caseId }) => ({ caseId, trackingNumber: "RESI12345" }),
  "[store]/complaints/[id]#writeMessageAction": ({ caseId }) => ({ caseId, text: "Mohon fotonya" }),
  "[store]/finance/tax#declareTaxAction": () => ({ taxNumber: "1234567890123456" }),
  "[store]/finance/withdraw#cancelStoreWithdrawalAction": ({ withdrawalId }) => ({ withdrawalId }),
  "[store]/finance/withdraw#withdrawStoreAction": ({ bankAccountId }) => ({
    ...{ requestKey: randomUUID(), amount: "10000" },
    bankAccountId,
  }),
  "[store]/notifications#markStoreReadAction": () => ({}),
  "[store]/notifications#openStoreNoticeAction": ({ noticeId }) => ({ noticeId }),
  "[store]/orders#handleManyAction": ({ billingCode }) => ({ do: "accept", code: billingCode }),
  "[store]/orders/[code]#acceptOrderAction": ({ billingCode }) => ({ billingCode }),
  "[store]/orders/[code]#addBoxAction": ({ billingCode }) => ({ billingCode, trackingNumber: "RESI99999" }),
  "[store]/orders/[code]#answerCancelAction": ({ billingCode }) => ({ billingCode, answer: "agree" }),
  "[store]/orders/[code]#rejectLinesAction": ({ billingCode, orderItemId }) => ({
    ...{ billingCode, reason: "Stok kosong", seen: "0" },
    [`qty-${orderItemId}`]: "1",
  }),
  "[store]/orders/[code]#rejectOrderAction": ({ billingCode }) => ({ billingCode, reason: "Stok kosong" }),
  "[store]/orders/[code]#shipOrderAction": ({ billingCode }) => ({ billingCode, trackingNumber: "RESI12345" }),
  "[store]/products#startBulkAction": ({ productId }) => ({ kind: "status", to: "nonaktif", ids: productId }),
  "[store]/products#switchProductAction": ({ productId }) => ({ switch: `${productId}:nonaktif` }),
  "[store]/products#undoBulkAction": ({ bulkId }) => ({ bulkId }),
  "[store]/products/import#startImportAction": ({ importId }) => ({ importId }),
  "[store]/products/[id]#archiveProductAction": ({ productId }) => ({ productId, archived: "1" }),
  "[store]/products/[id]#countStockAction": ({ productId, variantId }) => ({
    ...{ productId, variantId, how: "masuk", amount: "1", seen: "9", reason: "Barang datang" },
    key: randomUUID(),
  }),
  "[store]/products/[id]#discardDraftAction": ({ productId }) => ({ productId }),
  "[store]/products/[id]#duplicateProductAction": ({ productId }) => ({ productId }),
  "[store]/products/[id]#saveProductAction": ({ productId, variantId }) => ({
    ...{ productId, edition: "x", name: "Nama yang cukup panjang", categoryId: "1", status: "draft" },
    ...{ [`variants.${variantId}.price`]: "5000", [`variants.${variantId}.weightGrams`]: "100" },
    ...{ [`variants.${variantId}.discount`]: "0", [`variants.${variantId}.status`]: "aktif" },
    ...{ [`variants.${variantId}.stock`]: "1", [`variants.${variantId}.sku`]: "A1" },
  }),
  "[store]/reviews#replyReviewAction": ({ reviewId }) => ({ reviewId, reply: "Terima kasih" }),
  "[store]/settings#changeProfileAction": () => ({ name: "Toko Baru", address: "Jalan 1", city: "Kota Bandung" }),
  "[store]/settings#changeSlugAction": () => ({ newSlug: `alamat-${word()}` }),
  "[store]/settings#removePictureAction": () => ({ which: "logo" }),
  "[store]/settings/banks#addStoreAccountAction": ({ bankId }) => ({
    ...{ bankId, accountNumber: "99988877766", holderName: "Sari" },
  }),
  "[store]/settings/banks#chooseMainStoreAccountAction": ({ bankAccountId }) => ({ bankAccountId }),
  "[store]/settings/banks#removeStoreAccountAction": ({ bankAccountId }) => ({ bankAccountId }),
  "[store]/settings/delivery#chooseDeliveryAction": ({ serviceId }) => ({ services: serviceId }),
  "[store]/settings/hours#removeHolidayAction": ({ holidayId }) => ({ holidayId }),
  "[store]/settings/hours#saveHolidayAction": () => ({ onDate: "2030-01-01" }),
  "[store]/settings/hours#saveHoursAction": () => ({ "hours.1.open": "08:00", "hours.1.close": "17:00" }),
  "[store]/settings/rules#saveRulesAction": () => ({ leastItems: "2", leastRupiah: "1000" }),
  "[store]/settings/socials#saveSocialsAction": () => ({ "socials.instagram": "@toko" }),
  "[store]/settings/warehouses#chooseMainWarehouseAction": ({ warehouseId }) => ({ warehouseId }),
  "[store]/settings/warehouses#removeWarehouseAction": ({ warehouseId }) => ({ warehouseId }),
  "[store]/settings/warehouses#saveWarehouseAction": ({ warehouseId }) => ({
    warehouseId,
    warehouseName: "Baru",
    ...street,
  }),
  "[store]/staff#changeRoleAction": ({ staffId }) => ({ staffId, role: "admin" }),
  "[store]/staff#inviteStaffAction": () => ({ email: `${word()}@contoh.test`, role: "gudang" }),
  "[store]/staff#removeStaffAction": ({ staffId }) => ({ staffId }),
  "[store]/staff#revokeInvitationAction": ({ invitationId }) => ({ invitationId }),
  "[store]/stock#countManyAction": ({ variantId }) => ({
    ...{ reason: "Hitung rak", [`counts.${variantId}.seen`]: "9" },
    [`counts.${variantId}.amount`]: "8",
  }),
  "[store]/verification#askForVerificationAction": () => ({}),
  "[store]/vouchers#flipVoucherAction": ({ voucherId }) => ({ switch: `${voucherId}:nonaktif` }),
  "[store]/vouchers#saveVoucherAction": ({ voucherId }) => ({ voucherId, ...voucher(), ...period }),
  "[store]/vouchers#switchVoucherAction": ({ voucherId }) => ({ voucherId, to: "nonaktif" }),
};

/** They name nothing, so there is nothing of another store's to name; or they pass over what is not the store's. */
const withoutForeign = new Set([
  "[store]/finance/tax#declareTaxAction",
  "[store]/notifications#markStoreReadAction",
  "[store]/orders#handleManyAction",
  "[store]/products/[id]#discardDraftAction",
  "[store]/settings#changeProfileAction",
  "[store]/settings#changeSlugAction",
  "[store]/settings#removePictureAction",
  "[store]/settings/banks#addStoreAccountAction",
  "[store]/settings/delivery#chooseDeliveryAction",
  "[store]/settings/hours#saveHolidayAction",
  "[store]/settings/hours#saveHoursAction",
  "[store]/settings/rules#saveRulesAction",
  "[store]/settings/socials#saveSocialsAction",
  "[store]/staff#inviteStaffAction",
  "[store]/verification#askForVerificationAction",
]);

/** Its answer says for each order why not. */
const answersEach = "[store]/orders#handleManyAction";
/** Refused before anybody looks whose account it is. */
const refusedAnyway = "[store]/finance/withdraw#withdrawStoreAction";

function signedIn(ids: Ids, role: StoreRole): SignedIn {
  const { userId, name, storeId } = ids.seller;
  return { ...somebody(userId, name), stores: [{ id: storeId, slug: ids.slug, name, role }] };
}
function somebody(userId: string, name: string): SignedIn {
  const account = { userId, name, email: `${name}@contoh.test`, locale: "id" as const, sessionId: "s" };
  return { ...account, passwordMustChange: false, member: null, stores: [], osa: null };
}

type Outcome = "forbidden" | "404" | "login" | "done" | "refused";

function thrown(error: unknown): Outcome {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "404";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;403")) return "forbidden";
  if (digest.startsWith("NEXT_REDIRECT")) return /;\/login/.test(digest) ? "login" : "done";
  throw error;
}

async function call(name: string, person: SignedIn | null, slug: string, fields: Fields): Promise<Outcome> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ _store: slug, _locale: "id", ...fields })) form.append(field, value);
  asking.person = person;
  const action = actions.get(name);
  if (!action) throw new Error(`${name} is no action`);
  try {
    const state = await action(null, form);
    if (state.ok) return "done";
    return state.message === textOf("id", "errors.forbidden") ? "forbidden" : "refused";
  } catch (error) {
    return thrown(error);
  }
}

/** Every table by its rows, so that "nothing was written" means every table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'platform_rate_limits' order by 1
  `);
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.execute<{ sum: string }>(
      sql`select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from ${sql.identifier(name)} t`,
    );
    sums[name] = row?.sum ?? "";
  }
  return sums;
}

let mine: Ids;
let other: Ids;

beforeAll(async () => {
  for (const folder of found("actions.ts")) {
    const module: Record<string, unknown> = await import(path.join(sellerRoot, folder, "actions.ts"));
    for (const [name, action] of Object.entries(module)) if (isAction(action)) actions.set(`${folder}#${name}`, action);
  }
  [mine, other] = [await newStoreWithEverything(), await newStoreWithEverything()];
  await newGoods(mine.seller.storeId);
}, 120_000);

const isPage = (value: unknown): value is (props: unknown) => Promise<unknown> => typeof value === "function";

/** The thing that a page's address names, by its folder. */
const thingOf = (folder: string, ids: Ids) =>
  ({
    "[store]/chat/[id]": ids.conversationId,
    "[store]/complaints/[id]": ids.caseId,
    "[store]/products/[id]": ids.productId,
    "[store]/products/[id]/preview": ids.productId,
    "[store]/products/bulk/[bulk]": ids.bulkId,
    "[store]/products/import/[import]": ids.importId,
    "[store]/vouchers/[id]": ids.voucherId,
  })[folder] ?? randomUUID();

async function show(folder: string, person: SignedIn | null, slug: string): Promise<unknown> {
  asking.person = person;
  const { default: page }: { default?: unknown } = await import(path.join(sellerRoot, folder, "page.tsx"));
  if (!isPage(page)) throw new Error(`${folder} is no page`);
  const id = thingOf(folder, mine);
  const params = Promise.resolve({ store: slug, id, code: mine.billingCode, bulk: id, import: id, locale: "id" });
  return page({ params, searchParams: Promise.resolve({}) });
}

async function open(folder: string, person: SignedIn | null, slug: string): Promise<Outcome> {
  try {
    await show(folder, person, slug);
    return "done";
  } catch (error) {
    return thrown(error);
  }
}

describe("every page of the seller centre", () => {
  const pages = found("page.tsx").filter((folder) => folder.startsWith("[store]"));

  it("has its line", () => {
    expect(pages).toEqual(Object.keys(pageRoles).sort());
  });

  it("S1-005 is closed to other roles, another store's people, buyers and visitors; it finds nothing of another store", async () => {
    const outcomes: string[] = [];
    const wanted: string[] = [];
    const note = async (what: string, outcome: Promise<Outcome>, expected: Outcome) => {
      outcomes.push(`${what}: ${await outcome}`);
      wanted.push(`${what}: ${expected}`);
    };
    const before = await everything();
    for (const folder of pages) {
      const allowed = pageRoles[folder] ?? [];
      for (const role of roles.filter((one) => !allowed.includes(one))) {
        await note(`${role} ${folder}`, open(folder, signedIn(mine, role), mine.slug), "forbidden");
      }
      const [role] = allowed;
      if (role) await note(`${role} ${folder}`, open(folder, signedIn(mine, role), mine.slug), "done");
      await note(`another store ${folder}`, open(folder, signedIn(other, "owner"), mine.slug), "404");
      await note(`a buyer ${folder}`, open(folder, somebody(randomUUID(), "pembeli"), mine.slug), "forbidden");
      await note(`nobody ${folder}`, open(folder, null, mine.slug), "login");
      if (/\[(id|code|bulk|import)\]/.test(folder)) {
        await note(`foreign ${folder}`, open(folder, signedIn(other, "owner"), other.slug), "404");
      }
    }
    expect(outcomes).toEqual(wanted);
    expect(await everything()).toEqual(before);
  });
});

/** Every text that a page hands to its parts, as deep as they are not made yet. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (isValidElement(value)) return textsIn(value.props);
  return Object.values(value).flatMap(textsIn);
}

describe("what the pages of the seller centre offer", () => {
  it("is no file that the role may not have", async () => {
    const offered: string[] = [];
    for (const [folder, allowed] of Object.entries(pageRoles)) {
      for (const role of allowed) {
        const texts = textsIn(await show(folder, signedIn(mine, role), mine.slug));
        for (const [name, may] of Object.entries(fileRoles)) {
          const [file = ""] = name.replace("[store]/", "").split(/[#[]/);
          const isOffered = texts.some((text) => text.startsWith(`/seller/${mine.slug}/${file}`));
          if (name.endsWith("#GET") && !file.includes("import") && isOffered && !may.includes(role))
            offered.push(`${role} ${folder}: ${file}`);
        }
      }
    }
    expect(offered).toEqual([]);
  });
});

describe("every action of the seller centre", () => {
  it("has its line, and what it would send", () => {
    expect([...actions.keys()].sort()).toEqual([...Object.keys(actionRoles), ...personActions].sort());
    expect(Object.keys(forms).sort()).toEqual(Object.keys(actionRoles).sort());
  });

  it("S1-005 refuses other roles, another store's people, buyers and visitors, and writes nothing", async () => {
    const before = await everything();
    const buyer = somebody(randomUUID(), "pembeli");
    const outcomes: string[] = [];
    const wanted: string[] = [];
    const note = async (what: string, outcome: Promise<Outcome>, expected: Outcome) => {
      outcomes.push(`${what}: ${await outcome}`);
      wanted.push(`${what}: ${expected}`);
    };
    for (const [name, allowed] of Object.entries(actionRoles)) {
      const fields = forms[name]?.(mine) ?? {};
      for (const role of roles.filter((one) => !allowed.includes(one))) {
        await note(
          `${role} ${name}`,
          call(name, signedIn(mine, role), mine.slug, fields),
          name === answersEach ? "done" : "forbidden",
        );
      }
      await note(`another store ${name}`, call(name, signedIn(other, "owner"), mine.slug, fields), "404");
      await note(`a buyer ${name}`, call(name, buyer, mine.slug, fields), "404");
      await note(`nobody ${name}`, call(name, null, mine.slug, fields), "login");
    }
    for (const name of personActions) await note(`nobody ${name}`, call(name, null, "", {}), "login");
    expect(outcomes).toEqual(wanted);
    expect(await everything()).toEqual(before);
  });

  it("does not find what another store has, whoever asks for one's own store, and writes nothing", async () => {
    const before = await everything();
    const outcomes: string[] = [];
    for (const [name, allowed] of Object.entries(actionRoles)) {
      const [role] = allowed;
      if (withoutForeign.has(name) || !role) continue;
      const outcome = await call(name, signedIn(other, role), other.slug, forms[name]?.(mine) ?? {});
      if (outcome !== (name === refusedAnyway ? "refused" : "404")) outcomes.push(`${name}: ${outcome}`);
    }
    expect(outcomes).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("passes over another store's orders and products where several are named", async () => {
    const state = sql`select json_build_object('order', (select status from marketplace_orders where billing_code = ${mine.billingCode}),
      'product', (select status from marketplace_products where id = ${mine.productId}::uuid)) as state`;
    const [before] = await db.execute(state);
    for (const name of ["[store]/orders#handleManyAction", "[store]/products#startBulkAction"]) {
      await call(name, signedIn(other, "owner"), other.slug, forms[name]?.(mine) ?? {});
    }
    expect((await db.execute(state))[0]).toEqual(before);
  });

  it("lets those in whose work it is", async () => {
    const outcomes: string[] = [];
    for (const [name, allowed] of Object.entries(actionRoles)) {
      for (const role of allowed) {
        const outcome = await call(name, signedIn(mine, role), mine.slug, forms[name]?.(mine) ?? {});
        if (outcome === "forbidden" || outcome === "login") outcomes.push(`${role} ${name}: ${outcome}`);
      }
    }
    expect(outcomes).toEqual([]);
  });
});

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const isHandler = (value: unknown): value is Handler => typeof value === "function";
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Every route handler below a folder, by its own folder and method. */
const handlersOf = (root: string) =>
  found("route.ts", root)
    .flatMap((folder) => {
      const text = readFileSync(path.join(root, folder, "route.ts"), "utf8");
      const exported = (method: string) =>
        new RegExp(`export ((?:async )?function ${method}\\b|const (?:\\{[^}]*)?\\b${method}\\b)`).test(text);
      return methods.filter(exported).map((method) => `${folder}#${method}`);
    })
    .sort();

type Sent = { query?: string; body?: FormData | Buffer };
const form = (fields: Record<string, string | File>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const photo = () => new File([new Uint8Array(pixel)], "foto.png", { type: "image/png" });
const goodsFile = "nama_produk,kategori,sku,harga,berat_gram\nBarang dari file,tidak-ada,F-1,1000,100\n";

/** What each handler is sent about a store's things, in the name of a store. */
const sendings: Record<string, (ids: Ids, slug: string) => Sent> = {
  "[store]/finance/csv#GET": () => ({}),
  "[store]/finance/statements/[month]#GET": () => ({}),
  "[store]/orders/papers#GET": ({ billingCode }) => ({ query: `kind=packing&code=${billingCode}` }),
  "[store]/products/[id]/draft#POST": () => ({ body: form({ edition: "x", name: "Nama yang diketik" }) }),
  "[store]/products/export#GET": () => ({}),
  "[store]/products/import/[import]/errors#GET": () => ({}),
  "[store]/products/import/upload#POST": () => ({ body: form({ file: new File([goodsFile], "barang.csv") }) }),
  "chat#GET": ({ conversationId }, slug) => ({ query: `id=${conversationId}&after=${randomUUID()}&store=${slug}` }),
  "store-documents#POST": (_ids, slug) => ({ body: form({ kind: "ktp", store: slug, file: photo() }) }),
  "store-documents/[id]#GET": () => ({}),
  "store-pictures#POST": (_ids, slug) => ({ body: form({ which: "logo", store: slug, file: photo() }) }),
  "uploads#POST": (_ids, slug) => ({ query: `store=${slug}`, body: pixel }),
};

/** They name a thing besides the store, which may be another store's. */
const namesThings = [
  "[store]/orders/papers#GET",
  "[store]/products/[id]/draft#POST",
  "[store]/products/import/[import]/errors#GET",
  "chat#GET",
  "store-documents/[id]#GET",
];
/** Who the document of a store is for is the database's matter alone: to everybody else there is none. */
const document = "store-documents/[id]#GET";

const pathOf = (name: string, ids: Ids) => {
  const id = name === document ? ids.documentId : ids.productId;
  return { locale: "id", id, import: ids.importId, month: hoursAfter(now(), 7).toISOString().slice(0, 7) };
};

async function send(name: string, person: SignedIn | null, ids: Ids, slug: string): Promise<number> {
  asking.person = person;
  const [folder = "", method = ""] = name.split("#");
  const module: Record<string, unknown> = await import(
    path.join(folder.startsWith("[store]") ? sellerRoot : apiRoot, folder, "route.ts")
  );
  const handler = module[method];
  if (!isHandler(handler)) throw new Error(`${name} is no handler`);
  const { query = "", body } = sendings[name]?.(ids, slug) ?? {};
  const request = new Request(`http://localhost/?${query}`, {
    ...{ method, headers: body ? { "content-length": "1000" } : {} },
    ...(body ? { body: body instanceof FormData ? body : new Uint8Array(body) } : {}),
  });
  const answer = await handler(request, { params: Promise.resolve({ ...pathOf(name, ids), store: slug }) });
  await answer.arrayBuffer();
  return answer.status;
}

describe("every route handler that speaks of a store", () => {
  const all = { ...fileRoles, ...storeApiRoles };

  it("has its line, and what it would be sent; every other one says who it is for", () => {
    expect(handlersOf(sellerRoot)).toEqual(Object.keys(fileRoles).sort());
    expect(handlersOf(apiRoot)).toEqual([...Object.keys(storeApiRoles), ...Object.keys(otherApis)].sort());
    expect(Object.keys(sendings).sort()).toEqual(Object.keys(all).sort());
  });

  it("S1-005 refuses other roles, another store's people, buyers and visitors, finds nothing of another store, and writes nothing", async () => {
    const outcomes: string[] = [];
    const wanted: string[] = [];
    const note = async (what: string, status: Promise<number>, expected: number) => {
      outcomes.push(`${what}: ${await status}`);
      wanted.push(`${what}: ${expected}`);
    };
    const before = await everything();
    const buyer = somebody(randomUUID(), "pembeli");
    for (const [name, allowed] of Object.entries(all)) {
      for (const role of roles.filter((one) => !allowed.includes(one))) {
        const staff = { ...signedIn(mine, role), ...(name === document ? { userId: mine.staffUserId } : {}) };
        await note(`${role} ${name}`, send(name, staff, mine, mine.slug), name === document ? 404 : 403);
      }
      await note(`another store ${name}`, send(name, signedIn(other, "owner"), mine, mine.slug), 404);
      await note(`a buyer ${name}`, send(name, buyer, mine, mine.slug), 404);
      await note(`nobody ${name}`, send(name, null, mine, mine.slug), 401);
      if (!namesThings.includes(name)) continue;
      for (const role of allowed) {
        await note(`foreign, ${role} ${name}`, send(name, signedIn(other, role), mine, other.slug), 404);
      }
    }
    expect(outcomes).toEqual(wanted);
    expect(await everything()).toEqual(before);
  });

  it("takes nothing that a page of another site sends", async () => {
    const before = await everything();
    asking.site = "cross-site";
    const outcomes: string[] = [];
    for (const [name, [role]] of Object.entries(all)) {
      if (!name.endsWith("#POST") || !role) continue;
      const status = await send(name, signedIn(mine, role), mine, mine.slug);
      if (status !== 400 && status !== 403) outcomes.push(`${name}: ${status}`);
    }
    asking.site = "same-origin";
    expect(outcomes).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("answers those whose work it is", async () => {
    const outcomes: string[] = [];
    for (const [name, allowed] of Object.entries(all)) {
      for (const role of allowed) {
        const status = await send(name, signedIn(mine, role), mine, mine.slug);
        // A month that is not over has no statement yet, and that is said.
        if (status >= 400 && !(status === 409 && name.includes("statements")))
          outcomes.push(`${role} ${name}: ${status}`);
      }
    }
    expect(outcomes).toEqual([]);
  });
});
