CREATE TYPE "public"."proposal_status" AS ENUM('diajukan', 'disetujui', 'ditolak', 'ditarik');--> statement-breakpoint
CREATE TABLE "platform_proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"request_key" uuid NOT NULL,
	"kind" varchar(40) NOT NULL,
	"subject_type" varchar(40) NOT NULL,
	"subject_id" varchar(80) NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" varchar(300) NOT NULL,
	"status" "proposal_status" DEFAULT 'diajukan' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_reason" varchar(300),
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_proposals_request_key" UNIQUE("request_key"),
	CONSTRAINT "platform_proposals_two_people" CHECK (("platform_proposals"."decided_by"::text = "platform_proposals"."created_by") = ("platform_proposals"."status" = 'ditarik')),
	CONSTRAINT "platform_proposals_decided" CHECK (("platform_proposals"."status" = 'diajukan') = ("platform_proposals"."decided_by" is null) and ("platform_proposals"."decided_by" is null) = ("platform_proposals"."decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "platform_proposals" ADD CONSTRAINT "platform_proposals_decided_by_marketplace_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "platform_proposals_open_key" ON "platform_proposals" USING btree ("kind","subject_type","subject_id") WHERE "platform_proposals"."status" = 'diajukan';--> statement-breakpoint
CREATE INDEX "platform_proposals_status_idx" ON "platform_proposals" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "platform_proposals_subject_idx" ON "platform_proposals" USING btree ("subject_type","subject_id","id");