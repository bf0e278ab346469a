ALTER TABLE "marketplace_products" ADD COLUMN "has_photo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "marketplace_products_bare_idx" ON "marketplace_products" USING btree ("marketplace_store_id","id") WHERE not "marketplace_products"."has_photo";--> statement-breakpoint
UPDATE "marketplace_products" p SET "has_photo" = true WHERE EXISTS (SELECT FROM "marketplace_product_media" m WHERE m.marketplace_product_id = p.id AND m.type = 'gambar');
--> statement-breakpoint
-- Each statement that writes pictures is followed by one that marks the products whose answer changed.
CREATE FUNCTION media_mark_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE marketplace_products p SET has_photo = NOT p.has_photo
	FROM (SELECT DISTINCT marketplace_product_id AS id FROM touched) t
	WHERE p.id = t.id
		AND p.has_photo <> EXISTS (SELECT FROM marketplace_product_media m WHERE m.marketplace_product_id = p.id AND m.type = 'gambar');
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "marketplace_product_media_added" AFTER INSERT ON "marketplace_product_media" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION media_mark_products();
--> statement-breakpoint
CREATE TRIGGER "marketplace_product_media_changed" AFTER UPDATE ON "marketplace_product_media" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION media_mark_products();
--> statement-breakpoint
CREATE TRIGGER "marketplace_product_media_gone" AFTER DELETE ON "marketplace_product_media" REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION media_mark_products();
