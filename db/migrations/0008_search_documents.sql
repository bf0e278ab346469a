CREATE TABLE "marketplace_search_documents" (
	"marketplace_product_id" uuid PRIMARY KEY NOT NULL,
	"marketplace_store_id" uuid NOT NULL,
	"category_id" integer NOT NULL,
	"city_id" varchar(10) NOT NULL,
	"store_type" "store_type" NOT NULL,
	"price_min" bigint NOT NULL,
	"price_max" bigint NOT NULL,
	"rating" numeric(3, 2) NOT NULL,
	"sold_qty" integer NOT NULL,
	"in_stock" boolean NOT NULL,
	"published_at" timestamp with time zone,
	"title" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_search_misses" (
	"day" date NOT NULL,
	"query" varchar(100) NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "marketplace_search_misses_pkey" PRIMARY KEY("day","query"),
	CONSTRAINT "marketplace_search_misses_count" CHECK ("marketplace_search_misses"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE "marketplace_search_terms" (
	"word" varchar(40) PRIMARY KEY NOT NULL,
	"frequency" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "marketplace_search_documents" ADD CONSTRAINT "marketplace_search_documents_marketplace_product_id_marketplace_products_id_fk" FOREIGN KEY ("marketplace_product_id") REFERENCES "public"."marketplace_products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_store_idx" ON "marketplace_search_documents" USING btree ("marketplace_store_id");--> statement-breakpoint
CREATE INDEX "marketplace_search_terms_prefix_idx" ON "marketplace_search_terms" USING btree ("word" varchar_pattern_ops);--> statement-breakpoint
CREATE INDEX "marketplace_search_terms_trgm_idx" ON "marketplace_search_terms" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
ALTER TABLE "marketplace_search_documents" ALTER COLUMN "words" SET STORAGE EXTERNAL;--> statement-breakpoint
-- The words are read through their index; a narrow row keeps a thousand of them on few pages.
ALTER TABLE "marketplace_search_documents" SET (toast_tuple_target = 512);--> statement-breakpoint
CREATE INDEX "marketplace_stores_words_idx" ON "marketplace_stores" USING gin (to_tsvector('simple', name));--> statement-breakpoint
CREATE FUNCTION search_stems(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_tsvector(array_agg('#s' || lexeme)), ''::tsvector) FROM unnest(to_tsvector('indonesian', source))
$$;--> statement-breakpoint
CREATE FUNCTION search_tier(sold integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN sold >= 1000 THEN '#t4' WHEN sold >= 100 THEN '#t3' WHEN sold >= 10 THEN '#t2' WHEN sold >= 1 THEN '#t1' ELSE '#t0' END
$$;--> statement-breakpoint
CREATE FUNCTION refresh_search_documents(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM marketplace_search_documents d USING unnest(ids) AS gone(id)
  WHERE d.marketplace_product_id = gone.id AND NOT EXISTS (
    SELECT 1 FROM marketplace_products p JOIN marketplace_stores s ON s.id = p.marketplace_store_id
    WHERE p.id = gone.id AND p.status IN ('aktif', 'habis') AND s.status = 'aktif' AND s.verification_status = 'verif'
  );
  WITH RECURSIVE path AS (
    SELECT id, id AS above, parent_id FROM marketplace_categories
    UNION ALL SELECT path.id, c.id, c.parent_id FROM path JOIN marketplace_categories c ON c.id = path.parent_id
  ), above AS (SELECT id, array_agg('#c' || above) AS words FROM path GROUP BY id), shown AS (
    SELECT p.*, s.city_id, s.store_type, s.name AS store_name FROM marketplace_products p JOIN marketplace_stores s ON s.id = p.marketplace_store_id
    WHERE p.id = ANY (ids) AND p.status IN ('aktif', 'habis') AND s.status = 'aktif' AND s.verification_status = 'verif'
    ORDER BY p.id
  ), kept AS (
    INSERT INTO marketplace_search_documents (marketplace_product_id, marketplace_store_id, category_id, city_id, store_type,
      price_min, price_max, rating, sold_qty, in_stock, published_at, title, words)
    SELECT p.id, p.marketplace_store_id, p.category_id, p.city_id, p.store_type, p.price_min, p.price_max, p.rating, p.sold_qty,
      p.status = 'aktif', p.published_at,
      setweight(to_tsvector('simple', p.name), 'A') || setweight(to_tsvector('simple', p.store_name), 'D'),
      setweight(to_tsvector('simple', p.name), 'A') || search_stems(p.name) || setweight(to_tsvector('simple', p.store_name), 'B')
        || setweight(to_tsvector('simple', left(p.description, 1000)), 'C')
        || array_to_tsvector(above.words || ARRAY['#k' || p.city_id, '#y' || p.store_type, '#o' || p.marketplace_store_id, search_tier(p.sold_qty)]
          || CASE WHEN p.status = 'aktif' THEN ARRAY['#i'] ELSE '{}' END
          || ARRAY(SELECT '#g' || stars FROM generate_series(1, floor(p.rating)::int) AS stars))
    FROM shown p JOIN above ON above.id = p.category_id
    ON CONFLICT (marketplace_product_id) DO UPDATE SET marketplace_store_id = excluded.marketplace_store_id,
      category_id = excluded.category_id, city_id = excluded.city_id, store_type = excluded.store_type, price_min = excluded.price_min,
      price_max = excluded.price_max, rating = excluded.rating, sold_qty = excluded.sold_qty, in_stock = excluded.in_stock,
      published_at = excluded.published_at, title = excluded.title, words = excluded.words
    RETURNING title
  )
  INSERT INTO marketplace_search_terms (word)
  SELECT DISTINCT lexeme FROM kept, unnest(kept.title) WHERE lexeme ~ '^[[:alpha:]]{3,30}$' ORDER BY lexeme
  ON CONFLICT DO NOTHING;
END $$;--> statement-breakpoint
CREATE FUNCTION products_into_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM fresh WHERE status IN ('aktif', 'habis');
  ELSE
    SELECT array_agg(n.id ORDER BY n.id) INTO ids FROM fresh n JOIN stale o ON o.id = n.id
    WHERE (n.name, n.description, n.category_id, n.marketplace_store_id, n.status, search_tier(n.sold_qty), floor(n.rating))
      IS DISTINCT FROM (o.name, o.description, o.category_id, o.marketplace_store_id, o.status, search_tier(o.sold_qty), floor(o.rating));
    -- No index holds these, so that a sale changes a row and nothing else.
    UPDATE marketplace_search_documents d
    SET price_min = n.price_min, price_max = n.price_max, rating = n.rating, sold_qty = n.sold_qty, published_at = n.published_at
    FROM fresh n
    WHERE d.marketplace_product_id = n.id AND n.id <> ALL (coalesce(ids, '{}'))
      AND (d.price_min, d.price_max, d.rating, d.sold_qty, d.published_at) IS DISTINCT FROM (n.price_min, n.price_max, n.rating, n.sold_qty, n.published_at);
  END IF;
  IF ids IS NOT NULL THEN PERFORM refresh_search_documents(ids); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER marketplace_products_into_search_insert AFTER INSERT ON marketplace_products REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION products_into_search();--> statement-breakpoint
CREATE TRIGGER marketplace_products_into_search_update AFTER UPDATE ON marketplace_products REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION products_into_search();--> statement-breakpoint
CREATE FUNCTION stores_into_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE stores uuid[]; ids uuid[];
BEGIN
  SELECT array_agg(n.id) INTO stores FROM fresh n JOIN stale o ON o.id = n.id
  WHERE (n.name, n.city_id, n.store_type, n.status, n.verification_status) IS DISTINCT FROM (o.name, o.city_id, o.store_type, o.status, o.verification_status);
  IF stores IS NULL THEN RETURN NULL; END IF;
  -- Stores are locked last everywhere else. A product that somebody holds is passed over, never waited for: its page and
  -- every card still ask the store itself, and the product's next change brings its row up to date.
  WITH free AS (
    SELECT marketplace_product_id AS id FROM marketplace_search_documents WHERE marketplace_store_id = ANY (stores)
    ORDER BY 1 FOR UPDATE SKIP LOCKED
  )
  SELECT array_agg(p.id) INTO ids FROM marketplace_products p
  WHERE p.marketplace_store_id = ANY (stores) AND p.status IN ('aktif', 'habis')
    AND (p.id IN (SELECT id FROM free) OR NOT EXISTS (SELECT 1 FROM marketplace_search_documents d WHERE d.marketplace_product_id = p.id));
  IF ids IS NOT NULL THEN PERFORM refresh_search_documents(ids); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER marketplace_stores_into_search AFTER UPDATE ON marketplace_stores REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION stores_into_search();--> statement-breakpoint
CREATE FUNCTION categories_into_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM fresh n JOIN stale o ON o.id = n.id WHERE n.parent_id IS DISTINCT FROM o.parent_id) THEN RETURN NULL; END IF;
  WITH RECURSIVE moved AS (
    SELECT n.id FROM fresh n JOIN stale o ON o.id = n.id WHERE n.parent_id IS DISTINCT FROM o.parent_id
    UNION SELECT c.id FROM marketplace_categories c JOIN moved ON c.parent_id = moved.id
  )
  SELECT array_agg(p.id) INTO ids FROM marketplace_products p
  WHERE p.category_id IN (SELECT id FROM moved) AND p.status IN ('aktif', 'habis');
  IF ids IS NOT NULL THEN PERFORM refresh_search_documents(ids); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER marketplace_categories_into_search AFTER UPDATE ON marketplace_categories REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION categories_into_search();--> statement-breakpoint
CREATE FUNCTION count_search_terms() RETURNS void LANGUAGE sql AS $$
  UPDATE marketplace_search_terms t SET frequency = coalesce(c.ndoc, 0)
  FROM marketplace_search_terms known LEFT JOIN ts_stat('select title from marketplace_search_documents') c ON c.word = known.word
  WHERE t.word = known.word AND t.frequency <> coalesce(c.ndoc, 0)
$$;--> statement-breakpoint
SELECT refresh_search_documents(coalesce(array_agg(id), '{}')) FROM marketplace_products WHERE status IN ('aktif', 'habis');--> statement-breakpoint
SELECT count_search_terms();
