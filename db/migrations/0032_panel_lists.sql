CREATE TABLE "payment_method_fees" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"payment_method_id" integer NOT NULL,
	"fixed_fee" bigint NOT NULL,
	"basis_points" integer NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"reason" varchar(300) NOT NULL,
	"approved_by" uuid NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payment_method_fees_range" CHECK ("payment_method_fees"."fixed_fee" >= 0 and "payment_method_fees"."basis_points" between 0 and 10000),
	CONSTRAINT "payment_method_fees_two_people" CHECK ("payment_method_fees"."approved_by"::text <> "payment_method_fees"."created_by")
);
--> statement-breakpoint
CREATE TABLE "daily_ledger" (
	"day" date NOT NULL,
	"account" varchar(80) NOT NULL,
	"amount" bigint NOT NULL,
	"upto" bigint NOT NULL,
	CONSTRAINT "daily_ledger_pkey" PRIMARY KEY("day","account")
);
--> statement-breakpoint
CREATE TABLE "dropped_products" (
	"position" integer PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"dropped" integer NOT NULL,
	"bought_anyway" integer,
	"bought" integer,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "marketplace_search_synonyms_head_idx";--> statement-breakpoint
ALTER TABLE "daily_figures" ADD COLUMN "lookers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_figures" ADD COLUMN "carters" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_figures" ADD COLUMN "triers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "daily_figures" ADD COLUMN "payers" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment_method_fees" ADD CONSTRAINT "payment_method_fees_payment_method_id_payment_methods_id_fk" FOREIGN KEY ("payment_method_id") REFERENCES "public"."payment_methods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_method_fees" ADD CONSTRAINT "payment_method_fees_approved_by_marketplace_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dropped_products" ADD CONSTRAINT "dropped_products_product_id_marketplace_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_method_fees_key" ON "payment_method_fees" USING btree ("payment_method_id","effective_from");--> statement-breakpoint
CREATE INDEX "daily_ledger_upto_idx" ON "daily_ledger" USING btree ("upto");--> statement-breakpoint
CREATE INDEX "marketplace_bank_accounts_bank_idx" ON "marketplace_bank_accounts" USING btree ("marketplace_bank_id");--> statement-breakpoint
CREATE INDEX "marketplace_recent_views_day_idx" ON "marketplace_recent_views" USING btree ("viewed_at");--> statement-breakpoint
CREATE INDEX "marketplace_search_misses_often_idx" ON "marketplace_search_misses" USING btree ("day","count");--> statement-breakpoint
CREATE INDEX "marketplace_search_synonyms_words_idx" ON "marketplace_search_synonyms" USING gin (("head" || ' ' || "synonym") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ledger_journals_occurred_idx" ON "ledger_journals" USING brin ("occurred_at");--> statement-breakpoint
CREATE INDEX "marketplace_orders_status_idx" ON "marketplace_orders" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "marketplace_orders_ending_idx" ON "marketplace_orders" USING btree (right("billing_code", 6));--> statement-breakpoint
CREATE INDEX "marketplace_payment_events_status_idx" ON "marketplace_payment_events" USING btree ("status","id") WHERE "marketplace_payment_events"."status" <> 'diterapkan';--> statement-breakpoint
CREATE INDEX "marketplace_payments_status_idx" ON "marketplace_payments" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "marketplace_payments_ending_idx" ON "marketplace_payments" USING btree (right(split_part("gateway_order_id", '.', 1), 6));--> statement-breakpoint
CREATE INDEX "marketplace_settlement_lines_order_idx" ON "marketplace_settlement_lines" USING btree ("gateway_order_id");--> statement-breakpoint
CREATE INDEX "marketplace_withdrawals_status_idx" ON "marketplace_withdrawals" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "marketplace_withdrawals_words_idx" ON "marketplace_withdrawals" USING gin (("account_number" || ' ' || "holder_name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "marketplace_return_cases_order_idx" ON "marketplace_return_cases" USING btree ("marketplace_order_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_return_cases_status_idx" ON "marketplace_return_cases" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "marketplace_review_reports_reported_idx" ON "marketplace_review_reports" USING btree ("marketplace_review_id") WHERE "marketplace_review_reports"."status" = 'baru';--> statement-breakpoint
CREATE INDEX "marketplace_reviews_hidden_idx" ON "marketplace_reviews" USING btree ("id") WHERE "marketplace_reviews"."status" = 'hidden';--> statement-breakpoint
CREATE INDEX "marketplace_store_courier_services_service_idx" ON "marketplace_store_courier_services" USING btree ("courier_service_id");--> statement-breakpoint
CREATE INDEX "marketplace_search_synonyms_head_idx" ON "marketplace_search_synonyms" USING btree ("head","synonym");