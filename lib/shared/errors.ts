/**
 * A refusal is an answer, not an accident: the business said no, and says why in words the person can act on.
 * `code` is a key of the `errors` messages, `params` fill its gaps, `field` names the input it belongs to.
 */
export type Refusal = Error & {
  refusal: true;
  code: RefusalCode;
  status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503;
  params: Record<string, string | number>;
  field?: string;
  data?: unknown;
};

const statuses = {
  invalid: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
  // accounts
  wrong_credentials: 422,
  account_nonaktif: 403,
  account_ban: 403,
  email_taken: 409,
  username_taken: 409,
  phone_invalid: 422,
  reset_invalid: 422,
  wrong_password: 422,
  password_reused: 422,
  code_wrong: 422,
  second_factor_on: 409,
  synonym_same: 422,
  synonym_known: 409,
  address_limit: 422,
  bank_account_limit: 422,
  bank_unknown: 422,
  bank_account_exists: 409,
  city_unknown: 422,
  city_ambiguous: 422,
  birth_date_future: 422,
  withdraw_short: 409,
  withdraw_minimum: 422,
  withdraw_owes: 409,
  withdraw_bank_missing: 422,
  withdraw_holder_missing: 422,
  withdraw_own: 403,
  withdraw_second_person: 403,
  points_short: 409,
  points_off: 409,
  adjustment_account: 422,
  adjustment_own: 403,
  adjustment_short: 409,
  proposal_open: 409,
  setting_value: 422,
  setting_past: 422,
  setting_same_moment: 409,
  setting_two_people: 403,
  proposal_own: 403,
  proposal_foreign: 403,
  statement_not_over: 409,
  // partners
  partner_email_taken: 409,
  partner_similar: 409,
  partner_file_long: 422,
  // cart and stock
  product_gone: 409,
  watch_in_stock: 409,
  report_exists: 409,
  stock_out: 409,
  stock_short: 409,
  stock_held: 409,
  stock_short_in_cart: 409,
  cart_full: 422,
  guest_cart_full: 422,
  selection_changed: 409,
  own_store: 403,
  // checkout
  cart_changed: 409,
  nothing_selected: 422,
  address_missing: 422,
  service_missing: 422,
  service_gone: 409,
  method_gone: 409,
  method_missing: 422,
  amount_out_of_range: 422,
  store_closed: 409,
  store_limit: 422,
  store_draft_incomplete: 422,
  minimum_price: 422,
  minimum_product: 422,
  voucher_unknown: 422,
  voucher_not_started: 422,
  voucher_ended: 422,
  voucher_minimum: 422,
  voucher_used: 422,
  voucher_exhausted: 422,
  voucher_other_store: 422,
  voucher_past: 422,
  voucher_code_taken: 409,
  voucher_terms_used: 409,
  voucher_quota_used: 422,
  wallet_short: 409,
  quote_expired: 409,
  cod_store: 422,
  cod_city: 422,
  cod_service: 422,
  cod_refusals: 422,
  cod_not_collected: 409,
  // orders and payments
  illegal_transition: 409,
  payment_not_open: 409,
  payment_too_late: 409,
  gateway_unavailable: 503,
  refund_empty: 422,
  refund_too_much: 422,
  refund_not_paid: 409,
  refund_not_possible: 422,
  suspense_none: 409,
  suspense_short: 422,
  file_taken_in: 409,
  file_unreadable: 422,
  tracking_missing: 422,
  cancel_asked: 409,
  reject_nothing: 422,
  reject_all: 422,
  reject_part_cod: 422,
  orders_none: 422,
  again_none: 409,
  review_not_allowed: 403,
  review_exists: 409,
  review_own_store: 403,
  review_own: 403,
  review_edited: 409,
  review_is_hidden: 409,
  chat_empty: 422,
  chat_own_store: 403,
  // goods
  sku_taken: 409,
  sku_twice: 422,
  variants_missing: 422,
  product_unready: 422,
  product_archived: 409,
  stock_moved: 409,
  too_many_products: 422,
  bulk_over: 409,
  import_empty: 422,
  import_columns: 422,
  import_unreadable: 422,
  import_too_large: 422,
  import_over: 409,
  // uploads
  upload_unreadable: 422,
  upload_too_large: 422,
  upload_too_large_picture: 422,
  upload_unknown: 422,
  upload_too_many: 422,
} as const;

export type RefusalCode = keyof typeof statuses;

export function refusal(
  code: RefusalCode,
  details: { params?: Record<string, string | number>; field?: string; data?: unknown } = {},
): Refusal {
  return Object.assign(new Error(code), {
    refusal: true as const,
    code,
    status: statuses[code],
    params: details.params ?? {},
    field: details.field,
    data: details.data,
  });
}

export const refusalCodes = Object.keys(statuses);

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "refusal" in error && error.refusal === true;
}
