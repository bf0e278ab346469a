DROP INDEX "marketplace_search_documents_words_idx";--> statement-breakpoint
-- A quarter of a doubling is a word: a range of prices is a handful of them.
CREATE FUNCTION search_price(price bigint) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT floor(4 * ln(greatest(price, 1)::float8) / ln(2::float8))::int
$$;--> statement-breakpoint
CREATE FUNCTION search_week(at timestamptz) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT floor(extract(epoch FROM at) / 604800)::int
$$;--> statement-breakpoint
-- Each step also as a part of four and of sixteen, so that a long range is still a few words.
CREATE FUNCTION search_marks(mark text, step int) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY[mark || step, mark || '4x' || step / 4, mark || '16x' || step / 16]
$$;--> statement-breakpoint
CREATE FUNCTION search_steps(mark text, low int, high int) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  words text[] := '{}';
  at int := low;
BEGIN
  WHILE at <= high LOOP
    IF at % 16 = 0 AND at + 15 <= high THEN
      words := words || (mark || '16x' || at / 16);
      at := at + 16;
    ELSIF at % 4 = 0 AND at + 3 <= high THEN
      words := words || (mark || '4x' || at / 4);
      at := at + 4;
    ELSE
      words := words || (mark || at);
      at := at + 1;
    END IF;
  END LOOP;
  -- Nothing lies in an empty range.
  RETURN (SELECT coalesce(string_agg(quote_literal(word), ' | '), quote_literal(mark)) FROM unnest(words) word);
END $$;--> statement-breakpoint
-- One rewriting for all.
ALTER TABLE "marketplace_search_documents" ADD COLUMN "tier" smallint GENERATED ALWAYS AS (case when sold_qty >= 1000 then 4 when sold_qty >= 100 then 3 when sold_qty >= 10 then 2 when sold_qty >= 1 then 1 else 0 end) STORED NOT NULL,
  ADD COLUMN "fold" text GENERATED ALWAYS AS (repeat(' ', 2100)) STORED,
  ALTER COLUMN "words" TYPE tsvector USING strip(ts_delete(words, ARRAY['#t0', '#t1', '#t2', '#t3', '#t4']))
    || array_to_tsvector(search_marks('#p', search_price(price_min)) || search_marks('#q', search_price(price_max))
      || CASE WHEN published_at IS NULL THEN '{}' ELSE search_marks('#d', search_week(published_at)) END);--> statement-breakpoint
ALTER TABLE "marketplace_search_documents" ALTER COLUMN "words" SET STORAGE EXTERNAL;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_4_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false) WHERE "marketplace_search_documents"."tier" = 4;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_3_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false) WHERE "marketplace_search_documents"."tier" = 3;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_2_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false) WHERE "marketplace_search_documents"."tier" = 2;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_1_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false) WHERE "marketplace_search_documents"."tier" = 1;--> statement-breakpoint
CREATE INDEX "marketplace_search_documents_words_0_idx" ON "marketplace_search_documents" USING gin ("words") WITH (fastupdate=false) WHERE "marketplace_search_documents"."tier" = 0;--> statement-breakpoint
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
      -- Where a word stands is asked of the title only.
      strip(search_tokens(concat_ws(' ', p.name, p.store_name, left(p.description, 1000)))) || search_stems(p.name)
        || array_to_tsvector(above.words || ARRAY['#k' || p.city_id, '#y' || p.store_type, '#o' || p.marketplace_store_id]
          || search_marks('#p', search_price(p.price_min)) || search_marks('#q', search_price(p.price_max))
          || CASE WHEN p.status = 'aktif' THEN ARRAY['#i'] ELSE '{}' END
          || CASE WHEN p.published_at IS NULL THEN '{}' ELSE search_marks('#d', search_week(p.published_at)) END
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
CREATE OR REPLACE FUNCTION products_into_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM fresh WHERE status IN ('aktif', 'habis');
  ELSE
    SELECT array_agg(n.id ORDER BY n.id) INTO ids FROM fresh n JOIN stale o ON o.id = n.id
    WHERE (n.name, n.description, n.category_id, n.marketplace_store_id, n.status, search_price(n.price_min), search_price(n.price_max), search_week(n.published_at), floor(n.rating))
      IS DISTINCT FROM (o.name, o.description, o.category_id, o.marketplace_store_id, o.status, search_price(o.price_min), search_price(o.price_max), search_week(o.published_at), floor(o.rating));
    -- No index holds these while the tier stays, so that a sale changes a row and nothing else.
    UPDATE marketplace_search_documents d
    SET price_min = n.price_min, price_max = n.price_max, rating = n.rating, sold_qty = n.sold_qty, published_at = n.published_at
    FROM fresh n
    WHERE d.marketplace_product_id = n.id AND n.id <> ALL (coalesce(ids, '{}'))
      AND (d.price_min, d.price_max, d.rating, d.sold_qty, d.published_at) IS DISTINCT FROM (n.price_min, n.price_max, n.rating, n.sold_qty, n.published_at);
  END IF;
  IF ids IS NOT NULL THEN PERFORM refresh_search_documents(ids); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DROP FUNCTION search_matches(text, int, bigint, bigint, jsonb, boolean);--> statement-breakpoint
DROP FUNCTION search_walk(text, text, text, uuid, int, bigint, bigint, jsonb, boolean);--> statement-breakpoint
DROP FUNCTION search_tier(int);--> statement-breakpoint
-- At most so many documents that fit, those that sold more first (by tens, hundreds, thousands). The parts are read one
-- after the other, and no further than is needed. What most of the shop has (goods in stock, a few stars) is asked of the
-- row: its list in the index would be read for pages and pages.
CREATE FUNCTION search_matches(query text[], most int, price_from bigint, price_to bigint, stars int, available boolean, options jsonb, stocked boolean)
RETURNS TABLE (id uuid, category_id int, city_id varchar, store_type store_type, price_min bigint, price_max bigint, rating numeric, sold_qty int, in_stock boolean, published_at timestamptz, title tsvector)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
DECLARE
  asked tsquery := query[1];
  others tsquery := array_to_string(query[2:], ' & ');
BEGIN
  IF cardinality(query) = 0 AND (price_from IS NOT NULL OR price_to IS NOT NULL) THEN
    -- Nothing but a price is asked: the cheapest variant costs no more, the dearest no less.
    asked := search_steps('#p', 0, coalesce(search_price(price_to), 175));
    others := search_steps('#q', coalesce(search_price(price_from), 0), 175);
  ELSIF cardinality(query) = 0 THEN
    RETURN QUERY SELECT d.marketplace_product_id, d.category_id, d.city_id, d.store_type, d.price_min, d.price_max, d.rating, d.sold_qty, d.in_stock, d.published_at, d.title
      FROM (SELECT p.id FROM marketplace_products p WHERE p.status IN ('aktif', 'habis') ORDER BY p.sold_qty DESC, p.id DESC LIMIT 4 * most) p
      CROSS JOIN LATERAL (SELECT * FROM marketplace_search_documents d WHERE d.marketplace_product_id = p.id OFFSET 0) d
      WHERE (price_from IS NULL OR d.price_max >= price_from) AND (price_to IS NULL OR d.price_min <= price_to)
      AND (stars IS NULL OR d.rating >= stars) AND (NOT available OR d.in_stock)
      AND (options IS NULL OR search_has_variant(d.marketplace_product_id, options, stocked))
      LIMIT most;
    RETURN;
  END IF;
  IF numnode(others) = 0 THEN
    RETURN QUERY SELECT d.marketplace_product_id, d.category_id, d.city_id, d.store_type, d.price_min, d.price_max, d.rating, d.sold_qty, d.in_stock, d.published_at, d.title
      FROM (
      SELECT * FROM marketplace_search_documents WHERE tier = 4 AND words @@ asked
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 3 AND words @@ asked
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 2 AND words @@ asked
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 1 AND words @@ asked
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 0 AND words @@ asked
      ) d
      WHERE (price_from IS NULL OR d.price_max >= price_from) AND (price_to IS NULL OR d.price_min <= price_to)
      AND (stars IS NULL OR d.rating >= stars) AND (NOT available OR d.in_stock)
      AND (options IS NULL OR search_has_variant(d.marketplace_product_id, options, stocked))
      LIMIT most;
  ELSE
    -- The index reads two questions beside each other quicker than one that joins them.
    RETURN QUERY SELECT d.marketplace_product_id, d.category_id, d.city_id, d.store_type, d.price_min, d.price_max, d.rating, d.sold_qty, d.in_stock, d.published_at, d.title
      FROM (
      SELECT * FROM marketplace_search_documents WHERE tier = 4 AND words @@ asked AND words @@ others
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 3 AND words @@ asked AND words @@ others
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 2 AND words @@ asked AND words @@ others
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 1 AND words @@ asked AND words @@ others
      UNION ALL SELECT * FROM marketplace_search_documents WHERE tier = 0 AND words @@ asked AND words @@ others
      ) d
      WHERE (price_from IS NULL OR d.price_max >= price_from) AND (price_to IS NULL OR d.price_min <= price_to)
      AND (stars IS NULL OR d.rating >= stars) AND (NOT available OR d.in_stock)
      AND (options IS NULL OR search_has_variant(d.marketplace_product_id, options, stocked))
      LIMIT most;
  END IF;
END $$;--> statement-breakpoint
-- The words of prices or weeks from where a page begins to where it certainly ends. No price reaches step 175.
CREATE FUNCTION search_range(sorting text, after_key text, edge text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN sorting = 'terbaru' THEN search_steps('#d', search_week(edge::timestamptz), search_week(coalesce(after_key::timestamptz, (
      SELECT p.published_at FROM marketplace_products p WHERE p.status IN ('aktif', 'habis') AND p.published_at IS NOT NULL
      ORDER BY p.published_at DESC NULLS FIRST, p.id DESC NULLS FIRST LIMIT 1))))
    WHEN sorting = 'termurah' THEN search_steps('#p', coalesce(search_price(after_key::bigint), 0), search_price(edge::bigint))
    ELSE search_steps('#p', search_price(edge::bigint), coalesce(search_price(after_key::bigint), 175))
  END
$$;--> statement-breakpoint
-- One page in a true order of the whole shop. `edge` is the key of a row that fits and has a whole page before it: what
-- lies beyond it need not be read. Price and week are words of the index, so that of what fits only the range up to the
-- edge is read; of the best sold only the first tiers are. Without words the order's own index is walked.
CREATE FUNCTION search_walk(sorting text, query text[], after_key text, after_id uuid, edge text, most int, price_from bigint, price_to bigint, stars int, available boolean, options jsonb, stocked boolean)
RETURNS TABLE (id uuid, key text)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET work_mem = '32MB' SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
DECLARE
  field text := CASE sorting WHEN 'populer' THEN 'sold_qty' WHEN 'terbaru' THEN 'published_at' ELSE 'price_min' END;
  kind text := CASE sorting WHEN 'populer' THEN 'int' WHEN 'terbaru' THEN 'timestamptz' ELSE 'bigint' END;
  direction text := CASE sorting WHEN 'termurah' THEN 'ASC' ELSE 'DESC' END;
  sign text := CASE sorting WHEN 'termurah' THEN '>' ELSE '<' END;
  dated text := CASE sorting WHEN 'terbaru' THEN 'x.published_at IS NOT NULL' ELSE 'true' END;
  beyond text := CASE WHEN after_key IS NULL THEN 'true' ELSE format('(x.%I, x.%%1$I) %s ($1::%s, $2)', field, sign, kind) END;
  fits text := '($5::bigint IS NULL OR d.price_max >= $5) AND ($6::bigint IS NULL OR d.price_min <= $6) AND ($9::int IS NULL OR d.rating >= $9) AND (NOT $10 OR d.in_stock) AND ($7::jsonb IS NULL OR search_has_variant(d.marketplace_product_id, $7, $8))';
  ids uuid[];
  keys text[];
  asked text := (SELECT string_agg(format('d.words @@ %L::tsquery', part), ' AND ') FROM unnest(query) part);
  parts text[];
  missing int := most;
  found_now int;
BEGIN
  IF cardinality(query) > 0 AND sorting = 'populer' THEN
    FOR tier IN REVERSE 4..0 LOOP
      RETURN QUERY EXECUTE format(
        'SELECT d.marketplace_product_id, d.sold_qty::text FROM marketplace_search_documents d JOIN LATERAL (SELECT d.*) x ON true
         WHERE d.tier = %1$s AND %4$s AND %2$s AND %3$s ORDER BY d.sold_qty DESC, d.marketplace_product_id DESC LIMIT $3',
        tier, format(beyond, 'marketplace_product_id'), fits, asked)
      USING after_key, after_id, missing, query, price_from, price_to, options, stocked, stars, available;
      GET DIAGNOSTICS found_now = ROW_COUNT;
      missing := missing - found_now;
      EXIT WHEN missing <= 0;
    END LOOP;
    RETURN;
  END IF;
  IF cardinality(query) > 0 THEN
    IF edge IS NOT NULL THEN asked := format('%s AND d.words @@ %L::tsquery', asked, search_range(sorting, after_key, edge)); END IF;
    FOR tier IN 0..4 LOOP
      parts := parts || format('SELECT d.marketplace_product_id, d.%1$I FROM marketplace_search_documents d JOIN LATERAL (SELECT d.*) x ON true
        WHERE d.tier = %2$s AND %3$s AND %4$s AND %5$s AND %6$s',
        field, tier, asked, dated, format(beyond, 'marketplace_product_id'), fits);
    END LOOP;
    RETURN QUERY EXECUTE format('SELECT x.marketplace_product_id, x.%1$I::text FROM (%3$s) x ORDER BY x.%1$I %2$s, x.marketplace_product_id %2$s LIMIT $3',
      field, direction, array_to_string(parts, ' UNION ALL '))
    USING after_key, after_id, most, query, price_from, price_to, options, stocked, stars, available;
    RETURN;
  END IF;
  EXECUTE format(
    'SELECT array_agg(page.id ORDER BY page.k %2$s, page.id %2$s), array_agg(page.k::text ORDER BY page.k %2$s, page.id %2$s) FROM (
      SELECT w.id, w.k FROM (
        SELECT x.id, x.%1$I AS k FROM marketplace_products x
        WHERE x.status IN (''aktif'', ''habis'') AND %3$s AND %4$s AND ($6::bigint IS NULL OR x.price_min <= $6)
        ORDER BY x.%1$I %2$s, x.id %2$s LIMIT 20000
      ) w CROSS JOIN LATERAL (SELECT 1 FROM marketplace_search_documents d WHERE d.marketplace_product_id = w.id AND %5$s OFFSET 0) d
      LIMIT $3) page',
    field, direction, dated, format(beyond, 'id'), fits)
  INTO ids, keys USING after_key, after_id, most, query, price_from, price_to, options, stocked, stars, available;
  IF cardinality(ids) >= most THEN
    RETURN QUERY SELECT * FROM unnest(ids, keys);
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT x.marketplace_product_id, x.%1$I::text FROM marketplace_search_documents x JOIN LATERAL (SELECT x.*) d ON true
     WHERE %3$s AND %4$s AND %5$s ORDER BY x.%1$I %2$s, x.marketplace_product_id %2$s LIMIT $3',
    field, direction, dated, format(beyond, 'marketplace_product_id'), fits)
  USING after_key, after_id, most, query, price_from, price_to, options, stocked, stars, available;
END $$;
