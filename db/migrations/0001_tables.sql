CREATE TYPE "public"."account_status" AS ENUM('aktif', 'nonaktif', 'ban');--> statement-breakpoint
CREATE TYPE "public"."delivery_income" AS ENUM('store', 'platform');--> statement-breakpoint
CREATE TYPE "public"."payment_event_status" AS ENUM('diterima', 'diterapkan', 'diabaikan', 'yatim', 'ditinjau');--> statement-breakpoint
CREATE TYPE "public"."fee_bearer" AS ENUM('buyer', 'seller');--> statement-breakpoint
CREATE TYPE "public"."fulfilment_status" AS ENUM('menunggu_bayar', 'menunggu_konfirmasi', 'diproses', 'dikirim', 'selesai', 'dibatalkan', 'dikembalikan');--> statement-breakpoint
CREATE TYPE "public"."hold_state" AS ENUM('ditahan', 'terjual', 'dilepas');--> statement-breakpoint
CREATE TYPE "public"."mail_status" AS ENUM('antre', 'terkirim', 'gagal');--> statement-breakpoint
CREATE TYPE "public"."media_type" AS ENUM('gambar', 'video');--> statement-breakpoint
CREATE TYPE "public"."member_level" AS ENUM('bronze', 'silver', 'gold', 'platinum');--> statement-breakpoint
CREATE TYPE "public"."movement_type" AS ENUM('masuk', 'keluar', 'koreksi', 'tahan', 'lepas', 'jual', 'retur');--> statement-breakpoint
CREATE TYPE "public"."payment_channel" AS ENUM('va', 'ewallet', 'qris', 'manual', 'cod');--> statement-breakpoint
CREATE TYPE "public"."payment_kind" AS ENUM('transfer', 'cod');--> statement-breakpoint
CREATE TYPE "public"."payment_status" AS ENUM('diminta', 'menunggu', 'dibayar', 'gagal', 'kedaluwarsa', 'dibatalkan', 'ditinjau', 'dibalik', 'dikembalikan');--> statement-breakpoint
CREATE TYPE "public"."product_status" AS ENUM('aktif', 'nonaktif', 'draft', 'habis');--> statement-breakpoint
CREATE TYPE "public"."refund_destination" AS ENUM('gateway', 'dompet');--> statement-breakpoint
CREATE TYPE "public"."refund_status" AS ENUM('diminta', 'diproses', 'selesai', 'gagal');--> statement-breakpoint
CREATE TYPE "public"."return_outcome" AS ENUM('penuh', 'sebagian', 'penggantian', 'ditolak');--> statement-breakpoint
CREATE TYPE "public"."return_status" AS ENUM('diajukan', 'ditinjau', 'disetujui', 'ditolak', 'dikirim_balik', 'selesai');--> statement-breakpoint
CREATE TYPE "public"."review_status" AS ENUM('published', 'pending', 'hidden');--> statement-breakpoint
CREATE TYPE "public"."service_kind" AS ENUM('reguler', 'ekonomi', 'ekspres', 'instan');--> statement-breakpoint
CREATE TYPE "public"."shipment_status" AS ENUM('menunggu', 'dikirim', 'terkirim', 'gagal', 'dibatalkan');--> statement-breakpoint
CREATE TYPE "public"."social_platform" AS ENUM('instagram', 'tiktok', 'facebook', 'x', 'youtube', 'whatsapp', 'website', 'lainnya');--> statement-breakpoint
CREATE TYPE "public"."store_role" AS ENUM('owner', 'admin', 'gudang', 'keuangan');--> statement-breakpoint
CREATE TYPE "public"."store_status" AS ENUM('aktif', 'nonaktif', 'ditangguhkan');--> statement-breakpoint
CREATE TYPE "public"."store_type" AS ENUM('biasa', 'partner', 'official');--> statement-breakpoint
CREATE TYPE "public"."switch_status" AS ENUM('aktif', 'nonaktif');--> statement-breakpoint
CREATE TYPE "public"."time_zone" AS ENUM('WIB', 'WITA', 'WIT');--> statement-breakpoint
CREATE TYPE "public"."transaction_status" AS ENUM('pending', 'completed', 'failed', 'cancelled', 'reversed');--> statement-breakpoint
CREATE TYPE "public"."transaction_type" AS ENUM('penjualan', 'refund', 'penarikan', 'penyesuaian', 'biaya', 'ongkir');--> statement-breakpoint
CREATE TYPE "public"."voucher_usage_status" AS ENUM('reserved', 'used', 'released');--> statement-breakpoint
CREATE TYPE "public"."verification_status" AS ENUM('belum', 'proses', 'verif', 'ditolak');--> statement-breakpoint
CREATE TYPE "public"."voucher_scope" AS ENUM('platform', 'penjual');--> statement-breakpoint
CREATE TYPE "public"."voucher_type" AS ENUM('persen', 'nominal');--> statement-breakpoint
CREATE TYPE "public"."withdrawal_status" AS ENUM('diminta', 'disetujui', 'diproses', 'dibayar', 'ditolak', 'gagal', 'dibalik');--> statement-breakpoint
CREATE TABLE "marketplace_addresses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"recipient_name" varchar(100) NOT NULL,
	"recipient_phone" varchar(20) NOT NULL,
	"label" varchar(30) NOT NULL,
	"detail" text NOT NULL,
	"city" varchar(60) NOT NULL,
	"city_id" varchar(10),
	"postal_code" varchar(10) NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"is_main" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_addresses_coordinates" CHECK (num_nonnulls("marketplace_addresses"."latitude", "marketplace_addresses"."longitude") in (0, 2) and coalesce("marketplace_addresses"."latitude", 0) between -90 and 90 and coalesce("marketplace_addresses"."longitude", 0) between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "marketplace_bank_accounts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid,
	"marketplace_store_id" uuid,
	"marketplace_bank_id" integer NOT NULL,
	"account_number" varchar(30) NOT NULL,
	"holder_name" varchar(100),
	"is_main" boolean DEFAULT false NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_bank_accounts_one_owner" CHECK (num_nonnulls("marketplace_bank_accounts"."user_id", "marketplace_bank_accounts"."marketplace_store_id") = 1),
	CONSTRAINT "marketplace_bank_accounts_digits" CHECK ("marketplace_bank_accounts"."account_number" ~ '^[0-9]{5,30}$')
);
--> statement-breakpoint
CREATE TABLE "marketplace_banks" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "marketplace_banks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" varchar(100) NOT NULL,
	"short_name" varchar(30) NOT NULL,
	"code" varchar(10) NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_banks_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "marketplace_cities" (
	"code" varchar(10) PRIMARY KEY NOT NULL,
	"name" varchar(60) NOT NULL,
	"short_name" varchar(60) NOT NULL,
	"kind" varchar(10) NOT NULL,
	"province_code" varchar(4) NOT NULL,
	"province_name" varchar(60) NOT NULL,
	"zone" time_zone NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "members_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"level" "member_level" DEFAULT 'bronze' NOT NULL,
	"total_transactions" integer DEFAULT 0 NOT NULL,
	"reward_points" integer DEFAULT 0 NOT NULL,
	"saldo" bigint DEFAULT 0 NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_id_key" UNIQUE("id"),
	CONSTRAINT "members_total_transactions_positive" CHECK ("members"."total_transactions" >= 0),
	CONSTRAINT "members_reward_points_positive" CHECK ("members"."reward_points" >= 0),
	CONSTRAINT "members_saldo_positive" CHECK ("members"."saldo" >= 0)
);
--> statement-breakpoint
CREATE TABLE "osa_admins" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"name" varchar(100) NOT NULL,
	"email" varchar(120) NOT NULL,
	"username" varchar(50) NOT NULL,
	"password" varchar(255) NOT NULL,
	"remember_token" varchar(64) NOT NULL,
	"organization" varchar(120),
	"status" "account_status" DEFAULT 'aktif' NOT NULL,
	"phone" varchar(20),
	"birth_date" date,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reset_token" varchar(70),
	"reset_token_expires_at" timestamp with time zone,
	"password_must_change" boolean DEFAULT false NOT NULL,
	"locale" varchar(2) DEFAULT 'id' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_users_email_lower" CHECK ("marketplace_users"."email" = lower("marketplace_users"."email")),
	CONSTRAINT "marketplace_users_username_lower" CHECK ("marketplace_users"."username" = lower("marketplace_users"."username")),
	CONSTRAINT "marketplace_users_password_hashed" CHECK ("marketplace_users"."password" like '$argon2id$%')
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"actor_kind" varchar(20) NOT NULL,
	"actor_id" varchar(80) NOT NULL,
	"action" varchar(60) NOT NULL,
	"subject_type" varchar(40) NOT NULL,
	"subject_id" varchar(80) NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"remember_hash" varchar(64),
	"user_agent" varchar(200),
	"ip_address" varchar(60),
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_carts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"marketplace_product_variant_id" uuid NOT NULL,
	"qty" integer NOT NULL,
	"note" varchar(200) DEFAULT '' NOT NULL,
	"is_selected" boolean DEFAULT true NOT NULL,
	"price_seen" bigint NOT NULL,
	"deleted_by" varchar(80),
	"deleted_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_carts_qty" CHECK ("marketplace_carts"."qty" >= 1),
	CONSTRAINT "marketplace_carts_deleted" CHECK (num_nonnulls("marketplace_carts"."deleted_by", "marketplace_carts"."deleted_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "marketplace_categories" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "marketplace_categories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" varchar(40) NOT NULL,
	"name_en" varchar(40) NOT NULL,
	"slug" varchar(80) NOT NULL,
	"emoji" varchar(16) NOT NULL,
	"parent_id" integer,
	"synonyms" text[] DEFAULT '{}'::text[] NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_categories_slug_key" UNIQUE("slug"),
	CONSTRAINT "marketplace_categories_not_own_parent" CHECK ("marketplace_categories"."parent_id" is distinct from "marketplace_categories"."id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_media" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"marketplace_product_variant_id" uuid,
	"url" varchar(250) NOT NULL,
	"type" "media_type" DEFAULT 'gambar' NOT NULL,
	"position" smallint NOT NULL,
	"is_thumbnail" boolean DEFAULT false NOT NULL,
	"alt_text" varchar(150) DEFAULT '' NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur" text,
	"poster_url" varchar(250),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_media_order_key" UNIQUE("marketplace_product_id","position")
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_slugs" (
	"slug" varchar(160) PRIMARY KEY NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_variants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"name" varchar(100) NOT NULL,
	"sku" varchar(50) NOT NULL,
	"price" bigint NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"stock" integer DEFAULT 0 NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"weight_grams" integer NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"sold_qty" integer DEFAULT 0 NOT NULL,
	"rating" numeric(3, 2) DEFAULT 0 NOT NULL,
	"rating_total" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"current_version_id" uuid,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_variants_sku_key" UNIQUE("marketplace_store_id","sku"),
	CONSTRAINT "marketplace_product_variants_id_product_key" UNIQUE("id","marketplace_product_id"),
	CONSTRAINT "marketplace_product_variants_stock" CHECK ("marketplace_product_variants"."held" >= 0 and "marketplace_product_variants"."stock" >= "marketplace_product_variants"."held"),
	CONSTRAINT "marketplace_product_variants_price" CHECK ("marketplace_product_variants"."price" > 0 and "marketplace_product_variants"."discount" >= 0 and "marketplace_product_variants"."discount" < "marketplace_product_variants"."price"),
	CONSTRAINT "marketplace_product_variants_weight" CHECK ("marketplace_product_variants"."weight_grams" > 0),
	CONSTRAINT "marketplace_product_variants_sold" CHECK ("marketplace_product_variants"."sold_qty" >= 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"marketplace_product_variant_id" uuid NOT NULL,
	"name" varchar(120) NOT NULL,
	"variant" varchar(100) NOT NULL,
	"sku" varchar(50) NOT NULL,
	"price" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"weight_grams" integer NOT NULL,
	"thumbnail" varchar(250),
	"attributes" jsonb NOT NULL,
	"hash" varchar(64) NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_versions_hash_key" UNIQUE("marketplace_product_variant_id","hash")
);
--> statement-breakpoint
CREATE TABLE "marketplace_products" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"category_id" integer NOT NULL,
	"name" varchar(120) NOT NULL,
	"slug" varchar(160) NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"rating" numeric(3, 2) DEFAULT 0 NOT NULL,
	"rating_total" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"sold_qty" integer DEFAULT 0 NOT NULL,
	"status" "product_status" DEFAULT 'draft' NOT NULL,
	"attribute_names" text[] DEFAULT '{}'::text[] NOT NULL,
	"price_min" bigint DEFAULT 0 NOT NULL,
	"price_max" bigint DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', "marketplace_products"."name"), 'A') || setweight(to_tsvector('indonesian', "marketplace_products"."name"), 'A') || setweight(to_tsvector('indonesian', left("marketplace_products"."description", 2000)), 'C')) STORED,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_products_slug_key" UNIQUE("slug"),
	CONSTRAINT "marketplace_products_id_store_key" UNIQUE("id","marketplace_store_id"),
	CONSTRAINT "marketplace_products_counters" CHECK ("marketplace_products"."sold_qty" >= 0 and "marketplace_products"."rating_total" >= 0 and "marketplace_products"."rating_sum" >= 0),
	CONSTRAINT "marketplace_products_rating_range" CHECK ("marketplace_products"."rating" between 0 and 5),
	CONSTRAINT "marketplace_products_price_range" CHECK ("marketplace_products"."price_min" >= 0 and "marketplace_products"."price_max" >= "marketplace_products"."price_min")
);
--> statement-breakpoint
CREATE TABLE "marketplace_search_synonyms" (
	"head" varchar(40) NOT NULL,
	"synonym" varchar(40) NOT NULL,
	CONSTRAINT "marketplace_search_synonyms_pkey" PRIMARY KEY("synonym","head")
);
--> statement-breakpoint
CREATE TABLE "marketplace_wishlists" (
	"member_uuid" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_wishlists_pkey" PRIMARY KEY("member_uuid","marketplace_product_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_checkouts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"checkout_key" uuid NOT NULL,
	"code" varchar(48) NOT NULL,
	"member_uuid" uuid NOT NULL,
	"address_id" uuid NOT NULL,
	"payment_method_id" integer NOT NULL,
	"total" bigint NOT NULL,
	"order_count" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_checkouts_code_key" UNIQUE("code"),
	CONSTRAINT "marketplace_checkouts_key_key" UNIQUE("member_uuid","checkout_key"),
	CONSTRAINT "marketplace_checkouts_total" CHECK ("marketplace_checkouts"."total" > 0 and "marketplace_checkouts"."order_count" > 0)
);
--> statement-breakpoint
CREATE TABLE "stock_holds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"marketplace_product_variant_id" uuid NOT NULL,
	"qty" integer NOT NULL,
	"state" "hold_state" DEFAULT 'ditahan' NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_holds_key" UNIQUE("marketplace_order_id","marketplace_product_variant_id"),
	CONSTRAINT "stock_holds_qty" CHECK ("stock_holds"."qty" > 0)
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stock_movements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"marketplace_product_variant_id" uuid NOT NULL,
	"type" "movement_type" NOT NULL,
	"stock_delta" integer NOT NULL,
	"held_delta" integer NOT NULL,
	"stock_after" integer NOT NULL,
	"held_after" integer NOT NULL,
	"ref_type" varchar(30) NOT NULL,
	"ref_id" varchar(80) NOT NULL,
	"note" varchar(200),
	"created_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_movements_moves" CHECK ("stock_movements"."stock_delta" <> 0 or "stock_movements"."held_delta" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_guarded_balances" (
	"account" varchar(80) PRIMARY KEY NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_guarded_balances_positive" CHECK ("ledger_guarded_balances"."balance" >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journal_id" bigint NOT NULL,
	"account" varchar(80) NOT NULL,
	"amount" bigint NOT NULL,
	"memo" varchar(60) NOT NULL,
	CONSTRAINT "ledger_entries_not_zero" CHECK ("ledger_entries"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_journals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_journals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" varchar(120) NOT NULL,
	"kind" varchar(40) NOT NULL,
	"ref_type" varchar(30) NOT NULL,
	"ref_id" varchar(80) NOT NULL,
	"reverses_id" bigint,
	"occurred_at" timestamp with time zone NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_journals_key_key" UNIQUE("key"),
	CONSTRAINT "ledger_journals_reverses_key" UNIQUE("reverses_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_transactions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"type" "transaction_type" NOT NULL,
	"amount" bigint NOT NULL,
	"marketplace_order_id" uuid,
	"description" text NOT NULL,
	"status" "transaction_status" NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_transactions_not_zero" CHECK ("marketplace_transactions"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" varchar(60) NOT NULL,
	"params" jsonb NOT NULL,
	"href" varchar(250) NOT NULL,
	"dedupe_key" varchar(160) NOT NULL,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_dedupe_key" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "order_invoice_seconds" (
	"prefix" varchar(8) PRIMARY KEY NOT NULL,
	"last_second" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_orders" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"billing_code" varchar(48) NOT NULL,
	"member_uuid" uuid NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"marketplace_address_id" uuid NOT NULL,
	"store_address_id" uuid NOT NULL,
	"address" text NOT NULL,
	"total" bigint NOT NULL,
	"delivery_fee" bigint NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"store_voucher_discount" bigint DEFAULT 0 NOT NULL,
	"platform_voucher_share" bigint DEFAULT 0 NOT NULL,
	"pre_tax_price" bigint NOT NULL,
	"onesmile_percentage_fee" numeric(5, 2) NOT NULL,
	"onesmile_fee" bigint NOT NULL,
	"tax_percentage" numeric(5, 2) NOT NULL,
	"tax_amount" bigint NOT NULL,
	"grand_total" bigint NOT NULL,
	"fee_bearer" "fee_bearer" NOT NULL,
	"service_fee" bigint DEFAULT 0 NOT NULL,
	"admin_fee" bigint NOT NULL,
	"order_price" bigint NOT NULL,
	"delivery_income" "delivery_income" NOT NULL,
	"saldo_credit" bigint NOT NULL,
	"status" "fulfilment_status" DEFAULT 'menunggu_bayar' NOT NULL,
	"accept_by" timestamp with time zone,
	"ship_by" timestamp with time zone,
	"complete_by" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_orders_order_key" UNIQUE("order_id"),
	CONSTRAINT "marketplace_orders_billing_code_key" UNIQUE("billing_code"),
	CONSTRAINT "marketplace_orders_id_billing_key" UNIQUE("id","billing_code"),
	CONSTRAINT "marketplace_orders_discount" CHECK ("marketplace_orders"."discount" = "marketplace_orders"."store_voucher_discount" + "marketplace_orders"."platform_voucher_share"),
	CONSTRAINT "marketplace_orders_pre_tax" CHECK ("marketplace_orders"."pre_tax_price" = "marketplace_orders"."total" - "marketplace_orders"."discount" and "marketplace_orders"."pre_tax_price" >= 0),
	CONSTRAINT "marketplace_orders_grand_total" CHECK ("marketplace_orders"."grand_total" = "marketplace_orders"."pre_tax_price" + "marketplace_orders"."tax_amount"),
	CONSTRAINT "marketplace_orders_admin_fee" CHECK ("marketplace_orders"."admin_fee" = "marketplace_orders"."service_fee" + case when "marketplace_orders"."fee_bearer" = 'buyer' then "marketplace_orders"."onesmile_fee" else 0 end),
	CONSTRAINT "marketplace_orders_price" CHECK ("marketplace_orders"."order_price" = "marketplace_orders"."grand_total" + "marketplace_orders"."delivery_fee" + "marketplace_orders"."admin_fee"),
	CONSTRAINT "marketplace_orders_saldo_credit" CHECK ("marketplace_orders"."saldo_credit" = "marketplace_orders"."pre_tax_price" + "marketplace_orders"."platform_voucher_share" + case when "marketplace_orders"."delivery_income" = 'store' then "marketplace_orders"."delivery_fee" else 0 end - case when "marketplace_orders"."fee_bearer" = 'seller' then "marketplace_orders"."onesmile_fee" else 0 end),
	CONSTRAINT "marketplace_orders_positive" CHECK ("marketplace_orders"."total" > 0 and "marketplace_orders"."delivery_fee" >= 0 and "marketplace_orders"."store_voucher_discount" >= 0 and "marketplace_orders"."platform_voucher_share" >= 0 and "marketplace_orders"."onesmile_fee" >= 0 and "marketplace_orders"."tax_amount" >= 0 and "marketplace_orders"."service_fee" >= 0),
	CONSTRAINT "marketplace_orders_fee" CHECK ("marketplace_orders"."onesmile_fee" = floor("marketplace_orders"."pre_tax_price" * "marketplace_orders"."onesmile_percentage_fee" / 100 + 0.5)),
	CONSTRAINT "marketplace_orders_tax" CHECK ("marketplace_orders"."tax_amount" = floor("marketplace_orders"."onesmile_fee" * "marketplace_orders"."tax_percentage" / 100 + 0.5))
);
--> statement-breakpoint
CREATE TABLE "marketplace_order_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"billing_code" varchar(48) NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"marketplace_product_version_id" uuid NOT NULL,
	"price" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"qty" integer NOT NULL,
	"subtotal" bigint NOT NULL,
	"cart_note" varchar(200) DEFAULT '' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_order_items_version_key" UNIQUE("marketplace_order_id","marketplace_product_version_id"),
	CONSTRAINT "marketplace_order_items_subtotal" CHECK ("marketplace_order_items"."subtotal" = ("marketplace_order_items"."price" - "marketplace_order_items"."discount") * "marketplace_order_items"."qty"),
	CONSTRAINT "marketplace_order_items_qty" CHECK ("marketplace_order_items"."qty" >= 1 and "marketplace_order_items"."discount" >= 0 and "marketplace_order_items"."discount" < "marketplace_order_items"."price")
);
--> statement-breakpoint
CREATE TABLE "marketplace_order_statuses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"status" varchar(40) NOT NULL,
	"state" "fulfilment_status" NOT NULL,
	"reason" varchar(200),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_order_vouchers" (
	"marketplace_order_id" uuid NOT NULL,
	"voucher_usage_id" uuid NOT NULL,
	"scope" "voucher_scope" NOT NULL,
	"discount_applied" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_order_vouchers_pkey" PRIMARY KEY("marketplace_order_id","voucher_usage_id"),
	CONSTRAINT "marketplace_order_vouchers_scope_key" UNIQUE("marketplace_order_id","scope"),
	CONSTRAINT "marketplace_order_vouchers_positive" CHECK ("marketplace_order_vouchers"."discount_applied" > 0)
);
--> statement-breakpoint
CREATE TABLE "order" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"order_type" varchar(20) DEFAULT 'MARKETPLACE' NOT NULL,
	"order_price" bigint NOT NULL,
	"order_booking_date" timestamp with time zone NOT NULL,
	"order_status" smallint DEFAULT 0 NOT NULL,
	"member_id" bigint NOT NULL,
	"order_name" varchar(180) NOT NULL,
	"order_member_name" varchar(100) NOT NULL,
	"order_quantity" integer NOT NULL,
	"order_note" varchar(200) DEFAULT '' NOT NULL,
	"order_request" text,
	"mp_id" integer NOT NULL,
	"billing_code" varchar(48) NOT NULL,
	"order_invoice" varchar(40) NOT NULL,
	"order_discount" bigint DEFAULT 0 NOT NULL,
	"order_voucher_code" varchar(60),
	"order_base_price" bigint NOT NULL,
	"admin_fee" bigint NOT NULL,
	"order_virtual_number" varchar(60),
	"order_response" text,
	"order_redirect_url" text,
	"order_expired_date" timestamp with time zone,
	"payment_gateway_trx_id" varchar(80),
	"order_payment_date" timestamp with time zone,
	"checkout_id" uuid NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_billing_code_key" UNIQUE("billing_code"),
	CONSTRAINT "order_invoice_key" UNIQUE("order_invoice"),
	CONSTRAINT "order_amounts_key" UNIQUE("id","billing_code","order_price","admin_fee","order_discount","order_base_price"),
	CONSTRAINT "order_status_known" CHECK ("order"."order_status" in (0, 1, 2, 3, 4, 5, 6, 7, 9)),
	CONSTRAINT "order_paid_dated" CHECK ("order"."order_status" <> 2 or "order"."order_payment_date" is not null),
	CONSTRAINT "order_invoice_form" CHECK ("order"."order_invoice" ~ '^[A-Z]+/[0-9]{10}/[0-9a-f]{8}$'),
	CONSTRAINT "order_billing_code_form" CHECK ("order"."billing_code" ~ '^[A-Za-z0-9._~-]+$'),
	CONSTRAINT "order_quantity_positive" CHECK ("order"."order_quantity" >= 1),
	CONSTRAINT "order_price_positive" CHECK ("order"."order_price" > 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_payment_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "marketplace_payment_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"gateway" varchar(20) NOT NULL,
	"dedupe_key" varchar(200) NOT NULL,
	"gateway_order_id" varchar(100) NOT NULL,
	"transaction_id" varchar(80),
	"state" varchar(30) NOT NULL,
	"amount" bigint NOT NULL,
	"payload" text NOT NULL,
	"status" "payment_event_status" DEFAULT 'diterima' NOT NULL,
	"reason" varchar(200),
	"changes" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "marketplace_payment_events_key" UNIQUE("gateway","dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "payment_methods" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "payment_methods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" varchar(30) NOT NULL,
	"name" varchar(60) NOT NULL,
	"name_en" varchar(60) NOT NULL,
	"kind" "payment_kind" NOT NULL,
	"channel" "payment_channel" NOT NULL,
	"gateway_channel" varchar(30),
	"min_amount" bigint NOT NULL,
	"max_amount" bigint NOT NULL,
	"expiry_minutes" integer NOT NULL,
	"instructions" jsonb NOT NULL,
	"status" "switch_status" NOT NULL,
	"position" smallint NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_methods_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "marketplace_payments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"checkout_id" uuid NOT NULL,
	"attempt" smallint NOT NULL,
	"gateway" varchar(20) NOT NULL,
	"gateway_order_id" varchar(50) NOT NULL,
	"payment_method_id" integer NOT NULL,
	"amount" bigint NOT NULL,
	"status" "payment_status" DEFAULT 'diminta' NOT NULL,
	"transaction_id" varchar(80),
	"request" text,
	"response" text,
	"virtual_number" varchar(60),
	"redirect_url" text,
	"qr_string" text,
	"expires_at" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"refunded_amount" bigint DEFAULT 0 NOT NULL,
	"idempotency_key" varchar(46) NOT NULL,
	"last_error" varchar(200),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_payments_gateway_order_key" UNIQUE("gateway_order_id"),
	CONSTRAINT "marketplace_payments_attempt_key" UNIQUE("checkout_id","attempt"),
	CONSTRAINT "marketplace_payments_amount" CHECK ("marketplace_payments"."amount" > 0),
	CONSTRAINT "marketplace_payments_refunded" CHECK ("marketplace_payments"."refunded_amount" between 0 and "marketplace_payments"."amount"),
	CONSTRAINT "marketplace_payments_paid" CHECK ("marketplace_payments"."status" <> 'dibayar' or "marketplace_payments"."paid_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "marketplace_refunds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"payment_id" uuid,
	"marketplace_order_id" uuid NOT NULL,
	"refund_key" varchar(60) NOT NULL,
	"amount" bigint NOT NULL,
	"destination" "refund_destination" NOT NULL,
	"status" "refund_status" DEFAULT 'diminta' NOT NULL,
	"reason" varchar(200) NOT NULL,
	"confirmed_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_refunds_key" UNIQUE("refund_key"),
	CONSTRAINT "marketplace_refunds_amount" CHECK ("marketplace_refunds"."amount" > 0),
	CONSTRAINT "marketplace_refunds_source" CHECK ("marketplace_refunds"."destination" = 'dompet' or "marketplace_refunds"."payment_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "marketplace_withdrawals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_key" uuid NOT NULL,
	"marketplace_store_id" uuid,
	"member_uuid" uuid,
	"bank_account_id" uuid NOT NULL,
	"bank_code" varchar(10) NOT NULL,
	"account_number" varchar(30) NOT NULL,
	"holder_name" varchar(100) NOT NULL,
	"amount" bigint NOT NULL,
	"fee" bigint DEFAULT 0 NOT NULL,
	"status" "withdrawal_status" DEFAULT 'diminta' NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"payout_reference" varchar(80),
	"proof_url" varchar(250),
	"reason" text,
	"paid_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_withdrawals_key" UNIQUE("request_key"),
	CONSTRAINT "marketplace_withdrawals_one_owner" CHECK (num_nonnulls("marketplace_withdrawals"."marketplace_store_id", "marketplace_withdrawals"."member_uuid") = 1),
	CONSTRAINT "marketplace_withdrawals_amount" CHECK ("marketplace_withdrawals"."amount" > 0 and "marketplace_withdrawals"."fee" >= 0 and "marketplace_withdrawals"."fee" < "marketplace_withdrawals"."amount")
);
--> statement-breakpoint
CREATE TABLE "platform_mails" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"dedupe_key" varchar(160) NOT NULL,
	"recipient" varchar(160) NOT NULL,
	"subject" varchar(200) NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"status" "mail_status" DEFAULT 'antre' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_mails_dedupe_key" UNIQUE("dedupe_key"),
	CONSTRAINT "platform_mails_sent" CHECK (("platform_mails"."status" = 'terkirim') = ("platform_mails"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "platform_rate_limits" (
	"key" varchar(160) PRIMARY KEY NOT NULL,
	"hits" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_settings" (
	"key" varchar(60) NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"value" jsonb NOT NULL,
	"reason" varchar(200) NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_settings_pkey" PRIMARY KEY("key","effective_from")
);
--> statement-breakpoint
CREATE TABLE "marketplace_return_cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"member_uuid" uuid NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"reason" varchar(60) NOT NULL,
	"description" text NOT NULL,
	"status" "return_status" DEFAULT 'diajukan' NOT NULL,
	"outcome" "return_outcome",
	"refund_amount" bigint DEFAULT 0 NOT NULL,
	"tracking_number" varchar(50),
	"answer_by" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_return_cases_refund" CHECK ("marketplace_return_cases"."refund_amount" >= 0),
	CONSTRAINT "marketplace_return_cases_closed" CHECK (("marketplace_return_cases"."closed_at" is not null) = ("marketplace_return_cases"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "marketplace_return_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_case_id" uuid NOT NULL,
	"order_item_id" uuid NOT NULL,
	"qty" integer NOT NULL,
	"restock" boolean DEFAULT false NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_return_items_qty" CHECK ("marketplace_return_items"."qty" >= 1)
);
--> statement-breakpoint
CREATE TABLE "marketplace_review_likes" (
	"marketplace_review_id" uuid NOT NULL,
	"member_uuid" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_review_likes_pkey" PRIMARY KEY("marketplace_review_id","member_uuid")
);
--> statement-breakpoint
CREATE TABLE "marketplace_review_media" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_review_id" uuid NOT NULL,
	"url" varchar(250) NOT NULL,
	"type" "media_type" NOT NULL,
	"position" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_review_media_order_key" UNIQUE("marketplace_review_id","position")
);
--> statement-breakpoint
CREATE TABLE "marketplace_reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"name" varchar(100) NOT NULL,
	"thumbnail" varchar(250) NOT NULL,
	"rating" smallint NOT NULL,
	"review" text NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"status" "review_status" DEFAULT 'published' NOT NULL,
	"order_item_id" uuid,
	"marketplace_product_id" uuid,
	"marketplace_product_variant_id" uuid,
	"like_count" integer DEFAULT 0 NOT NULL,
	"media_count" integer DEFAULT 0 NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_reviews_once" UNIQUE("member_uuid","order_item_id"),
	CONSTRAINT "marketplace_reviews_rating_range" CHECK ("marketplace_reviews"."rating" between 1 and 5),
	CONSTRAINT "marketplace_reviews_counts" CHECK ("marketplace_reviews"."like_count" >= 0 and "marketplace_reviews"."media_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_courier_services" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "marketplace_courier_services_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"courier_id" integer NOT NULL,
	"code" varchar(20) NOT NULL,
	"name" varchar(20) NOT NULL,
	"kind" "service_kind" NOT NULL,
	"min_distance_km" numeric(8, 2) NOT NULL,
	"max_distance_km" numeric(8, 2),
	"price_per_km" numeric(12, 2) NOT NULL,
	"price_per_kg" numeric(12, 2) NOT NULL,
	"km_per_day" integer NOT NULL,
	"delivery_income" "delivery_income" DEFAULT 'store' NOT NULL,
	"round_up_kg" boolean DEFAULT false NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_courier_services_code_key" UNIQUE("courier_id","code"),
	CONSTRAINT "marketplace_courier_services_rates" CHECK ("marketplace_courier_services"."min_distance_km" >= 0 and "marketplace_courier_services"."price_per_km" >= 0 and "marketplace_courier_services"."price_per_kg" >= 0 and "marketplace_courier_services"."km_per_day" > 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_couriers" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "marketplace_couriers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" varchar(10) NOT NULL,
	"name" varchar(20) NOT NULL,
	"cs_contact" varchar(20) NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_couriers_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "marketplace_shipments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"courier_service_id" integer NOT NULL,
	"store_address_id" uuid NOT NULL,
	"distance_km" integer NOT NULL,
	"weight_grams" integer NOT NULL,
	"distance_price" numeric(14, 2) NOT NULL,
	"weight_price" numeric(14, 2) NOT NULL,
	"total" bigint NOT NULL,
	"estimated_days" integer NOT NULL,
	"status" "shipment_status" DEFAULT 'menunggu' NOT NULL,
	"tracking_number" varchar(50),
	"is_active" boolean DEFAULT true NOT NULL,
	"shipped_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_shipments_distance" CHECK ("marketplace_shipments"."distance_km" >= 1 and "marketplace_shipments"."estimated_days" >= 1),
	CONSTRAINT "marketplace_shipments_total" CHECK ("marketplace_shipments"."total" = floor("marketplace_shipments"."distance_price" + "marketplace_shipments"."weight_price" + 0.5)),
	CONSTRAINT "marketplace_shipments_sent" CHECK ("marketplace_shipments"."status" not in ('dikirim', 'terkirim') or "marketplace_shipments"."shipped_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_courier_services" (
	"marketplace_store_id" uuid NOT NULL,
	"courier_service_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_courier_services_pkey" PRIMARY KEY("marketplace_store_id","courier_service_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_partner_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"registration_key" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"marketplace_store_id" uuid,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_partner_drafts_key" UNIQUE("registration_key")
);
--> statement-breakpoint
CREATE TABLE "marketplace_socials" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"platform" "social_platform" NOT NULL,
	"username" varchar(200) NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_addresses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"warehouse_name" varchar(60) NOT NULL,
	"detail" text NOT NULL,
	"city" varchar(60) NOT NULL,
	"city_id" varchar(10) NOT NULL,
	"postal_code" varchar(10) NOT NULL,
	"phone" varchar(20),
	"latitude" double precision,
	"longitude" double precision,
	"is_main" boolean DEFAULT false NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_follows" (
	"member_uuid" uuid NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_follows_pkey" PRIMARY KEY("member_uuid","marketplace_store_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_hour_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"is_closed" boolean DEFAULT true NOT NULL,
	"open_time" time,
	"close_time" time,
	"note" varchar(100),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_hour_exceptions_hours" CHECK ("marketplace_store_hour_exceptions"."is_closed" = (num_nonnulls("marketplace_store_hour_exceptions"."open_time", "marketplace_store_hour_exceptions"."close_time") = 0) and num_nonnulls("marketplace_store_hour_exceptions"."open_time", "marketplace_store_hour_exceptions"."close_time") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_hours" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"day_of_week" smallint NOT NULL,
	"open_time" time NOT NULL,
	"close_time" time NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_hours_day" CHECK ("marketplace_store_hours"."day_of_week" between 1 and 7),
	CONSTRAINT "marketplace_store_hours_span" CHECK ("marketplace_store_hours"."open_time" <> "marketplace_store_hours"."close_time")
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_slugs" (
	"slug" varchar(200) PRIMARY KEY NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"marketplace_user_id" uuid NOT NULL,
	"role" "store_role" DEFAULT 'owner' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_stores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" varchar(10) NOT NULL,
	"city_name" varchar(60) NOT NULL,
	"name" varchar(100) NOT NULL,
	"slug" varchar(200) NOT NULL,
	"code" varchar(12) NOT NULL,
	"image" varchar(250),
	"thumbnail" varchar(250),
	"description" text DEFAULT '' NOT NULL,
	"address" text NOT NULL,
	"marketplace_bank_id" integer,
	"bank_account_number" varchar(30),
	"store_type" "store_type" NOT NULL,
	"minimal_product" integer DEFAULT 1 NOT NULL,
	"minimal_price" bigint DEFAULT 0 NOT NULL,
	"tnc_date" timestamp with time zone NOT NULL,
	"tnc_version" varchar(20) NOT NULL,
	"percentage" numeric(5, 2) NOT NULL,
	"sold_qty" integer DEFAULT 0 NOT NULL,
	"sale_amount" bigint DEFAULT 0 NOT NULL,
	"withdraw_amount" bigint DEFAULT 0 NOT NULL,
	"saldo_amount" bigint DEFAULT 0 NOT NULL,
	"saldo_held_amount" bigint DEFAULT 0 NOT NULL,
	"rating" numeric(3, 2) DEFAULT 0 NOT NULL,
	"rating_total" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"product_count" integer DEFAULT 0 NOT NULL,
	"status" "store_status" DEFAULT 'aktif' NOT NULL,
	"verification_status" "verification_status" DEFAULT 'belum' NOT NULL,
	"fee_bearer" "fee_bearer" DEFAULT 'buyer' NOT NULL,
	"tax_number" varchar(20),
	"tax_declared_at" timestamp with time zone,
	"owner_user_id" uuid NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_stores_slug_key" UNIQUE("slug"),
	CONSTRAINT "marketplace_stores_code_key" UNIQUE("code"),
	CONSTRAINT "marketplace_stores_percentage_range" CHECK ("marketplace_stores"."percentage" between 0 and 100),
	CONSTRAINT "marketplace_stores_minimums" CHECK ("marketplace_stores"."minimal_product" >= 1 and "marketplace_stores"."minimal_price" >= 0),
	CONSTRAINT "marketplace_stores_counters" CHECK ("marketplace_stores"."sold_qty" >= 0 and "marketplace_stores"."sale_amount" >= 0 and "marketplace_stores"."withdraw_amount" >= 0),
	CONSTRAINT "marketplace_stores_saldo" CHECK ("marketplace_stores"."saldo_held_amount" >= 0 and "marketplace_stores"."saldo_amount" >= "marketplace_stores"."saldo_held_amount"),
	CONSTRAINT "marketplace_stores_account_digits" CHECK ("marketplace_stores"."bank_account_number" ~ '^[0-9]{5,30}$'),
	CONSTRAINT "marketplace_stores_rating_range" CHECK ("marketplace_stores"."rating" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "marketplace_voucher_usages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"scope" "voucher_scope" NOT NULL,
	"voucher_id" uuid NOT NULL,
	"voucher_code" varchar(20) NOT NULL,
	"checkout_id" uuid NOT NULL,
	"ordinal" smallint DEFAULT 1 NOT NULL,
	"status" "voucher_usage_status" DEFAULT 'reserved' NOT NULL,
	"used_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_vouchers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"scope" "voucher_scope" NOT NULL,
	"marketplace_store_id" uuid,
	"code" varchar(20) NOT NULL,
	"name" varchar(60) NOT NULL,
	"description" varchar(200) DEFAULT '' NOT NULL,
	"type" "voucher_type" NOT NULL,
	"value" bigint NOT NULL,
	"min_value" bigint DEFAULT 0 NOT NULL,
	"max_discount" bigint,
	"quota" integer,
	"used_count" integer DEFAULT 0 NOT NULL,
	"per_user" smallint DEFAULT 1 NOT NULL,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"start_date" timestamp with time zone NOT NULL,
	"end_date" timestamp with time zone NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_vouchers_code_key" UNIQUE("code"),
	CONSTRAINT "marketplace_vouchers_code_form" CHECK ("marketplace_vouchers"."code" ~ '^[A-Z0-9]{3,20}$'),
	CONSTRAINT "marketplace_vouchers_scope_store" CHECK (("marketplace_vouchers"."scope" = 'penjual') = ("marketplace_vouchers"."marketplace_store_id" is not null)),
	CONSTRAINT "marketplace_vouchers_value" CHECK ("marketplace_vouchers"."value" > 0 and ("marketplace_vouchers"."type" = 'nominal' or "marketplace_vouchers"."value" <= 100)),
	CONSTRAINT "marketplace_vouchers_period" CHECK ("marketplace_vouchers"."start_date" < "marketplace_vouchers"."end_date"),
	CONSTRAINT "marketplace_vouchers_limits" CHECK ("marketplace_vouchers"."min_value" >= 0 and "marketplace_vouchers"."max_discount" > 0 and "marketplace_vouchers"."per_user" >= 1),
	CONSTRAINT "marketplace_vouchers_quota" CHECK ("marketplace_vouchers"."used_count" >= 0 and "marketplace_vouchers"."used_count" <= coalesce("marketplace_vouchers"."quota", "marketplace_vouchers"."used_count"))
);
--> statement-breakpoint
ALTER TABLE "marketplace_addresses" ADD CONSTRAINT "marketplace_addresses_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_addresses" ADD CONSTRAINT "marketplace_addresses_city_id_marketplace_cities_code_fk" FOREIGN KEY ("city_id") REFERENCES "public"."marketplace_cities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_bank_accounts" ADD CONSTRAINT "marketplace_bank_accounts_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_bank_accounts" ADD CONSTRAINT "marketplace_bank_accounts_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_bank_accounts" ADD CONSTRAINT "marketplace_bank_accounts_marketplace_bank_id_marketplace_banks_id_fk" FOREIGN KEY ("marketplace_bank_id") REFERENCES "public"."marketplace_banks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_uuid_marketplace_users_id_fk" FOREIGN KEY ("uuid") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "osa_admins" ADD CONSTRAINT "osa_admins_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_sessions" ADD CONSTRAINT "marketplace_sessions_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_carts" ADD CONSTRAINT "marketplace_carts_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_carts" ADD CONSTRAINT "marketplace_carts_variant_fk" FOREIGN KEY ("marketplace_product_variant_id","marketplace_product_id") REFERENCES "public"."marketplace_product_variants"("id","marketplace_product_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_categories" ADD CONSTRAINT "marketplace_categories_parent_id_marketplace_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."marketplace_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_media" ADD CONSTRAINT "marketplace_product_media_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_media" ADD CONSTRAINT "marketplace_product_media_marketplace_product_variant_id_marketplace_product_variants_id_fk" FOREIGN KEY ("marketplace_product_variant_id") REFERENCES "public"."marketplace_product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_slugs" ADD CONSTRAINT "marketplace_product_slugs_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD CONSTRAINT "marketplace_product_variants_product_fk" FOREIGN KEY ("marketplace_product_id","marketplace_store_id") REFERENCES "public"."marketplace_products"("id","marketplace_store_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD CONSTRAINT "marketplace_product_variants_version_fk" FOREIGN KEY ("current_version_id") REFERENCES "public"."marketplace_product_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_versions" ADD CONSTRAINT "marketplace_product_versions_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_versions" ADD CONSTRAINT "marketplace_product_versions_marketplace_product_variant_id_marketplace_product_variants_id_fk" FOREIGN KEY ("marketplace_product_variant_id") REFERENCES "public"."marketplace_product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD CONSTRAINT "marketplace_products_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD CONSTRAINT "marketplace_products_category_id_marketplace_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."marketplace_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_wishlists" ADD CONSTRAINT "marketplace_wishlists_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_wishlists" ADD CONSTRAINT "marketplace_wishlists_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_checkouts" ADD CONSTRAINT "marketplace_checkouts_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_checkouts" ADD CONSTRAINT "marketplace_checkouts_address_id_marketplace_addresses_id_fk" FOREIGN KEY ("address_id") REFERENCES "public"."marketplace_addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_checkouts" ADD CONSTRAINT "marketplace_checkouts_payment_method_id_payment_methods_id_fk" FOREIGN KEY ("payment_method_id") REFERENCES "public"."payment_methods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_holds" ADD CONSTRAINT "stock_holds_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_holds" ADD CONSTRAINT "stock_holds_marketplace_product_variant_id_marketplace_product_variants_id_fk" FOREIGN KEY ("marketplace_product_variant_id") REFERENCES "public"."marketplace_product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_marketplace_product_variant_id_marketplace_product_variants_id_fk" FOREIGN KEY ("marketplace_product_variant_id") REFERENCES "public"."marketplace_product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_journal_id_ledger_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."ledger_journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_journals" ADD CONSTRAINT "ledger_journals_reverses_id_ledger_journals_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."ledger_journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_transactions" ADD CONSTRAINT "marketplace_transactions_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_transactions" ADD CONSTRAINT "marketplace_transactions_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_marketplace_address_id_marketplace_addresses_id_fk" FOREIGN KEY ("marketplace_address_id") REFERENCES "public"."marketplace_addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_store_address_id_marketplace_store_addresses_id_fk" FOREIGN KEY ("store_address_id") REFERENCES "public"."marketplace_store_addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_order_amounts_fk" FOREIGN KEY ("order_id","billing_code","order_price","admin_fee","discount","total") REFERENCES "public"."order"("id","billing_code","order_price","admin_fee","order_discount","order_base_price") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_items" ADD CONSTRAINT "marketplace_order_items_marketplace_product_version_id_marketplace_product_versions_id_fk" FOREIGN KEY ("marketplace_product_version_id") REFERENCES "public"."marketplace_product_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_items" ADD CONSTRAINT "marketplace_order_items_order_fk" FOREIGN KEY ("marketplace_order_id","billing_code") REFERENCES "public"."marketplace_orders"("id","billing_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_statuses" ADD CONSTRAINT "marketplace_order_statuses_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_vouchers" ADD CONSTRAINT "marketplace_order_vouchers_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_vouchers" ADD CONSTRAINT "marketplace_order_vouchers_voucher_usage_id_marketplace_voucher_usages_id_fk" FOREIGN KEY ("voucher_usage_id") REFERENCES "public"."marketplace_voucher_usages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_mp_id_payment_methods_id_fk" FOREIGN KEY ("mp_id") REFERENCES "public"."payment_methods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order" ADD CONSTRAINT "order_checkout_id_marketplace_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."marketplace_checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_payments" ADD CONSTRAINT "marketplace_payments_checkout_id_marketplace_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."marketplace_checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_payments" ADD CONSTRAINT "marketplace_payments_payment_method_id_payment_methods_id_fk" FOREIGN KEY ("payment_method_id") REFERENCES "public"."payment_methods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD CONSTRAINT "marketplace_refunds_payment_id_marketplace_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."marketplace_payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD CONSTRAINT "marketplace_refunds_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_bank_account_id_marketplace_bank_accounts_id_fk" FOREIGN KEY ("bank_account_id") REFERENCES "public"."marketplace_bank_accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_approved_by_marketplace_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD CONSTRAINT "marketplace_return_cases_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD CONSTRAINT "marketplace_return_cases_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD CONSTRAINT "marketplace_return_cases_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_items" ADD CONSTRAINT "marketplace_return_items_return_case_id_marketplace_return_cases_id_fk" FOREIGN KEY ("return_case_id") REFERENCES "public"."marketplace_return_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_items" ADD CONSTRAINT "marketplace_return_items_order_item_id_marketplace_order_items_id_fk" FOREIGN KEY ("order_item_id") REFERENCES "public"."marketplace_order_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_likes" ADD CONSTRAINT "marketplace_review_likes_marketplace_review_id_marketplace_reviews_id_fk" FOREIGN KEY ("marketplace_review_id") REFERENCES "public"."marketplace_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_likes" ADD CONSTRAINT "marketplace_review_likes_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_media" ADD CONSTRAINT "marketplace_review_media_marketplace_review_id_marketplace_reviews_id_fk" FOREIGN KEY ("marketplace_review_id") REFERENCES "public"."marketplace_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD CONSTRAINT "marketplace_reviews_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD CONSTRAINT "marketplace_reviews_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD CONSTRAINT "marketplace_reviews_order_item_id_marketplace_order_items_id_fk" FOREIGN KEY ("order_item_id") REFERENCES "public"."marketplace_order_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD CONSTRAINT "marketplace_reviews_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD CONSTRAINT "marketplace_reviews_marketplace_product_variant_id_marketplace_product_variants_id_fk" FOREIGN KEY ("marketplace_product_variant_id") REFERENCES "public"."marketplace_product_variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_courier_services" ADD CONSTRAINT "marketplace_courier_services_courier_id_marketplace_couriers_id_fk" FOREIGN KEY ("courier_id") REFERENCES "public"."marketplace_couriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_shipments" ADD CONSTRAINT "marketplace_shipments_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_shipments" ADD CONSTRAINT "marketplace_shipments_courier_service_id_marketplace_courier_services_id_fk" FOREIGN KEY ("courier_service_id") REFERENCES "public"."marketplace_courier_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_shipments" ADD CONSTRAINT "marketplace_shipments_store_address_id_marketplace_store_addresses_id_fk" FOREIGN KEY ("store_address_id") REFERENCES "public"."marketplace_store_addresses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD CONSTRAINT "marketplace_store_courier_services_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD CONSTRAINT "marketplace_store_courier_services_courier_service_id_marketplace_courier_services_id_fk" FOREIGN KEY ("courier_service_id") REFERENCES "public"."marketplace_courier_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_partner_drafts" ADD CONSTRAINT "marketplace_partner_drafts_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_socials" ADD CONSTRAINT "marketplace_socials_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_addresses" ADD CONSTRAINT "marketplace_store_addresses_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_addresses" ADD CONSTRAINT "marketplace_store_addresses_city_id_marketplace_cities_code_fk" FOREIGN KEY ("city_id") REFERENCES "public"."marketplace_cities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_follows" ADD CONSTRAINT "marketplace_store_follows_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_follows" ADD CONSTRAINT "marketplace_store_follows_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_hour_exceptions" ADD CONSTRAINT "marketplace_store_hour_exceptions_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_hours" ADD CONSTRAINT "marketplace_store_hours_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_slugs" ADD CONSTRAINT "marketplace_store_slugs_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_users" ADD CONSTRAINT "marketplace_store_users_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_users" ADD CONSTRAINT "marketplace_store_users_marketplace_user_id_marketplace_users_id_fk" FOREIGN KEY ("marketplace_user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD CONSTRAINT "marketplace_stores_city_id_marketplace_cities_code_fk" FOREIGN KEY ("city_id") REFERENCES "public"."marketplace_cities"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD CONSTRAINT "marketplace_stores_marketplace_bank_id_marketplace_banks_id_fk" FOREIGN KEY ("marketplace_bank_id") REFERENCES "public"."marketplace_banks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD CONSTRAINT "marketplace_stores_owner_user_id_marketplace_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_voucher_usages" ADD CONSTRAINT "marketplace_voucher_usages_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_voucher_usages" ADD CONSTRAINT "marketplace_voucher_usages_voucher_id_marketplace_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."marketplace_vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_voucher_usages" ADD CONSTRAINT "marketplace_voucher_usages_checkout_id_marketplace_checkouts_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."marketplace_checkouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_vouchers" ADD CONSTRAINT "marketplace_vouchers_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_addresses_one_main" ON "marketplace_addresses" USING btree ("member_uuid") WHERE "marketplace_addresses"."is_main" and "marketplace_addresses"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_addresses_member_idx" ON "marketplace_addresses" USING btree ("member_uuid");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_bank_accounts_one_main_user" ON "marketplace_bank_accounts" USING btree ("user_id") WHERE "marketplace_bank_accounts"."is_main";--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_bank_accounts_one_main_store" ON "marketplace_bank_accounts" USING btree ("marketplace_store_id") WHERE "marketplace_bank_accounts"."is_main";--> statement-breakpoint
CREATE INDEX "marketplace_bank_accounts_user_idx" ON "marketplace_bank_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "marketplace_bank_accounts_store_idx" ON "marketplace_bank_accounts" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE INDEX "marketplace_cities_province_idx" ON "marketplace_cities" USING btree ("province_code");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_users_email_key" ON "marketplace_users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_users_username_key" ON "marketplace_users" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_users_reset_token_key" ON "marketplace_users" USING btree ("reset_token") WHERE "marketplace_users"."reset_token" is not null;--> statement-breakpoint
CREATE INDEX "marketplace_users_phone_idx" ON "marketplace_users" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_sessions_user_idx" ON "marketplace_sessions" USING btree ("user_id") WHERE "marketplace_sessions"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_carts_one_live" ON "marketplace_carts" USING btree ("member_uuid","marketplace_product_id","marketplace_product_variant_id") WHERE "marketplace_carts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_carts_affinity_idx" ON "marketplace_carts" USING btree ("marketplace_product_id") WHERE "marketplace_carts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "marketplace_categories_parent_idx" ON "marketplace_categories" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_product_media_one_thumbnail" ON "marketplace_product_media" USING btree ("marketplace_product_id") WHERE "marketplace_product_media"."is_thumbnail";--> statement-breakpoint
CREATE INDEX "marketplace_product_slugs_product_idx" ON "marketplace_product_slugs" USING btree ("marketplace_product_id");--> statement-breakpoint
CREATE INDEX "marketplace_product_variants_product_idx" ON "marketplace_product_variants" USING btree ("marketplace_product_id","position");--> statement-breakpoint
CREATE INDEX "marketplace_product_variants_attributes_idx" ON "marketplace_product_variants" USING gin ("attributes" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "marketplace_product_versions_product_idx" ON "marketplace_product_versions" USING btree ("marketplace_product_id");--> statement-breakpoint
CREATE INDEX "marketplace_products_store_idx" ON "marketplace_products" USING btree ("marketplace_store_id","status");--> statement-breakpoint
CREATE INDEX "marketplace_products_newest_idx" ON "marketplace_products" USING btree ("published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "marketplace_products"."status" in ('aktif', 'habis');--> statement-breakpoint
CREATE INDEX "marketplace_products_popular_idx" ON "marketplace_products" USING btree ("sold_qty" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "marketplace_products"."status" in ('aktif', 'habis');--> statement-breakpoint
CREATE INDEX "marketplace_products_category_idx" ON "marketplace_products" USING btree ("category_id","sold_qty" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "marketplace_products"."status" in ('aktif', 'habis');--> statement-breakpoint
CREATE INDEX "marketplace_products_search_idx" ON "marketplace_products" USING gin ("search");--> statement-breakpoint
CREATE INDEX "marketplace_products_name_trgm_idx" ON "marketplace_products" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "marketplace_search_synonyms_head_idx" ON "marketplace_search_synonyms" USING btree ("head");--> statement-breakpoint
CREATE INDEX "marketplace_wishlists_product_idx" ON "marketplace_wishlists" USING btree ("marketplace_product_id");--> statement-breakpoint
CREATE INDEX "marketplace_checkouts_member_idx" ON "marketplace_checkouts" USING btree ("member_uuid","created_at");--> statement-breakpoint
CREATE INDEX "stock_holds_variant_idx" ON "stock_holds" USING btree ("marketplace_product_variant_id") WHERE "stock_holds"."state" = 'ditahan';--> statement-breakpoint
CREATE INDEX "stock_movements_variant_idx" ON "stock_movements" USING btree ("marketplace_product_variant_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_account_idx" ON "ledger_entries" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "ledger_entries_journal_idx" ON "ledger_entries" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "ledger_journals_ref_idx" ON "ledger_journals" USING btree ("ref_type","ref_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_transactions_one_sale" ON "marketplace_transactions" USING btree ("marketplace_order_id") WHERE "marketplace_transactions"."type" = 'penjualan';--> statement-breakpoint
CREATE INDEX "marketplace_transactions_store_idx" ON "marketplace_transactions" USING btree ("marketplace_store_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_orders_store_idx" ON "marketplace_orders" USING btree ("marketplace_store_id","status","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_orders_member_idx" ON "marketplace_orders" USING btree ("member_uuid","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_orders_complete_idx" ON "marketplace_orders" USING btree ("complete_by") WHERE "marketplace_orders"."status" = 'dikirim';--> statement-breakpoint
CREATE INDEX "marketplace_order_items_version_idx" ON "marketplace_order_items" USING btree ("marketplace_product_version_id");--> statement-breakpoint
CREATE INDEX "marketplace_order_statuses_order_idx" ON "marketplace_order_statuses" USING btree ("marketplace_order_id","id");--> statement-breakpoint
CREATE INDEX "order_checkout_idx" ON "order" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "order_member_idx" ON "order" USING btree ("member_id","order_booking_date" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_payment_events_order_idx" ON "marketplace_payment_events" USING btree ("gateway_order_id");--> statement-breakpoint
CREATE INDEX "marketplace_payment_events_open_idx" ON "marketplace_payment_events" USING btree ("received_at") WHERE "marketplace_payment_events"."status" in ('diterima', 'yatim');--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_payments_transaction_key" ON "marketplace_payments" USING btree ("gateway","transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_payments_one_live" ON "marketplace_payments" USING btree ("checkout_id") WHERE "marketplace_payments"."status" in ('diminta', 'menunggu');--> statement-breakpoint
CREATE INDEX "marketplace_payments_due_idx" ON "marketplace_payments" USING btree ("expires_at") WHERE "marketplace_payments"."status" in ('diminta', 'menunggu');--> statement-breakpoint
CREATE INDEX "marketplace_refunds_order_idx" ON "marketplace_refunds" USING btree ("marketplace_order_id");--> statement-breakpoint
CREATE INDEX "marketplace_withdrawals_store_idx" ON "marketplace_withdrawals" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_withdrawals_member_idx" ON "marketplace_withdrawals" USING btree ("member_uuid","id");--> statement-breakpoint
CREATE INDEX "marketplace_withdrawals_open_idx" ON "marketplace_withdrawals" USING btree ("created_at") WHERE "marketplace_withdrawals"."status" in ('diminta', 'disetujui', 'diproses');--> statement-breakpoint
CREATE INDEX "platform_mails_recipient_idx" ON "platform_mails" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_return_cases_one_open" ON "marketplace_return_cases" USING btree ("marketplace_order_id") WHERE "marketplace_return_cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_return_cases_store_idx" ON "marketplace_return_cases" USING btree ("marketplace_store_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_return_items_key" ON "marketplace_return_items" USING btree ("return_case_id","order_item_id");--> statement-breakpoint
CREATE INDEX "marketplace_reviews_product_idx" ON "marketplace_reviews" USING btree ("marketplace_product_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_reviews_store_idx" ON "marketplace_reviews" USING btree ("marketplace_store_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_shipments_one_active" ON "marketplace_shipments" USING btree ("marketplace_order_id") WHERE "marketplace_shipments"."is_active";--> statement-breakpoint
CREATE INDEX "marketplace_shipments_tracking_idx" ON "marketplace_shipments" USING btree ("tracking_number");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_socials_key" ON "marketplace_socials" USING btree ("marketplace_store_id","platform");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_addresses_one_main" ON "marketplace_store_addresses" USING btree ("marketplace_store_id") WHERE "marketplace_store_addresses"."is_main" and "marketplace_store_addresses"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_store_addresses_store_idx" ON "marketplace_store_addresses" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE INDEX "marketplace_store_follows_store_idx" ON "marketplace_store_follows" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_hour_exceptions_key" ON "marketplace_store_hour_exceptions" USING btree ("marketplace_store_id","on_date");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_hours_key" ON "marketplace_store_hours" USING btree ("marketplace_store_id","day_of_week","open_time");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_users_key" ON "marketplace_store_users" USING btree ("marketplace_store_id","marketplace_user_id");--> statement-breakpoint
CREATE INDEX "marketplace_store_users_user_idx" ON "marketplace_store_users" USING btree ("marketplace_user_id");--> statement-breakpoint
CREATE INDEX "marketplace_stores_owner_idx" ON "marketplace_stores" USING btree ("owner_user_id");--> statement-breakpoint
CREATE INDEX "marketplace_stores_city_idx" ON "marketplace_stores" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "marketplace_stores_name_trgm_idx" ON "marketplace_stores" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_voucher_usages_once" ON "marketplace_voucher_usages" USING btree ("member_uuid","voucher_id","ordinal") WHERE "marketplace_voucher_usages"."status" <> 'released';--> statement-breakpoint
CREATE INDEX "marketplace_voucher_usages_checkout_idx" ON "marketplace_voucher_usages" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "marketplace_voucher_usages_voucher_idx" ON "marketplace_voucher_usages" USING btree ("voucher_id");--> statement-breakpoint
CREATE INDEX "marketplace_vouchers_store_idx" ON "marketplace_vouchers" USING btree ("marketplace_store_id");