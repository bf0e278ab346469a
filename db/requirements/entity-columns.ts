import { readColumns } from "./definition";

/** The entities of the multi-vendor design, each attribute at the column that carries it here. */
export const entityColumns = readColumns(`
S2-013 derived pengguna.id_user → marketplace_users.id: uuid not null unique default uuidv7()
S2-014 entity pengguna.email → marketplace_users.email: varchar(50) not null unique
S2-015 entity pengguna.password → marketplace_users.password: varchar(255) not null
S2-016 entity pengguna.nama_lengkap → marketplace_users.name: varchar(50) not null
S2-017 entity pengguna.no_hp → marketplace_users.phone: varchar(15)
S2-018 entity pengguna.tanggal_lahir → marketplace_users.birth_date: date
S2-019 derived pengguna.tanggal_regis → marketplace_users.registered_at: timestamptz not null default now()
S2-020 derived pengguna.status_akun → marketplace_users.status: enum(aktif, nonaktif, ban) not null default aktif
S2-021 derived pengguna.token_reset → marketplace_users.reset_token: varchar(70) unique

S2-022 derived rekening.id_rekening → marketplace_bank_accounts.id: uuid not null unique default uuidv7()
S2-023 derived rekening.id_user → marketplace_bank_accounts.user_id: uuid references marketplace_users.id
S2-024 entity rekening.id_bank → marketplace_bank_accounts.marketplace_bank_id: integer not null references marketplace_banks.id
S2-025 entity rekening.no_rekening → marketplace_bank_accounts.account_number: varchar(20) not null
S2-026 entity rekening.nama_pemilik → marketplace_bank_accounts.holder_name: varchar(20)
S2-027 entity rekening.status_utama → marketplace_bank_accounts.is_main: boolean not null default false

S2-028 entity bank.id_bank → marketplace_banks.id: integer not null unique default identity
S2-029 entity bank.nama_bank → marketplace_banks.name: varchar(100) not null
S2-030 entity bank.kode_bank → marketplace_banks.code: varchar(10) not null unique

S2-036 derived pembeli.id_user → members.uuid: uuid not null unique references marketplace_users.id
S2-037 derived pembeli.level_pembeli → members.level: enum(bronze, silver, gold, platinum) not null default bronze
S2-038 derived pembeli.total_transaksi → members.total_transactions: integer not null default 0
S2-039 derived pembeli.poin_reward → members.reward_points: integer not null default 0
S2-040 derived pembeli.saldo → members.saldo: bigint not null default 0

S2-041 derived alamat_pembeli.id_alamat → marketplace_addresses.id: uuid not null unique default uuidv7()
S2-042 entity alamat_pembeli.id_pembeli → marketplace_addresses.member_uuid: uuid not null references members.uuid
S2-043 entity alamat_pembeli.nama_penerima → marketplace_addresses.recipient_name: varchar(50) not null
S2-044 entity alamat_pembeli.no_hp_penerima → marketplace_addresses.recipient_phone: varchar(15) not null
S2-045 entity alamat_pembeli.label_alamat → marketplace_addresses.label: varchar(30) not null
S2-046 entity alamat_pembeli.detail_alamat → marketplace_addresses.detail: text not null
S2-047 entity alamat_pembeli.kota → marketplace_addresses.city: varchar(50) not null
S2-048 entity alamat_pembeli.kode_pos → marketplace_addresses.postal_code: varchar(10) not null
S2-049 entity alamat_pembeli.is_utama → marketplace_addresses.is_main: boolean not null default false

S2-050 entity wishlist.id_pembeli → marketplace_wishlists.member_uuid: uuid not null unique with marketplace_product_id references members.uuid
S2-051 entity wishlist.id_produk → marketplace_wishlists.marketplace_product_id: uuid not null unique with member_uuid references marketplace_products.id
S2-052 derived wishlist.tanggal_tambah → marketplace_wishlists.created_at: timestamptz not null default now()

S2-053 entity toko_favorit.id_pembeli → marketplace_store_follows.member_uuid: uuid not null unique with marketplace_store_id references members.uuid
S2-054 entity toko_favorit.id_penjual → marketplace_store_follows.marketplace_store_id: uuid not null unique with member_uuid references marketplace_stores.id
S2-055 derived toko_favorit.tanggal_tambah → marketplace_store_follows.created_at: timestamptz not null default now()

S2-058 derived penjual.id_user → marketplace_stores.owner_user_id: uuid not null references marketplace_users.id
S2-059 entity penjual.nama_toko → marketplace_stores.name: varchar(30) not null
S2-060 entity penjual.deskripsi_toko → marketplace_stores.description: text not null
S2-061 derived penjual.rerata_rating → marketplace_stores.rating: numeric not null default 0
S2-062 derived penjual.jumlah_produk → marketplace_stores.product_count: integer not null default 0
S2-063 derived penjual.url_toko → marketplace_stores.slug: varchar(200) not null unique
S2-064 entity penjual.tipe_toko → marketplace_stores.store_type: enum(biasa, partner, official) not null
S2-065 derived penjual.status_verifikasi → marketplace_stores.verification_status: enum(belum, proses, verif, ditolak) not null default belum

S2-066 derived alamat_penjual.id_alamat → marketplace_store_addresses.id: uuid not null unique default uuidv7()
S2-067 entity alamat_penjual.id_penjual → marketplace_store_addresses.marketplace_store_id: uuid not null references marketplace_stores.id
S2-068 entity alamat_penjual.nama_gudang → marketplace_store_addresses.warehouse_name: varchar(50) not null
S2-069 entity alamat_penjual.detail_alamat → marketplace_store_addresses.detail: text not null
S2-070 entity alamat_penjual.kota → marketplace_store_addresses.city: varchar(50) not null
S2-071 entity alamat_penjual.kode_pos → marketplace_store_addresses.postal_code: varchar(10) not null
S2-072 entity alamat_penjual.is_utama → marketplace_store_addresses.is_main: boolean not null default false

S2-076 entity voucher_platform.id_voucher_platform → marketplace_vouchers.code: varchar(10) not null unique
S2-077 entity voucher_platform.nama_voucher → marketplace_vouchers.name: varchar(30) not null
S2-078 entity voucher_platform.deskripsi → marketplace_vouchers.description: varchar(200) not null
S2-079 entity voucher_platform.tipe_voucher → marketplace_vouchers.type: enum(persen, nominal) not null
S2-080 entity voucher_platform.value → marketplace_vouchers.value: bigint not null
S2-081 entity voucher_platform.min_value → marketplace_vouchers.min_value: bigint not null default 0
S2-082 entity voucher_platform.status → marketplace_vouchers.status: enum(aktif, nonaktif) not null default aktif
S2-083 entity voucher_platform.start_date → marketplace_vouchers.start_date: timestamptz not null
S2-084 entity voucher_platform.end_date → marketplace_vouchers.end_date: timestamptz not null

S2-085 entity voucher_penjual.id_voucher_penjual → marketplace_vouchers.code: varchar(10) not null unique
S2-086 entity voucher_penjual.id_penjual → marketplace_vouchers.marketplace_store_id: uuid references marketplace_stores.id
S2-087 entity voucher_penjual.nama_voucher → marketplace_vouchers.name: varchar(30) not null
S2-088 entity voucher_penjual.deskripsi → marketplace_vouchers.description: varchar(200) not null
S2-089 entity voucher_penjual.tipe_voucher → marketplace_vouchers.type: enum(persen, nominal) not null
S2-090 entity voucher_penjual.value → marketplace_vouchers.value: bigint not null
S2-091 entity voucher_penjual.min_value → marketplace_vouchers.min_value: bigint not null default 0
S2-092 entity voucher_penjual.status → marketplace_vouchers.status: enum(aktif, nonaktif) not null default aktif
S2-093 entity voucher_penjual.start_date → marketplace_vouchers.start_date: timestamptz not null
S2-094 entity voucher_penjual.end_date → marketplace_vouchers.end_date: timestamptz not null

S2-095 derived voucher_terpakai.id_voucher_terpakai → marketplace_voucher_usages.id: uuid not null unique default uuidv7()
S2-096 entity voucher_terpakai.id_pembeli → marketplace_voucher_usages.member_uuid: uuid not null unique with voucher_id, ordinal references members.uuid
S2-097 entity voucher_terpakai.kategori_voucher → marketplace_voucher_usages.scope: enum(platform, penjual) not null
S2-098 entity voucher_terpakai.voucher_ref_id → marketplace_voucher_usages.voucher_id: uuid not null unique with member_uuid, ordinal references marketplace_vouchers.id
S2-099 derived voucher_terpakai.tanggal_pakai → marketplace_voucher_usages.used_at: timestamptz

S2-104 derived produk.id_produk → marketplace_products.id: uuid not null unique default uuidv7()
S2-105 entity produk.id_penjual → marketplace_products.marketplace_store_id: uuid not null references marketplace_stores.id
S2-106 entity produk.id_kategori → marketplace_products.category_id: integer not null references marketplace_categories.id
S2-107 entity produk.nama_produk → marketplace_products.name: varchar(30) not null
S2-108 entity produk.deskripsi → marketplace_products.description: text not null
S2-109 derived produk.rerata_rating → marketplace_products.rating: numeric not null default 0
S2-110 derived produk.jumlah_dibeli → marketplace_products.sold_qty: integer not null default 0
S2-111 entity produk.status_jual → marketplace_products.status: enum(aktif, nonaktif, draft, habis) not null default draft
S2-112 derived produk.tanggal_dibuat → marketplace_products.created_at: timestamptz not null default now()
S2-113 derived produk.tanggal_diperbarui → marketplace_products.updated_at: timestamptz not null default now()

S2-114 entity kategori.id_kategori → marketplace_categories.id: integer not null unique default identity
S2-115 entity kategori.nama_kategori → marketplace_categories.name: varchar(15) not null
S2-116 entity kategori.id_kategori_induk → marketplace_categories.parent_id: integer references marketplace_categories.id

S2-118 derived varian.id_varian → marketplace_product_variants.id: uuid not null unique default uuidv7()
S2-119 entity varian.id_produk → marketplace_product_variants.marketplace_product_id: uuid not null references marketplace_products.id
S2-120 entity varian.nama_varian → marketplace_product_variants.name: varchar(50) not null
S2-121 entity varian.sku → marketplace_product_variants.sku: varchar(50) not null unique with marketplace_store_id
S2-122 entity varian.harga → marketplace_product_variants.price: bigint not null
S2-123 entity varian.stok → marketplace_product_variants.stock: integer not null
S2-124 entity varian.berat → marketplace_product_variants.weight_grams: integer not null
S2-125 entity varian.status → marketplace_product_variants.status: enum(aktif, nonaktif) not null default aktif
S2-126 derived varian.tanggal_dibuat → marketplace_product_variants.created_at: timestamptz not null default now()
S2-127 derived varian.tanggal_diperbarui → marketplace_product_variants.updated_at: timestamptz not null default now()

S2-132 derived produk_media.id_media_produk → marketplace_product_media.id: uuid not null unique default uuidv7()
S2-133 entity produk_media.id_produk → marketplace_product_media.marketplace_product_id: uuid not null references marketplace_products.id
S2-134 entity produk_media.url_media → marketplace_product_media.url: varchar(250) not null
S2-135 entity produk_media.tipe_media → marketplace_product_media.type: enum(gambar, video) not null
S2-136 entity produk_media.no_urut → marketplace_product_media.position: smallint not null unique with marketplace_product_id
S2-137 entity produk_media.is_thumbnail → marketplace_product_media.is_thumbnail: boolean not null default false
S2-138 entity produk_media.alt_text → marketplace_product_media.alt_text: varchar(50) not null

S2-141 derived ulasan.id_ulasan → marketplace_reviews.id: uuid not null unique default uuidv7()
S2-142 entity ulasan.id_produk → marketplace_reviews.marketplace_product_id: uuid references marketplace_products.id
S2-143 entity ulasan.id_pembeli → marketplace_reviews.member_uuid: uuid not null unique with order_item_id references members.uuid
S2-144 entity ulasan.rating → marketplace_reviews.rating: smallint not null
S2-145 entity ulasan.komentar → marketplace_reviews.review: text not null
S2-146 derived ulasan.tanggal_ulasan → marketplace_reviews.created_at: timestamptz not null default now()
S2-147 derived ulasan.jumlah_like → marketplace_reviews.like_count: integer not null default 0
S2-148 derived ulasan.jumlah_media → marketplace_reviews.media_count: integer not null default 0

S2-149 derived ulasan_media.id_media → marketplace_review_media.id: uuid not null unique default uuidv7()
S2-150 entity ulasan_media.id_ulasan → marketplace_review_media.marketplace_review_id: uuid not null references marketplace_reviews.id
S2-151 entity ulasan_media.url_media → marketplace_review_media.url: varchar(250) not null
S2-152 entity ulasan_media.tipe_media → marketplace_review_media.type: enum(gambar, video) not null
S2-153 entity ulasan_media.urutan → marketplace_review_media.position: smallint not null unique with marketplace_review_id

S2-157 entity pemesanan.id_pemesanan: uuid
S2-158 entity pemesanan.id_pembeli: uuid
S2-159 entity pemesanan.id_penjual: uuid
S2-160 entity pemesanan.id_alamat_penjual: uuid
S2-161 entity pemesanan.id_alamat_pembeli: uuid
S2-162 derived pemesanan.id_detail_pengiriman: uuid
S2-163 entity pemesanan.date_pesan: timestamptz
S2-164 entity pemesanan.catatan_pembeli: varchar(200)
S2-165 entity pemesanan.metode_pembayaran: enum(transfer, cod)
S2-166 entity pemesanan.tagihan_produk: bigint
S2-167 entity pemesanan.ongkos_kirim: bigint
S2-168 entity pemesanan.harga_total: bigint
S2-169 entity pemesanan.status: enum(menunggu_bayar, menunggu_konfirmasi, diproses, dikirim, selesai, dibatalkan, dikembalikan)

S2-178 entity pemesanan_voucher.id_pemesanan → marketplace_order_vouchers.marketplace_order_id: uuid not null unique with voucher_usage_id references marketplace_orders.id
S2-179 derived pemesanan_voucher.id_voucher_terpakai → marketplace_order_vouchers.voucher_usage_id: uuid not null unique with marketplace_order_id references marketplace_voucher_usages.id
S2-180 derived pemesanan_voucher.potongan_diterapkan → marketplace_order_vouchers.discount_applied: bigint not null

S2-181 entity detail_pemesanan.id_pemesanan: uuid
S2-182 entity detail_pemesanan.id_produk: uuid
S2-183 derived detail_pemesanan.id_varian: uuid
S2-184 entity detail_pemesanan.kuantitas: integer
S2-185 entity detail_pemesanan.harga_satuan: bigint
S2-186 entity detail_pemesanan.subtotal_item: bigint

S2-192 entity logistik.id_logistik → marketplace_couriers.id: integer not null unique default identity
S2-193 entity logistik.kode_logistik → marketplace_couriers.code: varchar(10) not null unique
S2-194 entity logistik.nama_logistik → marketplace_couriers.name: varchar(20) not null
S2-195 entity logistik.kontak_cs → marketplace_couriers.cs_contact: varchar(15) not null
S2-196 entity logistik.status → marketplace_couriers.status: enum(aktif, nonaktif) not null default aktif
S2-197 entity logistik.keterangan → marketplace_couriers.note: text not null

S2-198 entity layanan_pengiriman.id_layanan_pengiriman → marketplace_courier_services.id: integer not null unique default identity
S2-199 entity layanan_pengiriman.id_logistik → marketplace_courier_services.courier_id: integer not null references marketplace_couriers.id
S2-200 entity layanan_pengiriman.nama_layanan → marketplace_courier_services.name: varchar(20) not null
S2-201 entity layanan_pengiriman.minimal_jarak → marketplace_courier_services.min_distance_km: numeric not null
S2-202 entity layanan_pengiriman.harga_per_km → marketplace_courier_services.price_per_km: numeric not null
S2-203 entity layanan_pengiriman.harga_per_kg → marketplace_courier_services.price_per_kg: numeric not null
S2-204 entity layanan_pengiriman.estimasi_perhari_tempuh → marketplace_courier_services.km_per_day: integer not null

S2-205 derived detail_pengiriman.id_detail_pengiriman → marketplace_shipments.id: uuid not null unique default uuidv7()
S2-206 entity detail_pengiriman.id_pemesanan → marketplace_shipments.marketplace_order_id: uuid not null references marketplace_orders.id
S2-207 entity detail_pengiriman.id_layanan → marketplace_shipments.courier_service_id: integer not null references marketplace_courier_services.id
S2-208 derived detail_pengiriman.jarak_tempuh → marketplace_shipments.distance_km: integer not null
S2-209 derived detail_pengiriman.harga_tempuh → marketplace_shipments.distance_price: numeric not null
S2-210 derived detail_pengiriman.harga_berat → marketplace_shipments.weight_price: numeric not null
S2-211 derived detail_pengiriman.total → marketplace_shipments.total: bigint not null
S2-212 derived detail_pengiriman.estimasi_hari → marketplace_shipments.estimated_days: integer not null
`);
