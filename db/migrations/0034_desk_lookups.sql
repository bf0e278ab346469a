CREATE TABLE "daily_category_sales" (
	"day" date NOT NULL,
	"category_id" integer NOT NULL,
	"orders" integer NOT NULL,
	"pieces" integer NOT NULL,
	"gmv" bigint NOT NULL,
	CONSTRAINT "daily_category_sales_pkey" PRIMARY KEY("day","category_id")
);
--> statement-breakpoint
DROP INDEX "audit_log_created_idx";--> statement-breakpoint
ALTER TABLE "daily_category_sales" ADD CONSTRAINT "daily_category_sales_category_id_marketplace_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."marketplace_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_vouchers_panel_words_idx" ON "marketplace_vouchers" USING gin (("code" || ' ' || "name") gin_trgm_ops) WHERE "marketplace_vouchers"."scope" = 'platform';--> statement-breakpoint
CREATE INDEX "audit_log_created_idx" ON "audit_log" USING btree ("created_at","id");--> statement-breakpoint
-- What is known by store and category already, added up.
INSERT INTO "daily_category_sales" SELECT "day", "category_id", sum("orders"), sum("pieces"), sum("gmv") FROM "daily_sales" GROUP BY 1, 2;
