"use server";

import { z } from "zod";
import { sellerAction } from "@/lib/auth/actions";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import { markRead } from "@/lib/notifications/mark-read";
import { noticeRef } from "@/lib/notifications/schemas";
import { routes } from "@/lib/platform/routes";

export const openStoreNoticeAction = sellerAction(noticeRef, async (input, seller, { redirect }) => {
  const { href } = await markRead(seller, input);
  redirect(href);
});

export const markStoreReadAction = sellerAction(z.object({}), async (_input, seller, { redirect }) => {
  await markAllRead(seller);
  redirect(routes.sellerNotifications(seller.storeSlug));
});
