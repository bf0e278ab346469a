CREATE INDEX "marketplace_product_media_variant_idx" ON "marketplace_product_media" USING btree ("marketplace_product_variant_id");--> statement-breakpoint
CREATE INDEX "marketplace_stores_open_idx" ON "marketplace_stores" USING btree ("city_name","city_id","id") WHERE "marketplace_stores"."status" = 'aktif' and "marketplace_stores"."verification_status" = 'verif';
--> statement-breakpoint
-- A word that many stores carry is still read by the index.
CREATE FUNCTION search_stores(query text, most int) RETURNS TABLE (name varchar, slug varchar, city_name varchar)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT s.name, s.slug, s.city_name FROM marketplace_stores s
    WHERE search_tokens(s.name) @@ query::tsquery AND s.status = 'aktif' AND s.verification_status = 'verif'
    ORDER BY s.sold_qty DESC, s.id LIMIT most;
END $$;
