CREATE TYPE "public"."bulk_kind" AS ENUM('harga', 'stok', 'status', 'kategori');--> statement-breakpoint
CREATE TYPE "public"."bulk_row_state" AS ENUM('antre', 'berhasil', 'tetap', 'gagal', 'dikembalikan', 'ditolak');--> statement-breakpoint
CREATE TYPE "public"."bulk_status" AS ENUM('berjalan', 'selesai', 'membatalkan', 'dibatalkan');--> statement-breakpoint
CREATE TYPE "public"."import_outcome" AS ENUM('baru', 'berubah', 'tetap', 'gagal');--> statement-breakpoint
CREATE TYPE "public"."import_status" AS ENUM('diperiksa', 'berjalan', 'selesai');--> statement-breakpoint
CREATE TABLE "marketplace_product_bulk_rows" (
	"bulk_id" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"state" "bulk_row_state" DEFAULT 'antre' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"problem" varchar(40),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_bulk_rows_pkey" PRIMARY KEY("bulk_id","marketplace_product_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_bulks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"kind" "bulk_kind" NOT NULL,
	"request" jsonb NOT NULL,
	"status" "bulk_status" DEFAULT 'berjalan' NOT NULL,
	"total" integer NOT NULL,
	"finished_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_bulks_total" CHECK ("marketplace_product_bulks"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"marketplace_product_id" uuid,
	"marketplace_user_id" uuid NOT NULL,
	"form" jsonb NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"group_number" integer NOT NULL,
	"cells" text[] NOT NULL,
	"data" jsonb,
	"problems" text[] DEFAULT '{}'::text[] NOT NULL,
	"outcome" "import_outcome",
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_import_rows_key" UNIQUE("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_imports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"file_name" varchar(120) NOT NULL,
	"header" text[] NOT NULL,
	"status" "import_status" DEFAULT 'diperiksa' NOT NULL,
	"total" integer NOT NULL,
	"bad" integer NOT NULL,
	"finished_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_imports_counts" CHECK ("marketplace_product_imports"."bad" between 0 and "marketplace_product_imports"."total")
);
--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD COLUMN "planned_discount" bigint;--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD COLUMN "low_stock_at" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD COLUMN "is_low" boolean GENERATED ALWAYS AS (stock - held <= low_stock_at) STORED;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD COLUMN "publish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD COLUMN "discount_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD COLUMN "discount_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_product_bulk_rows" ADD CONSTRAINT "marketplace_product_bulk_rows_bulk_id_marketplace_product_bulks_id_fk" FOREIGN KEY ("bulk_id") REFERENCES "public"."marketplace_product_bulks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_bulk_rows" ADD CONSTRAINT "marketplace_product_bulk_rows_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_bulks" ADD CONSTRAINT "marketplace_product_bulks_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_drafts" ADD CONSTRAINT "marketplace_product_drafts_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_drafts" ADD CONSTRAINT "marketplace_product_drafts_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_drafts" ADD CONSTRAINT "marketplace_product_drafts_marketplace_user_id_marketplace_users_id_fk" FOREIGN KEY ("marketplace_user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_import_rows" ADD CONSTRAINT "marketplace_product_import_rows_import_id_marketplace_product_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."marketplace_product_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_imports" ADD CONSTRAINT "marketplace_product_imports_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_product_bulk_rows_state_idx" ON "marketplace_product_bulk_rows" USING btree ("bulk_id","state");--> statement-breakpoint
CREATE INDEX "marketplace_product_bulk_rows_product_idx" ON "marketplace_product_bulk_rows" USING btree ("marketplace_product_id");--> statement-breakpoint
CREATE INDEX "marketplace_product_bulks_store_idx" ON "marketplace_product_bulks" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_product_drafts_product_key" ON "marketplace_product_drafts" USING btree ("marketplace_product_id") WHERE "marketplace_product_drafts"."marketplace_product_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_product_drafts_new_key" ON "marketplace_product_drafts" USING btree ("marketplace_store_id","marketplace_user_id") WHERE "marketplace_product_drafts"."marketplace_product_id" is null;--> statement-breakpoint
CREATE INDEX "marketplace_product_drafts_store_idx" ON "marketplace_product_drafts" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE INDEX "marketplace_product_drafts_user_idx" ON "marketplace_product_drafts" USING btree ("marketplace_user_id");--> statement-breakpoint
CREATE INDEX "marketplace_product_import_rows_waiting_idx" ON "marketplace_product_import_rows" USING btree ("import_id","group_number") WHERE "marketplace_product_import_rows"."outcome" is null;--> statement-breakpoint
CREATE INDEX "marketplace_product_imports_store_idx" ON "marketplace_product_imports" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_product_variants_low_idx" ON "marketplace_product_variants" USING btree ("marketplace_store_id","marketplace_product_id") WHERE "marketplace_product_variants"."is_low" and "marketplace_product_variants"."status" = 'aktif';--> statement-breakpoint
CREATE INDEX "marketplace_product_variants_sku_prefix_idx" ON "marketplace_product_variants" USING btree ("marketplace_store_id",lower("sku") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "marketplace_products_store_newest_idx" ON "marketplace_products" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_products_store_name_idx" ON "marketplace_products" USING btree ("marketplace_store_id","name","id");--> statement-breakpoint
CREATE INDEX "marketplace_products_store_price_idx" ON "marketplace_products" USING btree ("marketplace_store_id","price_min","id");--> statement-breakpoint
CREATE INDEX "marketplace_products_store_sold_idx" ON "marketplace_products" USING btree ("marketplace_store_id","sold_qty","id");--> statement-breakpoint
CREATE INDEX "marketplace_products_publish_idx" ON "marketplace_products" USING btree ("publish_at") WHERE "marketplace_products"."publish_at" is not null;--> statement-breakpoint
CREATE INDEX "marketplace_products_discount_idx" ON "marketplace_products" USING btree ("discount_starts_at") WHERE "marketplace_products"."discount_starts_at" is not null;--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD CONSTRAINT "marketplace_product_variants_planned_discount" CHECK ("marketplace_product_variants"."planned_discount" is null or ("marketplace_product_variants"."planned_discount" >= 0 and "marketplace_product_variants"."planned_discount" < "marketplace_product_variants"."price"));--> statement-breakpoint
ALTER TABLE "marketplace_product_variants" ADD CONSTRAINT "marketplace_product_variants_low_stock" CHECK ("marketplace_product_variants"."low_stock_at" >= 0);--> statement-breakpoint
ALTER TABLE "marketplace_products" ADD CONSTRAINT "marketplace_products_discount_period" CHECK ("marketplace_products"."discount_ends_at" is null or ("marketplace_products"."discount_starts_at" is not null and "marketplace_products"."discount_ends_at" > "marketplace_products"."discount_starts_at"));