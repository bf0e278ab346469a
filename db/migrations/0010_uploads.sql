CREATE TABLE "platform_uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"url" varchar(250) NOT NULL,
	"type" "media_type" NOT NULL,
	"user_id" uuid NOT NULL,
	"marketplace_store_id" uuid,
	"size_bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"blur" text NOT NULL,
	"poster_url" varchar(250),
	"attached_at" timestamp with time zone,
	"given_up_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "platform_uploads_url_key" UNIQUE("url"),
	CONSTRAINT "platform_uploads_size" CHECK ("platform_uploads"."size_bytes" > 0 and "platform_uploads"."width" > 0 and "platform_uploads"."height" > 0),
	CONSTRAINT "platform_uploads_poster" CHECK (("platform_uploads"."type" = 'video') = ("platform_uploads"."poster_url" is not null)),
	CONSTRAINT "platform_uploads_one_end" CHECK ("platform_uploads"."attached_at" is null or "platform_uploads"."given_up_at" is null)
);
--> statement-breakpoint
ALTER TABLE "platform_uploads" ADD CONSTRAINT "platform_uploads_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_uploads" ADD CONSTRAINT "platform_uploads_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "platform_uploads_user_idx" ON "platform_uploads" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "platform_uploads_store_idx" ON "platform_uploads" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE INDEX "platform_uploads_waiting_idx" ON "platform_uploads" USING btree ("created_at") WHERE "platform_uploads"."attached_at" is null;