import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type StatProps = {
  label: string;
  value: ReactNode;
  /** A line under the number. */
  detail?: ReactNode;
  href?: string;
  /** Something waits here. */
  urgent?: boolean;
};

/** One number that matters, and where it leads. */
export function Stat({ label, value, detail, href, urgent }: StatProps) {
  const box = `block h-full rounded-lg border bg-raised p-4 ${urgent ? "border-smile" : "border-line"}`;
  const content = (
    <>
      <span className="block text-muted text-xs">{label}</span>
      <span className="money mt-1 block font-bold text-lg sm:text-xl">{value}</span>
      {detail && <span className="mt-1 block text-muted text-xs">{detail}</span>}
    </>
  );
  return href ? (
    <Link href={href} className={`${box} hover:bg-surface`}>
      {content}
    </Link>
  ) : (
    <div className={box}>{content}</div>
  );
}

export function StatGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {children}
    </section>
  );
}
