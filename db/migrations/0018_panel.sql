CREATE TABLE "osa_recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" varchar(64) NOT NULL,
	"used_at" timestamp with time zone,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "osa_recovery_codes_key" UNIQUE("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "osa_second_factors" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"unseen_codes" text,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "home_banners" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"title" varchar(80) NOT NULL,
	"title_en" varchar(80) NOT NULL,
	"image" varchar(250) NOT NULL,
	"href" varchar(250) NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"status" "switch_status" DEFAULT 'aktif' NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "home_banners_period" CHECK ("home_banners"."ends_at" > "home_banners"."starts_at"),
	CONSTRAINT "home_banners_inside" CHECK ("home_banners"."href" ~ '^/([^/]|$)')
);
--> statement-breakpoint
CREATE TABLE "osa_desk_items" (
	"queue" varchar(20) NOT NULL,
	"subject_id" varchar(80) NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_by" varchar(80) NOT NULL,
	"updated_by" varchar(80) NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "osa_desk_items_pkey" PRIMARY KEY("queue","subject_id")
);
--> statement-breakpoint
CREATE TABLE "daily_figures" (
	"day" date PRIMARY KEY NOT NULL,
	"checkouts" integer NOT NULL,
	"paid_checkouts" integer NOT NULL,
	"orders" integer NOT NULL,
	"buyers" integer NOT NULL,
	"pieces" integer NOT NULL,
	"gmv" bigint NOT NULL,
	"take" bigint NOT NULL,
	"refunds" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "daily_sales" (
	"day" date NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"category_id" integer NOT NULL,
	"orders" integer NOT NULL,
	"pieces" integer NOT NULL,
	"gmv" bigint NOT NULL,
	CONSTRAINT "daily_sales_pkey" PRIMARY KEY("day","marketplace_store_id","category_id")
);
--> statement-breakpoint
ALTER TABLE "marketplace_sessions" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marketplace_sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "osa_recovery_codes" ADD CONSTRAINT "osa_recovery_codes_user_id_osa_second_factors_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."osa_second_factors"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "osa_second_factors" ADD CONSTRAINT "osa_second_factors_user_id_marketplace_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."marketplace_users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "osa_desk_items" ADD CONSTRAINT "osa_desk_items_owner_id_marketplace_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."marketplace_users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_sales" ADD CONSTRAINT "daily_sales_marketplace_store_id_marketplace_stores_id_fk" FOREIGN KEY ("marketplace_store_id") REFERENCES "public"."marketplace_stores"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_sales" ADD CONSTRAINT "daily_sales_category_id_marketplace_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."marketplace_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "home_banners_order_idx" ON "home_banners" USING btree ("position","id");--> statement-breakpoint
CREATE INDEX "osa_desk_items_owner_idx" ON "osa_desk_items" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "daily_sales_store_idx" ON "daily_sales" USING btree ("marketplace_store_id","day");