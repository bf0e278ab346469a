CREATE TYPE "public"."adjustment_status" AS ENUM('diajukan', 'disetujui', 'ditolak');--> statement-breakpoint
CREATE TYPE "public"."payout_method" AS ENUM('manual', 'xendit');--> statement-breakpoint
CREATE TYPE "public"."point_kind" AS ENUM('belanja', 'retur', 'tukar');--> statement-breakpoint
ALTER TYPE "public"."withdrawal_status" ADD VALUE 'dibatalkan';--> statement-breakpoint
CREATE TABLE "marketplace_point_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "marketplace_point_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"member_uuid" uuid NOT NULL,
	"key" varchar(120) NOT NULL,
	"kind" "point_kind" NOT NULL,
	"points" integer NOT NULL,
	"ref_id" varchar(80) NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_point_entries_key" UNIQUE("key"),
	CONSTRAINT "marketplace_point_entries_not_zero" CHECK ("marketplace_point_entries"."points" <> 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_adjustments" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_key" uuid NOT NULL,
	"debit_account" varchar(80) NOT NULL,
	"credit_account" varchar(80) NOT NULL,
	"amount" bigint NOT NULL,
	"reason" varchar(300) NOT NULL,
	"status" "adjustment_status" DEFAULT 'diajukan' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_adjustments_key" UNIQUE("request_key"),
	CONSTRAINT "marketplace_adjustments_amount" CHECK ("marketplace_adjustments"."amount" > 0 and "marketplace_adjustments"."debit_account" <> "marketplace_adjustments"."credit_account"),
	CONSTRAINT "marketplace_adjustments_two_people" CHECK ("marketplace_adjustments"."decided_by"::text <> "marketplace_adjustments"."created_by"),
	CONSTRAINT "marketplace_adjustments_decided" CHECK (("marketplace_adjustments"."status" = 'diajukan') = ("marketplace_adjustments"."decided_by" is null) and ("marketplace_adjustments"."decided_by" is null) = ("marketplace_adjustments"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "saldo_release_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_orders" ADD COLUMN "saldo_released_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD COLUMN "needs_second" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD COLUMN "second_approved_by" uuid;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD COLUMN "second_approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD COLUMN "method" "payout_method";--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD COLUMN "payout_cost" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_point_entries" ADD CONSTRAINT "marketplace_point_entries_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_adjustments" ADD CONSTRAINT "marketplace_adjustments_decided_by_marketplace_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_point_entries_member_idx" ON "marketplace_point_entries" USING btree ("member_uuid","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_point_entries_ref_idx" ON "marketplace_point_entries" USING btree ("ref_id");--> statement-breakpoint
CREATE INDEX "marketplace_adjustments_status_idx" ON "marketplace_adjustments" USING btree ("status","id");--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_second_approved_by_marketplace_users_id_fk" FOREIGN KEY ("second_approved_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_orders_release_idx" ON "marketplace_orders" USING btree ("saldo_release_at") WHERE "marketplace_orders"."status" = 'selesai' and "marketplace_orders"."saldo_released_at" is null;--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_two_people" CHECK ("marketplace_withdrawals"."approved_by"::text <> "marketplace_withdrawals"."created_by" and "marketplace_withdrawals"."second_approved_by"::text <> "marketplace_withdrawals"."created_by" and "marketplace_withdrawals"."second_approved_by" <> "marketplace_withdrawals"."approved_by");--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_approved" CHECK ("marketplace_withdrawals"."status" not in ('disetujui', 'diproses', 'dibayar', 'gagal', 'dibalik') or ("marketplace_withdrawals"."approved_by" is not null and (not "marketplace_withdrawals"."needs_second" or "marketplace_withdrawals"."second_approved_by" is not null)));--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_paid" CHECK ("marketplace_withdrawals"."status" not in ('dibayar', 'dibalik') or "marketplace_withdrawals"."paid_at" is not null);--> statement-breakpoint
ALTER TABLE "marketplace_withdrawals" ADD CONSTRAINT "marketplace_withdrawals_cost" CHECK ("marketplace_withdrawals"."payout_cost" >= 0);--> statement-breakpoint
CREATE TRIGGER point_entries_append_only BEFORE UPDATE OR DELETE ON marketplace_point_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What was completed before there was a window was free at once, and what was counted before there was a list has its line.
UPDATE marketplace_orders SET saldo_release_at = completed_at, saldo_released_at = completed_at WHERE completed_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO marketplace_point_entries (member_uuid, key, kind, points, ref_id, created_by, updated_by)
SELECT uuid, 'before:' || uuid, 'belanja', reward_points, uuid::text, 'system:migration', 'system:migration' FROM members WHERE reward_points <> 0;
