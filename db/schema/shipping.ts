import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { audited, id, instant, rupiah } from "../columns";
import { deliveryIncome, serviceKind, shipmentStatus, switchStatus, trackingKind, trackingSource } from "./enums";
import { marketplaceOrders } from "./orders";
import { storeAddresses, stores } from "./stores";

export const couriers = pgTable("marketplace_couriers", {
  id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
  code: varchar("code", { length: 10 }).notNull().unique("marketplace_couriers_code_key"),
  name: varchar("name", { length: 20 }).notNull(),
  csContact: varchar("cs_contact", { length: 20 }).notNull(),
  status: switchStatus("status").notNull().default("aktif"),
  note: text("note").notNull().default(""),
  ...audited(),
});

export const courierServices = pgTable(
  "marketplace_courier_services",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    courierId: integer("courier_id")
      .notNull()
      .references(() => couriers.id),
    code: varchar("code", { length: 20 }).notNull(),
    name: varchar("name", { length: 20 }).notNull(),
    kind: serviceKind("kind").notNull(),
    /** The least distance that is paid for, not a limit (D-28). */
    minDistanceKm: numeric("min_distance_km", { precision: 8, scale: 2, mode: "number" }).notNull(),
    maxDistanceKm: numeric("max_distance_km", { precision: 8, scale: 2, mode: "number" }),
    pricePerKm: numeric("price_per_km", { precision: 12, scale: 2, mode: "number" }).notNull(),
    pricePerKg: numeric("price_per_kg", { precision: 12, scale: 2, mode: "number" }).notNull(),
    kmPerDay: integer("km_per_day").notNull(),
    /** Who earns the delivery fee: the store that drives it, or the platform for the courier (D-12). */
    deliveryIncome: deliveryIncome("delivery_income").notNull().default("store"),
    roundUpKg: boolean("round_up_kg").notNull().default(false),
    /** Whether its riders collect the price at the door (D-17). */
    codEnabled: boolean("cod_enabled").notNull().default(false),
    status: switchStatus("status").notNull().default("aktif"),
    ...audited(),
  },
  (t) => [
    unique("marketplace_courier_services_code_key").on(t.courierId, t.code),
    check(
      "marketplace_courier_services_rates",
      sql`${t.minDistanceKm} >= 0 and ${t.pricePerKm} >= 0 and ${t.pricePerKg} >= 0 and ${t.kmPerDay} > 0`,
    ),
  ],
);

export const storeCourierServices = pgTable(
  "marketplace_store_courier_services",
  {
    marketplaceStoreId: uuid("marketplace_store_id")
      .notNull()
      .references(() => stores.id),
    courierServiceId: integer("courier_service_id")
      .notNull()
      .references(() => courierServices.id),
    /** The store's own rates where its own riders drive; the service's where it set none. */
    pricePerKm: numeric("price_per_km", { precision: 12, scale: 2, mode: "number" }),
    pricePerKg: numeric("price_per_kg", { precision: 12, scale: 2, mode: "number" }),
    maxDistanceKm: numeric("max_distance_km", { precision: 8, scale: 2, mode: "number" }),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({
      name: "marketplace_store_courier_services_pkey",
      columns: [t.marketplaceStoreId, t.courierServiceId],
    }),
    index("marketplace_store_courier_services_service_idx").on(t.courierServiceId),
    check(
      "marketplace_store_courier_services_rates",
      sql`${t.pricePerKm} >= 0 and ${t.pricePerKg} >= 0 and ${t.maxDistanceKm} > 0`,
    ),
  ],
);

/** The shipment points at its order, never the other way round (D-44). */
export const shipments = pgTable(
  "marketplace_shipments",
  {
    id: id(),
    marketplaceOrderId: uuid("marketplace_order_id")
      .notNull()
      .references(() => marketplaceOrders.id),
    courierServiceId: integer("courier_service_id")
      .notNull()
      .references(() => courierServices.id),
    storeAddressId: uuid("store_address_id")
      .notNull()
      .references(() => storeAddresses.id),
    distanceKm: integer("distance_km").notNull(),
    weightGrams: integer("weight_grams").notNull(),
    distancePrice: numeric("distance_price", { precision: 14, scale: 2, mode: "number" }).notNull(),
    weightPrice: numeric("weight_price", { precision: 14, scale: 2, mode: "number" }).notNull(),
    total: rupiah("total").notNull(),
    estimatedDays: integer("estimated_days").notNull(),
    status: shipmentStatus("status").notNull().default("menunggu"),
    trackingNumber: varchar("tracking_number", { length: 50 }),
    isActive: boolean("is_active").notNull().default(true),
    shippedAt: instant("shipped_at"),
    deliveredAt: instant("delivered_at"),
    ...audited(),
  },
  (t) => [
    uniqueIndex("marketplace_shipments_one_active").on(t.marketplaceOrderId).where(sql`${t.isActive}`),
    index("marketplace_shipments_tracking_idx").on(t.trackingNumber),
    index("marketplace_shipments_order_idx").on(t.marketplaceOrderId),
    index("marketplace_shipments_service_idx").on(t.courierServiceId, t.marketplaceOrderId).where(sql`${t.isActive}`),
    check("marketplace_shipments_distance", sql`${t.distanceKm} >= 1 and ${t.estimatedDays} >= 1`),
    check("marketplace_shipments_total", sql`${t.total} = floor(${t.distancePrice} + ${t.weightPrice} + 0.5)`),
    check("marketplace_shipments_sent", sql`${t.status} not in ('dikirim', 'terkirim') or ${t.shippedAt} is not null`),
  ],
);

/** One box with one number: an order travels in as many as its store needed. What the courier says of it stands here. */
export const parcels = pgTable(
  "marketplace_parcels",
  {
    id: id(),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => shipments.id),
    trackingNumber: varchar("tracking_number", { length: 50 }).notNull(),
    status: shipmentStatus("status").notNull().default("dikirim"),
    /** The courier knows of it and tells us where it is. */
    registeredAt: instant("registered_at"),
    /** When it was asked for last, so that the longest unasked comes first. */
    askedAt: instant("asked_at"),
    deliveredAt: instant("delivered_at"),
    /** Who took it, as the courier wrote it down, and the picture or signature that shows it. */
    receivedBy: varchar("received_by", { length: 100 }),
    proofUrl: varchar("proof_url", { length: 250 }),
    ...audited(),
  },
  (t) => [
    unique("marketplace_parcels_number_key").on(t.shipmentId, t.trackingNumber),
    index("marketplace_parcels_tracking_idx").on(t.trackingNumber),
    index("marketplace_parcels_open_idx").on(t.askedAt).where(sql`${t.status} = 'dikirim'`),
    check("marketplace_parcels_delivered", sql`(${t.status} = 'terkirim') = (${t.deliveredAt} is not null)`),
  ],
);

/** What couriers told, each thing once; append-only. What it means is reckoned from all of a parcel's lines. */
export const trackingEvents = pgTable(
  "marketplace_tracking_events",
  {
    id: id(),
    /** The courier's own name for this line, so that it is kept once however often it comes. */
    eventKey: varchar("event_key", { length: 120 }).notNull().unique("marketplace_tracking_events_key"),
    /** Ours, given along when the parcel was registered. */
    parcelId: uuid("parcel_id")
      .notNull()
      .references(() => parcels.id),
    kind: trackingKind("kind").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    place: varchar("place", { length: 100 }).notNull().default(""),
    note: varchar("note", { length: 200 }).notNull().default(""),
    receivedBy: varchar("received_by", { length: 100 }),
    proofUrl: varchar("proof_url", { length: 500 }),
    /** What was paid at the door. */
    collectedAmount: rupiah("collected_amount"),
    source: trackingSource("source").notNull(),
    payload: text("payload").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [index("marketplace_tracking_events_parcel_idx").on(t.parcelId, t.occurredAt)],
);
