ALTER TABLE "marketplace_orders" ADD COLUMN "warned_state" "fulfilment_status";--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "cancel_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "cancel_reason" varchar(200);--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "cancel_refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "cancel_refusal" varchar(200);--> statement-breakpoint
CREATE INDEX "marketplace_orders_accept_idx" ON "marketplace_orders" USING btree ("accept_by") WHERE "marketplace_orders"."status" = 'menunggu_konfirmasi';--> statement-breakpoint
CREATE INDEX "marketplace_orders_ship_idx" ON "marketplace_orders" USING btree ("ship_by") WHERE "marketplace_orders"."status" = 'diproses';--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD CONSTRAINT "marketplace_orders_cancel" CHECK (("marketplace_orders"."cancel_asked_at" is null) = ("marketplace_orders"."cancel_reason" is null) and ("marketplace_orders"."cancel_refused_at" is null or "marketplace_orders"."cancel_asked_at" is not null));