CREATE TABLE "affinity_pairs" (
	"first_product_id" uuid NOT NULL,
	"second_product_id" uuid NOT NULL,
	"buyers" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "affinity_pairs_pkey" PRIMARY KEY("first_product_id","second_product_id"),
	CONSTRAINT "affinity_pairs_many" CHECK ("affinity_pairs"."buyers" >= 5 and "affinity_pairs"."first_product_id" < "affinity_pairs"."second_product_id")
);
--> statement-breakpoint
CREATE TABLE "affinity_products" (
	"marketplace_product_id" uuid PRIMARY KEY NOT NULL,
	"buyers" integer NOT NULL,
	"bought" integer NOT NULL,
	"dropped" integer NOT NULL,
	"both" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "affinity_products_many" CHECK ("affinity_products"."buyers" >= 5)
);
--> statement-breakpoint
ALTER TABLE "affinity_pairs" ADD CONSTRAINT "affinity_pairs_first_product_id_marketplace_products_id_fk" FOREIGN KEY ("first_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affinity_pairs" ADD CONSTRAINT "affinity_pairs_second_product_id_marketplace_products_id_fk" FOREIGN KEY ("second_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affinity_products" ADD CONSTRAINT "affinity_products_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "affinity_pairs_buyers_idx" ON "affinity_pairs" USING btree ("buyers");--> statement-breakpoint
CREATE INDEX "affinity_products_dropped_idx" ON "affinity_products" USING btree ("dropped");