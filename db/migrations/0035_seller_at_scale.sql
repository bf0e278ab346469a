CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
CREATE TABLE "ledger_store_movements" (
	"marketplace_store_id" uuid NOT NULL,
	"journal_id" bigint NOT NULL,
	"kind" varchar(40) NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"held" bigint NOT NULL,
	"available" bigint NOT NULL,
	"withdrawing" bigint NOT NULL,
	CONSTRAINT "ledger_store_movements_pkey" PRIMARY KEY("marketplace_store_id","journal_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_order_words" (
	"marketplace_order_id" uuid PRIMARY KEY NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_figures" (
	"marketplace_store_id" uuid NOT NULL,
	"name" varchar(20) NOT NULL,
	"figures" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "store_figures_pkey" PRIMARY KEY("marketplace_store_id","name")
);
--> statement-breakpoint
ALTER TABLE "stock_movements" ADD COLUMN "marketplace_store_id" uuid;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD COLUMN "replied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ledger_store_movements" ADD CONSTRAINT "ledger_store_movements_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_store_movements" ADD CONSTRAINT "ledger_store_movements_journal_id_ledger_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."ledger_journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_words" ADD CONSTRAINT "marketplace_order_words_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_order_words" ADD CONSTRAINT "marketplace_order_words_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_figures" ADD CONSTRAINT "store_figures_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_store_movements_time_idx" ON "ledger_store_movements" USING btree ("marketplace_store_id","occurred_at","journal_id");--> statement-breakpoint
CREATE INDEX "ledger_store_movements_rare_idx" ON "ledger_store_movements" USING btree ("marketplace_store_id","occurred_at","journal_id") WHERE "ledger_store_movements"."kind" not in ('paid', 'released');--> statement-breakpoint
CREATE INDEX "marketplace_order_words_idx" ON "marketplace_order_words" USING gin ("marketplace_store_id","words" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_store_actor_idx" ON "audit_log" USING btree ("marketplace_store_id","actor_id","id") WHERE "audit_log"."marketplace_store_id" is not null;--> statement-breakpoint
CREATE INDEX "stock_movements_store_idx" ON "stock_movements" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "stock_movements_kind_idx" ON "stock_movements" USING btree ("marketplace_store_id","type","id");--> statement-breakpoint
CREATE INDEX "marketplace_transactions_list_idx" ON "marketplace_transactions" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_transactions_withheld_idx" ON "marketplace_transactions" USING btree ("marketplace_store_id","amount") WHERE "marketplace_transactions"."type" = 'biaya' and "marketplace_transactions"."marketplace_order_id" is not null;--> statement-breakpoint
CREATE INDEX "marketplace_orders_deadline_idx" ON "marketplace_orders" USING btree ("marketplace_store_id",coalesce(case "status" when 'menunggu_konfirmasi' then "accept_by" when 'diproses' then "ship_by" when 'dikirim' then "complete_by" end, 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "marketplace_orders_store_newest_idx" ON "marketplace_orders" USING btree ("marketplace_store_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_reviews_waiting_idx" ON "marketplace_reviews" USING btree ("marketplace_store_id","id") WHERE "marketplace_reviews"."status" = 'published' and "marketplace_reviews"."replied_at" is null;--> statement-breakpoint
CREATE INDEX "marketplace_shipments_order_idx" ON "marketplace_shipments" USING btree ("marketplace_order_id");--> statement-breakpoint
CREATE INDEX "marketplace_shipments_service_idx" ON "marketplace_shipments" USING btree ("courier_service_id","marketplace_order_id") WHERE "marketplace_shipments"."is_active";--> statement-breakpoint
-- What orders, journals, movements and answers left before these were kept.
INSERT INTO "ledger_store_movements" ("marketplace_store_id", "journal_id", "kind", "occurred_at", "held", "available", "withdrawing")
SELECT split_part(e.account, ':', 2)::uuid, j.id, j.kind, j.occurred_at,
	coalesce(-sum(e.amount) FILTER (WHERE e.account LIKE 'seller\_held:%'), 0),
	coalesce(-sum(e.amount) FILTER (WHERE e.account LIKE 'seller\_available:%'), 0),
	coalesce(-sum(e.amount) FILTER (WHERE e.account LIKE 'seller\_withdrawing:%'), 0)
FROM "ledger_entries" e JOIN "ledger_journals" j ON j.id = e.journal_id
WHERE split_part(e.account, ':', 1) IN ('seller_held', 'seller_available', 'seller_withdrawing')
GROUP BY 1, j.id;
--> statement-breakpoint
INSERT INTO "marketplace_order_words" ("marketplace_order_id", "marketplace_store_id", "words")
SELECT mo.id, mo.marketplace_store_id, concat_ws(E'\n', mo.billing_code, o.order_member_name, (
	SELECT string_agg(v.name, E'\n' ORDER BY v.name)
	FROM "marketplace_order_items" i JOIN "marketplace_product_versions" v ON v.id = i.marketplace_product_version_id
	WHERE i.marketplace_order_id = mo.id
))
FROM "marketplace_orders" mo JOIN "order" o ON o.id = mo.order_id;
--> statement-breakpoint
UPDATE "marketplace_reviews" r SET "replied_at" = y.created_at FROM "marketplace_review_replies" y WHERE y.marketplace_review_id = r.id;
--> statement-breakpoint
ALTER TABLE "stock_movements" DISABLE TRIGGER "stock_movements_append_only";
--> statement-breakpoint
UPDATE "stock_movements" m SET "marketplace_store_id" = v.marketplace_store_id FROM "marketplace_product_variants" v WHERE v.id = m.marketplace_product_variant_id;
--> statement-breakpoint
ALTER TABLE "stock_movements" ENABLE TRIGGER "stock_movements_append_only";
--> statement-breakpoint
CREATE FUNCTION stock_movement_store() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	SELECT marketplace_store_id INTO NEW.marketplace_store_id FROM marketplace_product_variants WHERE id = NEW.marketplace_product_variant_id;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "stock_movements_store" BEFORE INSERT ON "stock_movements" FOR EACH ROW EXECUTE FUNCTION stock_movement_store();
