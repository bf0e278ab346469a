CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action","actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_created_idx" ON "audit_log" USING brin ("created_at");