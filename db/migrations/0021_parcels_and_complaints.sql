CREATE TYPE "public"."return_party" AS ENUM('pembeli', 'toko', 'osa', 'sistem');--> statement-breakpoint
CREATE TYPE "public"."tracking_kind" AS ENUM('terdaftar', 'dijemput', 'transit', 'diantar', 'gagal_antar', 'terkirim', 'ditolak', 'dikembalikan', 'hilang');--> statement-breakpoint
CREATE TYPE "public"."tracking_source" AS ENUM('kabar', 'tanya');--> statement-breakpoint
ALTER TYPE "public"."return_outcome" ADD VALUE 'dicabut';--> statement-breakpoint
ALTER TYPE "public"."return_status" ADD VALUE 'ditawarkan';--> statement-breakpoint
ALTER TYPE "public"."return_status" ADD VALUE 'diganti';--> statement-breakpoint
ALTER TYPE "public"."return_status" ADD VALUE 'pengganti_dikirim';--> statement-breakpoint
CREATE TABLE "marketplace_return_media" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_message_id" uuid NOT NULL,
	"url" varchar(250) NOT NULL,
	"type" "media_type" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur" text NOT NULL,
	"poster_url" varchar(250),
	"position" integer NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_return_media_position_key" UNIQUE("return_message_id","position")
);
--> statement-breakpoint
CREATE TABLE "marketplace_return_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_case_id" uuid NOT NULL,
	"party" "return_party" NOT NULL,
	"body" text NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_return_statuses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_case_id" uuid NOT NULL,
	"event" varchar(40) NOT NULL,
	"status" "return_status" NOT NULL,
	"party" "return_party" NOT NULL,
	"note" text,
	"answer_by" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_parcels" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"shipment_id" uuid NOT NULL,
	"tracking_number" varchar(50) NOT NULL,
	"status" "shipment_status" DEFAULT 'dikirim' NOT NULL,
	"registered_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"received_by" varchar(100),
	"proof_url" varchar(250),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_parcels_number_key" UNIQUE("shipment_id","tracking_number"),
	CONSTRAINT "marketplace_parcels_delivered" CHECK (("marketplace_parcels"."status" = 'terkirim') = ("marketplace_parcels"."delivered_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "marketplace_tracking_events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"event_key" varchar(120) NOT NULL,
	"parcel_id" uuid NOT NULL,
	"kind" "tracking_kind" NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"place" varchar(100) DEFAULT '' NOT NULL,
	"note" varchar(200) DEFAULT '' NOT NULL,
	"received_by" varchar(100),
	"proof_url" varchar(500),
	"collected_amount" bigint,
	"source" "tracking_source" NOT NULL,
	"payload" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "marketplace_tracking_events_key" UNIQUE("event_key")
);
--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD COLUMN "remedy" "return_outcome";--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD COLUMN "with_delivery" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD COLUMN "replacement_number" varchar(50);--> statement-breakpoint
ALTER TABLE "marketplace_return_cases" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_return_items" ADD COLUMN "agreed_qty" integer;--> statement-breakpoint
ALTER TABLE "marketplace_return_media" ADD CONSTRAINT "marketplace_return_media_return_message_id_marketplace_return_messages_id_fk" FOREIGN KEY ("return_message_id") REFERENCES "public"."marketplace_return_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_messages" ADD CONSTRAINT "marketplace_return_messages_return_case_id_marketplace_return_cases_id_fk" FOREIGN KEY ("return_case_id") REFERENCES "public"."marketplace_return_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_return_statuses" ADD CONSTRAINT "marketplace_return_statuses_return_case_id_marketplace_return_cases_id_fk" FOREIGN KEY ("return_case_id") REFERENCES "public"."marketplace_return_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_parcels" ADD CONSTRAINT "marketplace_parcels_shipment_id_marketplace_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."marketplace_shipments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_tracking_events" ADD CONSTRAINT "marketplace_tracking_events_parcel_id_marketplace_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."marketplace_parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_return_messages_case_idx" ON "marketplace_return_messages" USING btree ("return_case_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_return_statuses_case_idx" ON "marketplace_return_statuses" USING btree ("return_case_id","id");--> statement-breakpoint
CREATE INDEX "marketplace_parcels_tracking_idx" ON "marketplace_parcels" USING btree ("tracking_number");--> statement-breakpoint
CREATE INDEX "marketplace_parcels_open_idx" ON "marketplace_parcels" USING btree ("asked_at") WHERE "marketplace_parcels"."status" = 'dikirim';--> statement-breakpoint
CREATE INDEX "marketplace_tracking_events_parcel_idx" ON "marketplace_tracking_events" USING btree ("parcel_id","occurred_at");--> statement-breakpoint
CREATE INDEX "marketplace_return_cases_due_idx" ON "marketplace_return_cases" USING btree ("answer_by") WHERE "marketplace_return_cases"."closed_at" is null;--> statement-breakpoint
ALTER TABLE "marketplace_return_items" ADD CONSTRAINT "marketplace_return_items_agreed" CHECK ("marketplace_return_items"."agreed_qty" between 0 and "marketplace_return_items"."qty");--> statement-breakpoint
CREATE TRIGGER tracking_events_append_only BEFORE UPDATE OR DELETE ON marketplace_tracking_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER return_statuses_append_only BEFORE UPDATE OR DELETE ON marketplace_return_statuses FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
INSERT INTO marketplace_parcels (shipment_id, tracking_number, status, delivered_at, created_by, updated_by, created_at, updated_at)
SELECT id, tracking_number, status, CASE WHEN status = 'terkirim' THEN coalesce(delivered_at, updated_at) END, created_by, updated_by, coalesce(shipped_at, created_at), updated_at
FROM marketplace_shipments WHERE tracking_number IS NOT NULL AND status IN ('dikirim', 'terkirim', 'gagal');
