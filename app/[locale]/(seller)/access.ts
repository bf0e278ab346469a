import type { StoreRole } from "@/lib/auth/actors";

const everybody: readonly StoreRole[] = ["owner", "admin", "gudang", "keuangan"];
const leading: readonly StoreRole[] = ["owner", "admin"];
const owner: readonly StoreRole[] = ["owner"];
const packing: readonly StoreRole[] = ["owner", "admin", "gudang"];
const booking: readonly StoreRole[] = ["owner", "admin", "keuangan"];

/** Who of a store may do what: a line an action, by its folder under `seller/` and its name. */
export const actionRoles: Record<string, readonly StoreRole[]> = {
  "[store]/chat#answerBuyerAction": packing,
  "[store]/complaints/[id]#answerCaseAction": leading,
  "[store]/complaints/[id]#contestAction": leading,
  "[store]/complaints/[id]#receiveBackAction": packing,
  "[store]/complaints/[id]#sendReplacementAction": packing,
  "[store]/complaints/[id]#writeMessageAction": everybody,
  "[store]/finance/tax#declareTaxAction": ["owner", "keuangan"],
  "[store]/finance/withdraw#cancelStoreWithdrawalAction": ["owner", "keuangan"],
  "[store]/finance/withdraw#withdrawStoreAction": ["owner", "keuangan"],
  "[store]/notifications#markStoreReadAction": everybody,
  "[store]/notifications#openStoreNoticeAction": everybody,
  "[store]/orders#handleManyAction": packing,
  "[store]/orders/[code]#acceptOrderAction": packing,
  "[store]/orders/[code]#addBoxAction": packing,
  "[store]/orders/[code]#answerCancelAction": packing,
  "[store]/orders/[code]#rejectLinesAction": packing,
  "[store]/orders/[code]#rejectOrderAction": packing,
  "[store]/orders/[code]#shipOrderAction": packing,
  "[store]/products#startBulkAction": leading,
  "[store]/products#switchProductAction": leading,
  "[store]/products#undoBulkAction": leading,
  "[store]/products/import#startImportAction": leading,
  "[store]/products/[id]#archiveProductAction": leading,
  "[store]/products/[id]#countStockAction": packing,
  "[store]/products/[id]#discardDraftAction": leading,
  "[store]/products/[id]#duplicateProductAction": leading,
  "[store]/products/[id]#saveProductAction": leading,
  "[store]/reviews#replyReviewAction": leading,
  "[store]/settings#changeProfileAction": leading,
  "[store]/settings#changeSlugAction": owner,
  "[store]/settings#removePictureAction": leading,
  "[store]/settings/banks#addStoreAccountAction": owner,
  "[store]/settings/banks#chooseMainStoreAccountAction": owner,
  "[store]/settings/banks#removeStoreAccountAction": owner,
  "[store]/settings/delivery#chooseDeliveryAction": leading,
  "[store]/settings/hours#removeHolidayAction": leading,
  "[store]/settings/hours#saveHolidayAction": leading,
  "[store]/settings/hours#saveHoursAction": leading,
  "[store]/settings/rules#saveRulesAction": leading,
  "[store]/settings/socials#saveSocialsAction": leading,
  "[store]/settings/warehouses#chooseMainWarehouseAction": leading,
  "[store]/settings/warehouses#removeWarehouseAction": leading,
  "[store]/settings/warehouses#saveWarehouseAction": leading,
  "[store]/staff#changeRoleAction": owner,
  "[store]/staff#inviteStaffAction": owner,
  "[store]/staff#removeStaffAction": owner,
  "[store]/staff#revokeInvitationAction": owner,
  "[store]/stock#countManyAction": packing,
  "[store]/verification#askForVerificationAction": owner,
  "[store]/vouchers#flipVoucherAction": leading,
  "[store]/vouchers#saveVoucherAction": leading,
  "[store]/vouchers#switchVoucherAction": leading,
};

/** Actions that are no store's: whoever is signed in has them, about what is their own. */
export const personActions = [
  "[store]/products/[id]/preview#previewBuyAction",
  "invitation#acceptInvitationAction",
  "open#openStoreAction",
  "open#saveBankAction",
  "open#saveNameAction",
  "open#savePlaceAction",
];

/** Who of a store may open which page; the others of the store are told that it is not for their role. */
export const pageRoles: Record<string, readonly StoreRole[]> = {
  "[store]": everybody,
  "[store]/activity": leading,
  "[store]/chat": everybody,
  "[store]/chat/[id]": everybody,
  "[store]/complaints": everybody,
  "[store]/complaints/[id]": everybody,
  "[store]/dropped": everybody,
  "[store]/fee-calculator": everybody,
  "[store]/finance": booking,
  "[store]/notifications": everybody,
  "[store]/orders": everybody,
  "[store]/orders/[code]": everybody,
  "[store]/products": everybody,
  "[store]/products/[id]": everybody,
  "[store]/products/[id]/preview": leading,
  "[store]/products/bulk/[bulk]": everybody,
  "[store]/products/import": leading,
  "[store]/products/import/[import]": leading,
  "[store]/reviews": everybody,
  "[store]/settings": leading,
  "[store]/settings/banks": owner,
  "[store]/settings/delivery": leading,
  "[store]/settings/hours": leading,
  "[store]/settings/rules": leading,
  "[store]/settings/socials": leading,
  "[store]/settings/warehouses": leading,
  "[store]/staff": owner,
  "[store]/stock": everybody,
  "[store]/verification": everybody,
  "[store]/vouchers": leading,
  "[store]/vouchers/[id]": leading,
};

/** Who of a store may have which file or send which: a line a route handler, by its folder under `seller/` and method. */
export const fileRoles: Record<string, readonly StoreRole[]> = {
  "[store]/finance/csv#GET": booking,
  "[store]/finance/statements/[month]#GET": booking,
  "[store]/orders/papers#GET": packing,
  "[store]/products/[id]/draft#POST": leading,
  "[store]/products/export#GET": leading,
  "[store]/products/import/[import]/errors#GET": leading,
  "[store]/products/import/upload#POST": leading,
};

/** The same for what lies under `api/` and speaks of a store. */
export const storeApiRoles: Record<string, readonly StoreRole[]> = {
  "chat#GET": everybody,
  "store-documents#POST": owner,
  "store-documents/[id]#GET": owner,
  "store-pictures#POST": leading,
  "uploads#POST": everybody,
};

/** What lies under `api/` and is no store's, with who it is for. */
export const otherApis: Record<string, "everybody" | "buyer" | "osa" | "machine"> = {
  "auth/[...nextauth]#GET": "everybody",
  "auth/[...nextauth]#POST": "everybody",
  "checkouts/[checkoutId]#GET": "buyer",
  "cities#GET": "everybody",
  "delivery#GET": "everybody",
  "health#GET": "machine",
  "me#GET": "everybody",
  "me/home#GET": "everybody",
  "me/marks#POST": "everybody",
  "me/views#POST": "everybody",
  "metrics#GET": "machine",
  "osa/partner-preview#GET": "osa",
  "ready#GET": "machine",
  "suggest#GET": "everybody",
  "test/clock#POST": "machine",
  "webhooks/[gateway]#POST": "machine",
  "webhooks/courier#POST": "machine",
  "webhooks/xendit/payouts#POST": "machine",
};
