CREATE TABLE "osa_account_views" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"session_id" uuid NOT NULL,
	"admin_user_id" uuid NOT NULL,
	"viewed_user_id" uuid NOT NULL,
	"reason" varchar(300) NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "osa_account_views_two_people" CHECK ("osa_account_views"."admin_user_id" <> "osa_account_views"."viewed_user_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_fees" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"percentage" numeric(5, 2) NOT NULL,
	"fee_bearer" "fee_bearer" NOT NULL,
	"effective_from" timestamp with time zone NOT NULL,
	"reason" varchar(300) NOT NULL,
	"approved_by" uuid,
	"applied_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_fees_range" CHECK ("marketplace_store_fees"."percentage" between 0 and 100),
	CONSTRAINT "marketplace_store_fees_two_people" CHECK ("marketplace_store_fees"."approved_by"::text <> "marketplace_store_fees"."created_by")
);
--> statement-breakpoint
ALTER TABLE "osa_account_views" ADD CONSTRAINT "osa_account_views_session_id_marketplace_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."marketplace_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "osa_account_views" ADD CONSTRAINT "osa_account_views_admin_user_id_marketplace_users_id_fk" FOREIGN KEY ("admin_user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "osa_account_views" ADD CONSTRAINT "osa_account_views_viewed_user_id_marketplace_users_id_fk" FOREIGN KEY ("viewed_user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_fees" ADD CONSTRAINT "marketplace_store_fees_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_fees" ADD CONSTRAINT "marketplace_store_fees_approved_by_marketplace_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "osa_account_views_open_key" ON "osa_account_views" USING btree ("session_id") WHERE "osa_account_views"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "osa_account_views_waiting_idx" ON "osa_account_views" USING btree ("expires_at") WHERE "osa_account_views"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_fees_key" ON "marketplace_store_fees" USING btree ("marketplace_store_id","effective_from");--> statement-breakpoint
CREATE INDEX "marketplace_store_fees_waiting_idx" ON "marketplace_store_fees" USING btree ("effective_from") WHERE "marketplace_store_fees"."applied_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_users_words_idx" ON "marketplace_users" USING gin (("name" || ' ' || "email" || ' ' || "username" || ' ' || coalesce("phone", '')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "marketplace_users_stopped_idx" ON "marketplace_users" USING btree ("status","id") WHERE "marketplace_users"."status" <> 'aktif';--> statement-breakpoint
CREATE INDEX "marketplace_stores_list_idx" ON "marketplace_stores" USING btree ("slug" collate "C");--> statement-breakpoint
CREATE INDEX "marketplace_stores_status_idx" ON "marketplace_stores" USING btree ("status","slug" collate "C");--> statement-breakpoint
CREATE INDEX "marketplace_stores_verification_idx" ON "marketplace_stores" USING btree ("verification_status","slug" collate "C");--> statement-breakpoint
CREATE INDEX "marketplace_stores_type_idx" ON "marketplace_stores" USING btree ("store_type","slug" collate "C");--> statement-breakpoint
CREATE INDEX "marketplace_stores_city_list_idx" ON "marketplace_stores" USING btree ("city_id","slug" collate "C");--> statement-breakpoint
CREATE INDEX "marketplace_stores_panel_words_idx" ON "marketplace_stores" USING gin (("name" || ' ' || "slug" || ' ' || "code") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "marketplace_stores_account_idx" ON "marketplace_stores" USING btree ("bank_account_number");