ALTER TYPE "public"."payment_channel" ADD VALUE 'dompet';--> statement-breakpoint
CREATE TABLE "marketplace_cod_collections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_order_id" uuid NOT NULL,
	"member_uuid" uuid NOT NULL,
	"courier_id" integer NOT NULL,
	"amount" bigint NOT NULL,
	"collected_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	"courier_fee" bigint DEFAULT 0 NOT NULL,
	"remitted_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_cod_collections_order_key" UNIQUE("marketplace_order_id"),
	CONSTRAINT "marketplace_cod_collections_amounts" CHECK ("marketplace_cod_collections"."amount" > 0 and "marketplace_cod_collections"."courier_fee" between 0 and "marketplace_cod_collections"."amount"),
	CONSTRAINT "marketplace_cod_collections_one_end" CHECK (num_nonnulls("marketplace_cod_collections"."collected_at", "marketplace_cod_collections"."refused_at") <= 1),
	CONSTRAINT "marketplace_cod_collections_remitted" CHECK ("marketplace_cod_collections"."remitted_at" is null or "marketplace_cod_collections"."collected_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "marketplace_payments" DROP CONSTRAINT "marketplace_payments_amount";--> statement-breakpoint
ALTER TABLE "marketplace_cities" ADD COLUMN "cod_enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_checkouts" ADD COLUMN "wallet_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "wallet_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_courier_services" ADD COLUMN "cod_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_stores" ADD COLUMN "cod_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_cod_collections" ADD CONSTRAINT "marketplace_cod_collections_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_cod_collections" ADD CONSTRAINT "marketplace_cod_collections_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_cod_collections" ADD CONSTRAINT "marketplace_cod_collections_courier_id_marketplace_couriers_id_fk" FOREIGN KEY ("courier_id") REFERENCES "public"."marketplace_couriers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_cod_collections_open_idx" ON "marketplace_cod_collections" USING btree ("courier_id","id") WHERE "marketplace_cod_collections"."remitted_at" is null and "marketplace_cod_collections"."refused_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_cod_collections_refused_idx" ON "marketplace_cod_collections" USING btree ("member_uuid") WHERE "marketplace_cod_collections"."refused_at" is not null;--> statement-breakpoint
ALTER TABLE "marketplace_checkouts" ADD CONSTRAINT "marketplace_checkouts_wallet" CHECK ("marketplace_checkouts"."wallet_amount" between 0 and "marketplace_checkouts"."total");--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_wallet" CHECK ("marketplace_orders"."wallet_amount" between 0 and "marketplace_orders"."order_price");--> statement-breakpoint
ALTER TABLE "marketplace_payments" ADD CONSTRAINT "marketplace_payments_amount" CHECK ("marketplace_payments"."amount" > 0 or ("marketplace_payments"."amount" = 0 and "marketplace_payments"."gateway" = 'wallet'));