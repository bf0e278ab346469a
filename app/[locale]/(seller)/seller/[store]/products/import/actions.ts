"use server";

import { sellerAction } from "@/lib/auth/actions";
import { importInput } from "@/lib/goods/schemas";
import { startImport } from "@/lib/goods/start-import";
import { routes } from "@/lib/platform/routes";

export const startImportAction = sellerAction(importInput, async ({ importId }, seller, context) => {
  await startImport(seller, importId);
  context.redirect(routes.sellerImports(seller.storeSlug, importId));
});
