CREATE TYPE "public"."message_side" AS ENUM('pembeli', 'toko');--> statement-breakpoint
CREATE TYPE "public"."review_report_reason" AS ENUM('kasar', 'spam', 'palsu', 'pribadi', 'lainnya');--> statement-breakpoint
CREATE TABLE "marketplace_conversations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"member_uuid" uuid NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"last_message_id" uuid,
	"buyer_read_id" uuid,
	"store_read_id" uuid,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_conversations_pair" UNIQUE("member_uuid","marketplace_store_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_message_media" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_message_id" uuid NOT NULL,
	"url" varchar(250) NOT NULL,
	"position" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_message_media_order_key" UNIQUE("marketplace_message_id","position")
);
--> statement-breakpoint
CREATE TABLE "marketplace_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_conversation_id" uuid NOT NULL,
	"side" "message_side" NOT NULL,
	"user_id" uuid NOT NULL,
	"message" text NOT NULL,
	"marketplace_product_id" uuid,
	"marketplace_order_id" uuid,
	"request_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_messages_key" UNIQUE("request_key"),
	CONSTRAINT "marketplace_messages_one_subject" CHECK (num_nonnulls("marketplace_messages"."marketplace_product_id", "marketplace_messages"."marketplace_order_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" uuid NOT NULL,
	"family" varchar(20) NOT NULL,
	"in_app" boolean NOT NULL,
	"by_mail" boolean NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_preferences_pkey" PRIMARY KEY("user_id","family")
);
--> statement-breakpoint
CREATE TABLE "marketplace_review_replies" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_review_id" uuid NOT NULL,
	"reply" text NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_review_replies_once" UNIQUE("marketplace_review_id")
);
--> statement-breakpoint
CREATE TABLE "marketplace_review_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_review_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" "review_report_reason" NOT NULL,
	"detail" varchar(500) DEFAULT '' NOT NULL,
	"status" "report_status" DEFAULT 'baru' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marketplace_review_reports_once" UNIQUE("marketplace_review_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "platform_mails" ALTER COLUMN "html" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "marketplace_store_id" uuid;--> statement-breakpoint
ALTER TABLE "platform_mails" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_reviews" ADD COLUMN "hidden_reason" varchar(200);--> statement-breakpoint
ALTER TABLE "marketplace_conversations" ADD CONSTRAINT "marketplace_conversations_member_uuid_members_uuid_fk" FOREIGN KEY ("member_uuid") REFERENCES "public"."members"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_conversations" ADD CONSTRAINT "marketplace_conversations_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_message_media" ADD CONSTRAINT "marketplace_message_media_marketplace_message_id_marketplace_messages_id_fk" FOREIGN KEY ("marketplace_message_id") REFERENCES "public"."marketplace_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_messages" ADD CONSTRAINT "marketplace_messages_marketplace_conversation_id_marketplace_conversations_id_fk" FOREIGN KEY ("marketplace_conversation_id") REFERENCES "public"."marketplace_conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_messages" ADD CONSTRAINT "marketplace_messages_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_messages" ADD CONSTRAINT "marketplace_messages_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_messages" ADD CONSTRAINT "marketplace_messages_marketplace_order_id_marketplace_orders_id_fk" FOREIGN KEY ("marketplace_order_id") REFERENCES "public"."marketplace_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_replies" ADD CONSTRAINT "marketplace_review_replies_marketplace_review_id_marketplace_reviews_id_fk" FOREIGN KEY ("marketplace_review_id") REFERENCES "public"."marketplace_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_reports" ADD CONSTRAINT "marketplace_review_reports_marketplace_review_id_marketplace_reviews_id_fk" FOREIGN KEY ("marketplace_review_id") REFERENCES "public"."marketplace_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_review_reports" ADD CONSTRAINT "marketplace_review_reports_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_conversations_member_idx" ON "marketplace_conversations" USING btree ("member_uuid","last_message_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_conversations_store_idx" ON "marketplace_conversations" USING btree ("marketplace_store_id","last_message_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_messages_conversation_idx" ON "marketplace_messages" USING btree ("marketplace_conversation_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "marketplace_review_reports_open_idx" ON "marketplace_review_reports" USING btree ("id") WHERE "marketplace_review_reports"."status" = 'baru';--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_store_idx" ON "notifications" USING btree ("marketplace_store_id","user_id","id" DESC NULLS FIRST) WHERE "notifications"."marketplace_store_id" is not null;