DROP INDEX "marketplace_products_search_idx";--> statement-breakpoint
ALTER TABLE "marketplace_products" DROP COLUMN "search";