import { getLocale } from "next-intl/server";
import { formatInstant } from "@/lib/shared/jakarta-time";

/** A moment in the reader's words, and for machines. */
export async function When({ at, className = "" }: { at: string; className?: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} className={`tabular whitespace-nowrap ${className}`}>
      {formatInstant(moment, await getLocale())}
    </time>
  );
}
