CREATE TABLE "daily_payments" (
	"day" date NOT NULL,
	"payment_method_id" integer NOT NULL,
	"payments" integer NOT NULL,
	"amount" bigint NOT NULL,
	"priced" integer NOT NULL,
	"expected_fee" bigint NOT NULL,
	"settled" integer NOT NULL,
	"settled_fee" bigint NOT NULL,
	CONSTRAINT "daily_payments_pkey" PRIMARY KEY("day","payment_method_id")
);
--> statement-breakpoint
ALTER TABLE "daily_payments" ADD CONSTRAINT "daily_payments_payment_method_id_payment_methods_id_fk" FOREIGN KEY ("payment_method_id") REFERENCES "public"."payment_methods"("id") ON DELETE no action ON UPDATE no action;