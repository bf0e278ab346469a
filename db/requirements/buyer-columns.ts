import { readColumns } from "./definition";

/** The flow of a buyer: cart, checkout, invoice, payment, review. */
export const buyerColumns = readColumns(`
S3-004 generated marketplace_carts.id: uuid not null unique default uuidv7()
S3-005 session marketplace_carts.member_uuid: uuid not null unique with marketplace_product_id, marketplace_product_variant_id references members.uuid
S3-006 data marketplace_carts.marketplace_product_id: uuid not null references marketplace_product_variants.marketplace_product_id
S3-007 data marketplace_carts.marketplace_product_variant_id: uuid not null references marketplace_product_variants.id
S3-008 free marketplace_carts.qty: integer not null
S3-009 free marketplace_carts.note: varchar(200) not null
S3-010 session marketplace_carts.created_by: varchar not null
S3-011 session marketplace_carts.updated_by: varchar not null
S3-012 generated marketplace_carts.created_at: timestamptz not null default now()
S3-013 generated marketplace_carts.updated_at: timestamptz not null default now()

S3-016 session marketplace_carts#remove.deleted_by → marketplace_carts.deleted_by: varchar
S3-017 generated marketplace_carts#remove.deleted_at → marketplace_carts.deleted_at: timestamptz

S3-019 generated order.id: uuid not null unique default uuidv7()
S3-020 generated order.order_type: varchar not null default MARKETPLACE
S3-021 data order.order_price: bigint not null
S3-022 generated order.order_booking_date: timestamptz not null
S3-023 generated order.order_status: smallint not null default 0
S3-024 session order.member_id: bigint not null references members.id
S3-025 data order.order_name: varchar not null
S3-026 session order.order_member_name: varchar not null
S3-027 data order.order_quantity: integer not null
S3-028 free order.order_note: varchar(200) not null
S3-029 generated order.order_request: text
S3-030 free order.mp_id: integer not null references payment_methods.id
S3-031 generated order.billing_code: varchar(48) not null unique
S3-032 generated order.order_invoice: varchar not null unique
S3-033 data order.order_discount: bigint not null
S3-034 data order.order_voucher_code: varchar
S3-035 data order.order_base_price: bigint not null
S3-036 data order.admin_fee: bigint not null

S3-037 generated marketplace_orders.id: uuid not null unique default uuidv7()
S3-038 generated marketplace_orders.billing_code: varchar(48) not null unique references order.billing_code
S3-039 session marketplace_orders.member_uuid: uuid not null references members.uuid
S3-040 data marketplace_orders.marketplace_store_id: uuid not null references marketplace_stores.id
S3-041 free marketplace_orders.marketplace_address_id: uuid not null references marketplace_addresses.id
S3-042 generated marketplace_orders.address: text not null
S3-043 generated marketplace_orders.total: bigint not null
S3-044 data marketplace_orders.delivery_fee: bigint not null
S3-045 generated marketplace_orders.discount: bigint not null default 0
S3-046 generated marketplace_orders.pre_tax_price: bigint not null
S3-047 data marketplace_orders.onesmile_percentage_fee: numeric(5,2) not null
S3-048 generated marketplace_orders.onesmile_fee: bigint not null
S3-049 data marketplace_orders.tax_percentage: numeric(5,2) not null
S3-050 generated marketplace_orders.tax_amount: bigint not null
S3-051 generated marketplace_orders.grand_total: bigint not null
S3-052 generated marketplace_orders.status: enum(menunggu_bayar, menunggu_konfirmasi, diproses, dikirim, selesai, dibatalkan, dikembalikan) not null default menunggu_bayar
S3-053 session marketplace_orders.created_by: varchar not null
S3-054 session marketplace_orders.updated_by: varchar not null
S3-055 generated marketplace_orders.created_at: timestamptz not null default now()
S3-056 generated marketplace_orders.updated_at: timestamptz not null default now()

S3-057 generated marketplace_order_items.id: uuid not null unique default uuidv7()
S3-058 generated marketplace_order_items.billing_code: varchar not null
S3-059 data marketplace_order_items.marketplace_order_id: uuid not null references marketplace_orders.id
S3-060 data marketplace_order_items.marketplace_product_version_id: uuid not null unique with marketplace_order_id references marketplace_product_versions.id
S3-061 data marketplace_order_items.price: bigint not null
S3-062 data marketplace_order_items.discount: bigint not null
S3-063 free marketplace_order_items.qty: integer not null
S3-064 generated marketplace_order_items.subtotal: bigint not null
S3-065 free marketplace_order_items.cart_note: varchar(200) not null
S3-066 session marketplace_order_items.created_by: varchar not null
S3-067 session marketplace_order_items.updated_by: varchar not null
S3-068 generated marketplace_order_items.created_at: timestamptz not null default now()
S3-069 generated marketplace_order_items.updated_at: timestamptz not null default now()

S3-071 generated marketplace_transactions.id: uuid not null unique default uuidv7()
S3-072 data marketplace_transactions.marketplace_store_id: uuid not null references marketplace_stores.id
S3-073 data marketplace_transactions.type: enum(penjualan, refund, penarikan, penyesuaian, biaya, ongkir) not null
S3-074 data marketplace_transactions.amount: bigint not null
S3-075 data marketplace_transactions.marketplace_order_id: uuid references marketplace_orders.id
S3-076 generated marketplace_transactions.description: text not null
S3-077 generated marketplace_transactions.status: enum(pending, completed, failed, cancelled, reversed) not null
S3-078 session marketplace_transactions.created_by: varchar not null
S3-079 session marketplace_transactions.updated_by: varchar not null
S3-080 generated marketplace_transactions.created_at: timestamptz not null default now()
S3-081 generated marketplace_transactions.updated_at: timestamptz not null default now()

S3-083 generated order#invoicing.order_status → order.order_status: smallint not null default 0
S3-084 generated order#invoicing.order_virtual_number → order.order_virtual_number: varchar
S3-085 generated order#invoicing.order_response → order.order_response: text
S3-086 generated order#invoicing.order_redirect_url → order.order_redirect_url: text
S3-087 generated order#invoicing.order_expired_date → order.order_expired_date: timestamptz
S3-088 generated order#invoicing.payment_gateway_trx_id → order.payment_gateway_trx_id: varchar

S3-090 generated marketplace_order_statuses.id: uuid not null unique default uuidv7()
S3-091 data marketplace_order_statuses.marketplace_order_id: uuid not null references marketplace_orders.id
S3-092 generated marketplace_order_statuses.status: varchar not null
S3-093 session marketplace_order_statuses.created_by: varchar not null
S3-094 session marketplace_order_statuses.updated_by: varchar not null
S3-095 generated marketplace_order_statuses.created_at: timestamptz not null default now()
S3-096 generated marketplace_order_statuses.updated_at: timestamptz not null default now()

S3-097 generated order#paid.order_payment_date → order.order_payment_date: timestamptz
S3-098 generated order#paid.order_status → order.order_status: smallint not null default 0
S3-099 generated order#paid.order_response → order.order_response: text

S3-100 generated marketplace_stores#paid.sold_qty → marketplace_stores.sold_qty: integer not null default 0
S3-101 generated marketplace_stores#paid.sale_amount → marketplace_stores.sale_amount: bigint not null default 0
S3-102 generated marketplace_stores#paid.saldo_amount → marketplace_stores.saldo_amount: bigint not null default 0

S3-103 generated marketplace_products#paid.sold_qty → marketplace_products.sold_qty: integer not null default 0

S3-104 generated marketplace_product_variants#paid.sold_qty → marketplace_product_variants.sold_qty: integer not null default 0

S3-105 generated marketplace_transactions#paid.status → marketplace_transactions.status: enum(pending, completed, failed, cancelled, reversed) not null

S3-107 generated marketplace_reviews.id: uuid not null unique default uuidv7()
S3-108 session marketplace_reviews.member_uuid: uuid not null unique with order_item_id references members.uuid
S3-109 data marketplace_reviews.name: varchar not null
S3-110 generated marketplace_reviews.thumbnail: varchar not null
S3-111 free marketplace_reviews.rating: smallint not null
S3-112 free marketplace_reviews.review: text not null
S3-113 data marketplace_reviews.marketplace_store_id: uuid not null references marketplace_stores.id
S3-114 generated marketplace_reviews.status: enum(published, pending, hidden) not null default published
S3-115 session marketplace_reviews.created_by: varchar not null
S3-116 session marketplace_reviews.updated_by: varchar not null
S3-117 generated marketplace_reviews.created_at: timestamptz not null default now()
S3-118 generated marketplace_reviews.updated_at: timestamptz not null default now()

S3-119 generated marketplace_stores#review.rating_total → marketplace_stores.rating_total: integer not null default 0
S3-120 generated marketplace_stores#review.rating → marketplace_stores.rating: numeric not null default 0

S3-122 generated marketplace_products#review.rating_total → marketplace_products.rating_total: integer not null default 0
S3-123 generated marketplace_products#review.rating → marketplace_products.rating: numeric not null default 0

S3-125 generated marketplace_product_variants#review.rating_total → marketplace_product_variants.rating_total: integer not null default 0
S3-126 generated marketplace_product_variants#review.rating → marketplace_product_variants.rating: numeric not null default 0
`);
