/** The tables and entities that the documents name, and where each lives. `columns` where a document counts them. */
export const requiredTables: { id: string; seed: string; tables: string[]; columns?: number }[] = [
  { id: "S1-007", seed: "marketplace_users", tables: ["marketplace_users"], columns: 12 },
  { id: "S1-020", seed: "marketplace_stores", tables: ["marketplace_stores"], columns: 28 },
  { id: "S1-049", seed: "marketplace_store_users", tables: ["marketplace_store_users"], columns: 5 },
  { id: "S1-055", seed: "marketplace_store_hours", tables: ["marketplace_store_hours"], columns: 9 },
  { id: "S1-065", seed: "marketplace_socials", tables: ["marketplace_socials"], columns: 9 },
  {
    id: "S2-001",
    seed: "pengguna, rekening, bank",
    tables: ["marketplace_users", "marketplace_bank_accounts", "marketplace_banks"],
  },
  {
    id: "S2-002",
    seed: "pembeli, alamat pembeli, wishlist, toko favorit",
    tables: ["members", "marketplace_addresses", "marketplace_wishlists", "marketplace_store_follows"],
  },
  {
    id: "S2-003",
    seed: "penjual, alamat penjual",
    tables: ["marketplace_stores", "marketplace_store_addresses"],
  },
  {
    id: "S2-004",
    seed: "voucher platform, voucher penjual, voucher terpakai",
    tables: ["marketplace_vouchers", "marketplace_voucher_usages"],
  },
  {
    id: "S2-005",
    seed: "produk, varian, kategori, produk media, ulasan, ulasan media",
    tables: [
      "marketplace_products",
      "marketplace_product_variants",
      "marketplace_categories",
      "marketplace_product_media",
      "marketplace_reviews",
      "marketplace_review_media",
    ],
  },
  {
    id: "S2-006",
    seed: "pemesanan, pemesanan voucher, detail pemesanan",
    tables: [
      "order",
      "marketplace_orders",
      "marketplace_order_vouchers",
      "marketplace_order_items",
      "pemesanan",
      "detail_pemesanan",
    ],
  },
  {
    id: "S2-007",
    seed: "logistik, layanan pengiriman, detail pengiriman",
    tables: ["marketplace_couriers", "marketplace_courier_services", "marketplace_shipments"],
  },
  { id: "S2-177", seed: "detail pemesanan, an entity of its own", tables: ["marketplace_order_items"] },
  { id: "D-04", seed: "one purchase from many stores", tables: ["marketplace_checkouts", "marketplace_payments"] },
  { id: "D-18", seed: "product version", tables: ["marketplace_product_versions"] },
  { id: "D-50", seed: "likes of a review", tables: ["marketplace_review_likes"] },
  { id: "D-31", seed: "drafts of the wizard, outside the five tables", tables: ["marketplace_partner_drafts"] },
  { id: "D-41", seed: "withdrawals", tables: ["marketplace_withdrawals"] },
  {
    id: "D-57",
    seed: "return cases and refunds",
    tables: ["marketplace_return_cases", "marketplace_return_items", "marketplace_refunds"],
  },
  { id: "D-62", seed: "master of cities", tables: ["marketplace_cities"] },
];
