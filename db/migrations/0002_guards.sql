-- What must never be false, where a constraint of one table cannot say it.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_journals_append_only BEFORE UPDATE OR DELETE ON ledger_journals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER stock_movements_append_only BEFORE UPDATE OR DELETE ON stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER product_versions_append_only BEFORE UPDATE OR DELETE ON marketplace_product_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER order_statuses_append_only BEFORE UPDATE OR DELETE ON marketplace_order_statuses FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER order_items_append_only BEFORE UPDATE OR DELETE ON marketplace_order_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A variant and its first version point at each other; whoever writes both at once asks for this one to wait.
ALTER TABLE marketplace_product_variants ALTER CONSTRAINT marketplace_product_variants_version_fk DEFERRABLE INITIALLY IMMEDIATE;
--> statement-breakpoint

-- A journal balances when its transaction ends, or the transaction does not end well.
CREATE FUNCTION ledger_check_journal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  journal bigint := CASE WHEN TG_TABLE_NAME = 'ledger_journals' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'journal_id')::bigint END;
  total numeric;
  lines int;
BEGIN
  SELECT coalesce(sum(amount), 0), count(*) INTO total, lines FROM ledger_entries WHERE journal_id = journal;
  IF total <> 0 OR lines < 2 THEN
    RAISE EXCEPTION 'journal % does not balance: % lines, sum %', journal, lines, total USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_journals_balance AFTER INSERT ON ledger_journals DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_journal();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_journal();
--> statement-breakpoint

-- The amounts of an order never change after it was made; only its state and what the gateway answers do.
CREATE FUNCTION order_keep_amounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.total, OLD.delivery_fee, OLD.discount, OLD.store_voucher_discount, OLD.platform_voucher_share, OLD.pre_tax_price,
      OLD.onesmile_percentage_fee, OLD.onesmile_fee, OLD.tax_percentage, OLD.tax_amount, OLD.grand_total, OLD.fee_bearer,
      OLD.service_fee, OLD.admin_fee, OLD.order_price, OLD.delivery_income, OLD.saldo_credit, OLD.address,
      OLD.marketplace_store_id, OLD.member_uuid, OLD.marketplace_address_id, OLD.store_address_id)
     IS DISTINCT FROM
     (NEW.total, NEW.delivery_fee, NEW.discount, NEW.store_voucher_discount, NEW.platform_voucher_share, NEW.pre_tax_price,
      NEW.onesmile_percentage_fee, NEW.onesmile_fee, NEW.tax_percentage, NEW.tax_amount, NEW.grand_total, NEW.fee_bearer,
      NEW.service_fee, NEW.admin_fee, NEW.order_price, NEW.delivery_income, NEW.saldo_credit, NEW.address,
      NEW.marketplace_store_id, NEW.member_uuid, NEW.marketplace_address_id, NEW.store_address_id) THEN
    RAISE EXCEPTION 'the amounts of order % are frozen', OLD.billing_code USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER marketplace_orders_keep_amounts BEFORE UPDATE ON marketplace_orders FOR EACH ROW EXECUTE FUNCTION order_keep_amounts();
--> statement-breakpoint

-- The amount of a transaction is for good; a correction is a new row (D-07).
CREATE FUNCTION transaction_keep_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.amount, OLD.type, OLD.marketplace_store_id, OLD.marketplace_order_id)
     IS DISTINCT FROM (NEW.amount, NEW.type, NEW.marketplace_store_id, NEW.marketplace_order_id) THEN
    RAISE EXCEPTION 'the amount of transaction % is frozen', OLD.id USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER marketplace_transactions_keep_amount BEFORE UPDATE OR DELETE ON marketplace_transactions FOR EACH ROW EXECUTE FUNCTION transaction_keep_amount();
--> statement-breakpoint

-- The sum of an order's lines is its total, at the end of the transaction that wrote them.
CREATE FUNCTION order_check_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected bigint;
  found bigint;
BEGIN
  SELECT total INTO expected FROM marketplace_orders WHERE id = (to_jsonb(NEW) ->> (CASE WHEN TG_TABLE_NAME = 'marketplace_orders' THEN 'id' ELSE 'marketplace_order_id' END))::uuid;
  SELECT coalesce(sum(subtotal), 0) INTO found FROM marketplace_order_items WHERE marketplace_order_id = (to_jsonb(NEW) ->> (CASE WHEN TG_TABLE_NAME = 'marketplace_orders' THEN 'id' ELSE 'marketplace_order_id' END))::uuid;
  IF expected IS DISTINCT FROM found THEN
    RAISE EXCEPTION 'order lines sum to % where the total is %', found, expected USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER marketplace_orders_total_is_sum AFTER INSERT ON marketplace_orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_check_total();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER marketplace_order_items_total_is_sum AFTER INSERT ON marketplace_order_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_check_total();
--> statement-breakpoint

-- The first parcel of an order costs what the order says for delivery; what a courier corrects later is its own money (D-29).
CREATE FUNCTION shipment_check_total() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected bigint;
BEGIN
  SELECT delivery_fee INTO expected FROM marketplace_orders WHERE id = NEW.marketplace_order_id;
  IF expected IS DISTINCT FROM NEW.total
     AND NOT EXISTS (SELECT 1 FROM marketplace_shipments WHERE marketplace_order_id = NEW.marketplace_order_id AND id < NEW.id) THEN
    RAISE EXCEPTION 'delivery costs % where the order says %', NEW.total, expected USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER marketplace_shipments_total_is_fee BEFORE INSERT ON marketplace_shipments FOR EACH ROW EXECUTE FUNCTION shipment_check_total();
--> statement-breakpoint

-- A category never becomes its own ancestor.
CREATE FUNCTION category_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE up AS (
      SELECT id, parent_id FROM marketplace_categories WHERE id = NEW.parent_id
      UNION
      SELECT c.id, c.parent_id FROM marketplace_categories c JOIN up ON c.id = up.parent_id
    )
    SELECT 1 FROM up WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'category % would be its own ancestor', NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER marketplace_categories_no_cycle BEFORE INSERT OR UPDATE OF parent_id ON marketplace_categories FOR EACH ROW EXECUTE FUNCTION category_refuse_cycle();
--> statement-breakpoint

-- The entities of the second seed document under its own names, for whoever reads the data with that document in hand.
CREATE VIEW detail_pemesanan AS
SELECT i.marketplace_order_id AS id_pemesanan, v.marketplace_product_id AS id_produk, v.marketplace_product_variant_id AS id_varian,
       i.qty AS kuantitas, i.price - i.discount AS harga_satuan, i.subtotal AS subtotal_item
FROM marketplace_order_items i JOIN marketplace_product_versions v ON v.id = i.marketplace_product_version_id;
--> statement-breakpoint
CREATE VIEW pemesanan AS
SELECT mo.id AS id_pemesanan, mo.member_uuid AS id_pembeli, mo.marketplace_store_id AS id_penjual, mo.store_address_id AS id_alamat_penjual,
       mo.marketplace_address_id AS id_alamat_pembeli, s.id AS id_detail_pengiriman, o.order_booking_date AS date_pesan,
       o.order_note AS catatan_pembeli, pm.kind AS metode_pembayaran, mo.total AS tagihan_produk, mo.delivery_fee AS ongkos_kirim,
       o.order_price AS harga_total, mo.status
FROM marketplace_orders mo
JOIN "order" o ON o.id = mo.order_id
JOIN payment_methods pm ON pm.id = o.mp_id
LEFT JOIN marketplace_shipments s ON s.marketplace_order_id = mo.id AND s.is_active;
