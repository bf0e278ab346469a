CREATE TYPE "public"."report_reason" AS ENUM('palsu', 'terlarang', 'menyesatkan', 'penipuan', 'lainnya');--> statement-breakpoint
CREATE TYPE "public"."report_status" AS ENUM('baru', 'selesai');--> statement-breakpoint
CREATE TYPE "public"."watch_kind" AS ENUM('harga', 'stok');--> statement-breakpoint
CREATE TABLE "marketplace_product_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"reason" "report_reason" NOT NULL,
	"detail" varchar(1000) NOT NULL,
	"status" "report_status" DEFAULT 'baru' NOT NULL,
	"outcome" varchar(500),
	"closed_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_reports_closed" CHECK (("marketplace_product_reports"."status" = 'baru') = ("marketplace_product_reports"."closed_at" is null) and ("marketplace_product_reports"."status" = 'baru' or "marketplace_product_reports"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "marketplace_product_watches" (
	"member_uuid" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"kind" "watch_kind" NOT NULL,
	"price_seen" bigint NOT NULL,
	"notice_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_product_watches_pkey" PRIMARY KEY("member_uuid","marketplace_product_id","kind"),
	CONSTRAINT "marketplace_product_watches_counts" CHECK ("marketplace_product_watches"."price_seen" >= 0 and "marketplace_product_watches"."notice_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_recent_views" (
	"member_uuid" uuid NOT NULL,
	"marketplace_product_id" uuid NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "marketplace_recent_views_pkey" PRIMARY KEY("member_uuid","marketplace_product_id")
);
--> statement-breakpoint
ALTER TABLE "marketplace_product_reports" ADD CONSTRAINT "marketplace_product_reports_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_reports" ADD CONSTRAINT "marketplace_product_reports_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_watches" ADD CONSTRAINT "marketplace_product_watches_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_product_watches" ADD CONSTRAINT "marketplace_product_watches_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_recent_views" ADD CONSTRAINT "marketplace_recent_views_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_recent_views" ADD CONSTRAINT "marketplace_recent_views_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_product_reports_one_open" ON "marketplace_product_reports" USING btree ("member_uuid","marketplace_product_id") WHERE "marketplace_product_reports"."status" = 'baru';--> statement-breakpoint
CREATE INDEX "marketplace_product_reports_list_idx" ON "marketplace_product_reports" USING btree ("status","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_product_reports_product_idx" ON "marketplace_product_reports" USING btree ("marketplace_product_id");--> statement-breakpoint
CREATE INDEX "marketplace_product_watches_product_idx" ON "marketplace_product_watches" USING btree ("marketplace_product_id","kind");--> statement-breakpoint
CREATE INDEX "marketplace_recent_views_newest_idx" ON "marketplace_recent_views" USING btree ("member_uuid","viewed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_recent_views_product_idx" ON "marketplace_recent_views" USING btree ("marketplace_product_id");