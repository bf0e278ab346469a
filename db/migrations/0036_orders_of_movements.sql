ALTER TABLE "ledger_store_movements" ADD COLUMN "order_ref" uuid;--> statement-breakpoint
CREATE INDEX "ledger_store_movements_sums_idx" ON "ledger_store_movements" USING btree ("marketplace_store_id","kind","available") WHERE "ledger_store_movements"."kind" not in ('paid', 'released');--> statement-breakpoint
CREATE INDEX "ledger_store_movements_order_idx" ON "ledger_store_movements" USING btree ("order_ref","marketplace_store_id","held");--> statement-breakpoint
UPDATE "ledger_store_movements" m SET "order_ref" = j.ref_id::uuid FROM "ledger_journals" j WHERE j.id = m.journal_id AND j.ref_type = 'order';
