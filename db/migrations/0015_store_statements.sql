CREATE TABLE "marketplace_store_statement_lines" (
	"marketplace_store_id" uuid NOT NULL,
	"journal_id" bigint NOT NULL,
	"statement_id" uuid NOT NULL,
	CONSTRAINT "marketplace_store_statement_lines_pkey" PRIMARY KEY("marketplace_store_id","journal_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_store_statements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"month" varchar(7) NOT NULL,
	"store_name" varchar(100) NOT NULL,
	"store_code" varchar(12) NOT NULL,
	"store_address" text NOT NULL,
	"opening_held" bigint NOT NULL,
	"opening_available" bigint NOT NULL,
	"opening_withdrawing" bigint NOT NULL,
	"closing_held" bigint NOT NULL,
	"closing_available" bigint NOT NULL,
	"closing_withdrawing" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"content_hash" varchar(64) NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_store_statements_month_key" UNIQUE("marketplace_store_id","month"),
	CONSTRAINT "marketplace_store_statements_month" CHECK ("marketplace_store_statements"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "marketplace_store_statements_lines" CHECK ("marketplace_store_statements"."line_count" >= 0)
);
--> statement-breakpoint
ALTER TABLE "marketplace_store_statement_lines" ADD CONSTRAINT "marketplace_store_statement_lines_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_statement_lines" ADD CONSTRAINT "marketplace_store_statement_lines_journal_id_ledger_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."ledger_journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_statement_lines" ADD CONSTRAINT "marketplace_store_statement_lines_statement_id_marketplace_store_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."marketplace_store_statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_store_statements" ADD CONSTRAINT "marketplace_store_statements_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_store_statement_lines_statement_idx" ON "marketplace_store_statement_lines" USING btree ("statement_id","journal_id");--> statement-breakpoint
CREATE TRIGGER store_statements_append_only BEFORE UPDATE OR DELETE ON marketplace_store_statements FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER store_statement_lines_append_only BEFORE UPDATE OR DELETE ON marketplace_store_statement_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
