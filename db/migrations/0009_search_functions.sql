-- Names are cut into words where people put anything but letters and digits, as queries are: "Hitam/Putih" is two words.
CREATE FUNCTION search_tokens(source text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', regexp_replace(source, '[^[:alnum:]]+', ' ', 'g'))
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION refresh_search_documents(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
      setweight(search_tokens(p.name), 'A') || setweight(search_tokens(p.store_name), 'D'),
      setweight(search_tokens(p.name), 'A') || search_stems(p.name) || setweight(search_tokens(p.store_name), 'B')
        || setweight(search_tokens(left(p.description, 1000)), 'C')
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
-- Words of the dictionary and of the tree are known words too, whether or not a name carries them.
CREATE FUNCTION words_into_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'marketplace_categories' THEN
    INSERT INTO marketplace_search_terms (word)
    SELECT DISTINCT lexeme FROM fresh, unnest(search_tokens(concat_ws(' ', name, name_en, array_to_string(synonyms, ' '))))
    WHERE lexeme ~ '^[[:alpha:]]{3,30}$' ORDER BY lexeme ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO marketplace_search_terms (word)
    SELECT DISTINCT lexeme FROM fresh, unnest(search_tokens(head || ' ' || synonym))
    WHERE lexeme ~ '^[[:alpha:]]{3,30}$' ORDER BY lexeme ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER marketplace_categories_into_terms_insert AFTER INSERT ON marketplace_categories REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION words_into_terms();--> statement-breakpoint
CREATE TRIGGER marketplace_categories_into_terms_update AFTER UPDATE ON marketplace_categories REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION words_into_terms();--> statement-breakpoint
CREATE TRIGGER marketplace_search_synonyms_into_terms AFTER INSERT ON marketplace_search_synonyms REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION words_into_terms();--> statement-breakpoint
-- Whether one single variant has all that is asked: red and XL, not red in one and XL in another.
CREATE FUNCTION search_has_variant(product uuid, options jsonb, stocked boolean) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM marketplace_product_variants v
    WHERE v.marketplace_product_id = product AND v.status = 'aktif' AND (NOT stocked OR v.stock > v.held)
      AND NOT EXISTS (SELECT 1 FROM jsonb_each(options) o WHERE NOT o.value ? coalesce(v.attributes ->> o.key, ''))
  )
$$;--> statement-breakpoint
-- At most so many documents that fit, those that sold more first (by tens, hundreds, thousands): the index hands out a
-- common word's rows in no useful order, and reading them all to sort them would cost what the shop is large.
CREATE FUNCTION search_matches(query text, most int, price_from bigint, price_to bigint, options jsonb, stocked boolean)
RETURNS TABLE (id uuid, category_id int, city_id varchar, store_type store_type, price_min bigint, price_max bigint, rating numeric, sold_qty int, in_stock boolean, published_at timestamptz, title tsvector)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  tier text;
  missing int := most;
  found_now int;
BEGIN
  IF query = '' THEN
    RETURN QUERY SELECT d.marketplace_product_id, d.category_id, d.city_id, d.store_type, d.price_min, d.price_max, d.rating, d.sold_qty, d.in_stock, d.published_at, d.title
      FROM (SELECT p.id FROM marketplace_products p WHERE p.status IN ('aktif', 'habis') ORDER BY p.sold_qty DESC, p.id DESC LIMIT 4 * most) p
      CROSS JOIN LATERAL (SELECT * FROM marketplace_search_documents d WHERE d.marketplace_product_id = p.id OFFSET 0) d
      WHERE (price_from IS NULL OR d.price_max >= price_from) AND (price_to IS NULL OR d.price_min <= price_to)
      LIMIT most;
    RETURN;
  END IF;
  FOREACH tier IN ARRAY ARRAY['#t4', '#t3', '#t2', '#t1', '#t0'] LOOP
    RETURN QUERY SELECT d.marketplace_product_id, d.category_id, d.city_id, d.store_type, d.price_min, d.price_max, d.rating, d.sold_qty, d.in_stock, d.published_at, d.title
      FROM marketplace_search_documents d
      WHERE d.words @@ ('(' || query || ') & ''' || tier || '''')::tsquery
        AND (price_from IS NULL OR d.price_max >= price_from) AND (price_to IS NULL OR d.price_min <= price_to)
        AND (options IS NULL OR search_has_variant(d.marketplace_product_id, options, stocked))
      LIMIT missing;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    missing := missing - found_now;
    EXIT WHEN missing <= 0;
  END LOOP;
END $$;--> statement-breakpoint
-- One page in a true order of the whole shop. It walks the order's own index and keeps what fits; where too little of the
-- walk fits, everything that fits is read and sorted instead.
CREATE FUNCTION search_walk(sorting text, query text, after_key text, after_id uuid, most int, price_from bigint, price_to bigint, options jsonb, stocked boolean)
RETURNS TABLE (id uuid, key text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  field text := CASE sorting WHEN 'populer' THEN 'sold_qty' WHEN 'terbaru' THEN 'published_at' ELSE 'price_min' END;
  kind text := CASE sorting WHEN 'populer' THEN 'int' WHEN 'terbaru' THEN 'timestamptz' ELSE 'bigint' END;
  direction text := CASE sorting WHEN 'termurah' THEN 'ASC' ELSE 'DESC' END;
  sign text := CASE sorting WHEN 'termurah' THEN '>' ELSE '<' END;
  dated text := CASE sorting WHEN 'terbaru' THEN 'x.published_at IS NOT NULL' ELSE 'true' END;
  beyond text := CASE WHEN after_key IS NULL THEN 'true' ELSE format('(x.%I, x.%%1$I) %s ($1::%s, $2)', field, sign, kind) END;
  fits text := '($5::bigint IS NULL OR d.price_max >= $5) AND ($6::bigint IS NULL OR d.price_min <= $6) AND ($7::jsonb IS NULL OR search_has_variant(d.marketplace_product_id, $7, $8))'
    || CASE WHEN query = '' THEN '' ELSE ' AND d.words @@ $4::tsquery' END;
  ids uuid[];
  keys text[];
BEGIN
  EXECUTE format(
    'SELECT array_agg(page.id ORDER BY page.k %2$s, page.id %2$s), array_agg(page.k::text ORDER BY page.k %2$s, page.id %2$s) FROM (
      SELECT w.id, w.k FROM (
        SELECT x.id, x.%1$I AS k FROM marketplace_products x
        WHERE x.status IN (''aktif'', ''habis'') AND %3$s AND %4$s AND ($6::bigint IS NULL OR x.price_min <= $6)
        ORDER BY x.%1$I %2$s, x.id %2$s LIMIT %5$s
      ) w CROSS JOIN LATERAL (SELECT 1 FROM marketplace_search_documents d WHERE d.marketplace_product_id = w.id AND %6$s OFFSET 0) d
      LIMIT $3) page',
    field, direction, dated, format(beyond, 'id'), CASE WHEN query = '' THEN 20000 ELSE 2000 END, fits)
  INTO ids, keys USING after_key, after_id, most, query, price_from, price_to, options, stocked;
  IF cardinality(ids) >= most THEN
    RETURN QUERY SELECT * FROM unnest(ids, keys);
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT x.marketplace_product_id, x.%1$I::text FROM marketplace_search_documents x JOIN LATERAL (SELECT x.*) d ON true
     WHERE %3$s AND %4$s AND %5$s ORDER BY x.%1$I %2$s, x.marketplace_product_id %2$s LIMIT $3',
    field, direction, dated, format(beyond, 'marketplace_product_id'), fits)
  USING after_key, after_id, most, query, price_from, price_to, options, stocked;
END $$;--> statement-breakpoint
INSERT INTO marketplace_search_terms (word)
SELECT DISTINCT lexeme FROM (
  SELECT concat_ws(' ', name, name_en, array_to_string(synonyms, ' ')) AS words FROM marketplace_categories
  UNION ALL SELECT head || ' ' || synonym FROM marketplace_search_synonyms
) known, unnest(search_tokens(words)) WHERE lexeme ~ '^[[:alpha:]]{3,30}$' ON CONFLICT DO NOTHING;--> statement-breakpoint
DROP INDEX "marketplace_stores_words_idx";--> statement-breakpoint
CREATE INDEX "marketplace_stores_words_idx" ON "marketplace_stores" USING gin (search_tokens(name));--> statement-breakpoint
SELECT refresh_search_documents(coalesce(array_agg(id), '{}')) FROM marketplace_products WHERE status IN ('aktif', 'habis');--> statement-breakpoint
SELECT count_search_terms();
