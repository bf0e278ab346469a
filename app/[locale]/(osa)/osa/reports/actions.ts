"use server";

import { osaAction } from "@/lib/auth/actions";
import { closeReport, closeReportInput } from "@/lib/catalog/close-report";
import { routes } from "@/lib/platform/routes";
import { saying } from "../said";

export const closeReportAction = osaAction("katalog", closeReportInput, async (input, osa, { redirect }) => {
  await closeReport(osa, input);
  redirect(saying(routes.osa("reports"), "osa.reports.closed"));
});
