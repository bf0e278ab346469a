CREATE TYPE "public"."store_document_kind" AS ENUM('ktp', 'npwp', 'nib', 'lainnya');--> statement-breakpoint
CREATE TABLE "marketplace_store_documents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"store_draft_id" uuid NOT NULL,
	"kind" "store_document_kind" NOT NULL,
	"url" varchar(250) NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"marketplace_store_id" uuid,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_invitations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"email" varchar(120) NOT NULL,
	"role" "store_role" NOT NULL,
	"token_hash" varchar(64) NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_invitations_token_key" UNIQUE("token_hash"),
	CONSTRAINT "marketplace_store_invitations_email_lower" CHECK ("marketplace_store_invitations"."email" = lower("marketplace_store_invitations"."email")),
	CONSTRAINT "marketplace_store_invitations_one_end" CHECK ("marketplace_store_invitations"."accepted_at" is null or "marketplace_store_invitations"."revoked_at" is null),
	CONSTRAINT "marketplace_store_invitations_accepted" CHECK (num_nonnulls("marketplace_store_invitations"."accepted_at", "marketplace_store_invitations"."accepted_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "marketplace_store_id" uuid;--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD COLUMN "price_per_km" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD COLUMN "price_per_kg" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD COLUMN "max_distance_km" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD COLUMN "theme_color" varchar(20);--> statement-breakpoint
ALTER TABLE "marketplace_store_documents" ADD CONSTRAINT "marketplace_store_documents_store_draft_id_marketplace_store_drafts_id_fk" FOREIGN KEY ("store_draft_id") REFERENCES "public"."marketplace_store_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_drafts" ADD CONSTRAINT "marketplace_store_drafts_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_drafts" ADD CONSTRAINT "marketplace_store_drafts_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_invitations" ADD CONSTRAINT "marketplace_store_invitations_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_invitations" ADD CONSTRAINT "marketplace_store_invitations_accepted_by_marketplace_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_documents_key" ON "marketplace_store_documents" USING btree ("store_draft_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_drafts_one_open" ON "marketplace_store_drafts" USING btree ("user_id") WHERE "marketplace_store_drafts"."marketplace_store_id" is null;--> statement-breakpoint
CREATE INDEX "marketplace_store_drafts_store_idx" ON "marketplace_store_drafts" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_store_invitations_one_open" ON "marketplace_store_invitations" USING btree ("marketplace_store_id","email") WHERE "marketplace_store_invitations"."accepted_at" is null and "marketplace_store_invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_store_invitations_store_idx" ON "marketplace_store_invitations" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_store_idx" ON "audit_log" USING btree ("marketplace_store_id","id") WHERE "audit_log"."marketplace_store_id" is not null;--> statement-breakpoint
ALTER TABLE "marketplace_store_courier_services" ADD CONSTRAINT "marketplace_store_courier_services_rates" CHECK ("marketplace_store_courier_services"."price_per_km" >= 0 and "marketplace_store_courier_services"."price_per_kg" >= 0 and "marketplace_store_courier_services"."max_distance_km" > 0);--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD CONSTRAINT "marketplace_stores_theme_color" CHECK ("marketplace_stores"."theme_color" ~ '^[a-z]+$');