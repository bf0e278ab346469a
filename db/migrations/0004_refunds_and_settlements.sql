CREATE TYPE "public"."settlement_outcome" AS ENUM('cocok', 'tidak_dikenal', 'beda_jumlah', 'ganda');--> statement-breakpoint
CREATE TABLE "marketplace_refund_items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"refund_id" uuid NOT NULL,
	"order_item_id" uuid NOT NULL,
	"qty" integer NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_refund_items_qty" CHECK ("marketplace_refund_items"."qty" >= 1)
);
--> statement-breakpoint
CREATE TABLE "marketplace_settlement_lines" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"settlement_id" uuid NOT NULL,
	"line_number" integer NOT NULL,
	"gateway_order_id" varchar(100) NOT NULL,
	"transaction_id" varchar(80) NOT NULL,
	"gross" bigint NOT NULL,
	"fee" bigint NOT NULL,
	"settled_at" timestamp with time zone NOT NULL,
	"outcome" "settlement_outcome" NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_settlement_lines_amounts" CHECK ("marketplace_settlement_lines"."gross" > 0 and "marketplace_settlement_lines"."fee" between 0 and "marketplace_settlement_lines"."gross")
);
--> statement-breakpoint
CREATE TABLE "marketplace_settlements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"gateway" varchar(20) NOT NULL,
	"file_name" varchar(120) NOT NULL,
	"sha256" varchar(64) NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_settlements_file_key" UNIQUE("sha256")
);
--> statement-breakpoint
ALTER TABLE "marketplace_refunds" DROP CONSTRAINT "marketplace_refunds_amount";--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ALTER COLUMN "marketplace_order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "refunded_goods" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "refunded_delivery" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_payments" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD COLUMN "wallet_amount" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD COLUMN "goods" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD COLUMN "delivery" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD COLUMN "last_error" varchar(200);--> statement-breakpoint
ALTER TABLE "marketplace_refund_items" ADD CONSTRAINT "marketplace_refund_items_refund_id_marketplace_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."marketplace_refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_refund_items" ADD CONSTRAINT "marketplace_refund_items_order_item_id_marketplace_order_items_id_fk" FOREIGN KEY ("order_item_id") REFERENCES "public"."marketplace_order_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_settlement_lines" ADD CONSTRAINT "marketplace_settlement_lines_settlement_id_marketplace_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."marketplace_settlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_refund_items_key" ON "marketplace_refund_items" USING btree ("refund_id","order_item_id");--> statement-breakpoint
CREATE INDEX "marketplace_refund_items_item_idx" ON "marketplace_refund_items" USING btree ("order_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_settlement_lines_key" ON "marketplace_settlement_lines" USING btree ("settlement_id","line_number");--> statement-breakpoint
CREATE INDEX "marketplace_settlement_lines_transaction_idx" ON "marketplace_settlement_lines" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "marketplace_settlements_gateway_idx" ON "marketplace_settlements" USING btree ("gateway","id");--> statement-breakpoint
CREATE INDEX "marketplace_refunds_payment_idx" ON "marketplace_refunds" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "marketplace_refunds_open_idx" ON "marketplace_refunds" USING btree ("created_at") WHERE "marketplace_refunds"."status" in ('diminta', 'diproses');--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_refunded" CHECK ("marketplace_orders"."refunded_goods" between 0 and "marketplace_orders"."total" and "marketplace_orders"."refunded_delivery" between 0 and "marketplace_orders"."delivery_fee");--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD CONSTRAINT "marketplace_refunds_parts" CHECK ("marketplace_refunds"."goods" >= 0 and "marketplace_refunds"."delivery" >= 0);--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD CONSTRAINT "marketplace_refunds_owner" CHECK (num_nonnulls("marketplace_refunds"."payment_id", "marketplace_refunds"."marketplace_order_id") > 0);--> statement-breakpoint
ALTER TABLE "marketplace_refunds" ADD CONSTRAINT "marketplace_refunds_amount" CHECK ("marketplace_refunds"."amount" > 0 and "marketplace_refunds"."wallet_amount" between 0 and "marketplace_refunds"."amount");