import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { FunnelIcon } from "@/components/ui/icons";

/** Beside the list on wide screens; behind a switch, which needs no script, on narrow ones. */
export async function FilterPanel({ children }: { children: ReactNode }) {
  const t = await getTranslations("catalog.search");
  return (
    <aside aria-label={t("filters")} className="group min-w-0">
      <label
        className={buttonClass({
          variant: "secondary",
          className: "has-checked:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent lg:hidden",
        })}
      >
        <input type="checkbox" className="sr-only" />
        <FunnelIcon size={18} />
        {t("filters")}
      </label>
      <div className="hidden max-lg:mt-3 max-lg:rounded-lg max-lg:border max-lg:border-line max-lg:bg-raised max-lg:p-4 group-has-[>label>input:checked]:block lg:block">
        {children}
      </div>
    </aside>
  );
}
