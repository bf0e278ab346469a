CREATE TABLE "marketplace_cart_merges" (
	"guest_cart_id" uuid PRIMARY KEY NOT NULL,
	"member_uuid" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "marketplace_cart_merges" ADD CONSTRAINT "marketplace_cart_merges_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;