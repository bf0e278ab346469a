import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { FunnelIcon } from "@/components/ui/icons";

/** Beside the list on wide screens; on narrow ones a sheet over the foot of the page, behind a switch without script. */
export async function FilterPanel({ children }: { children: ReactNode }) {
  const t = await getTranslations("catalog.search");
  return (
    <aside aria-label={t("filters")} className="group min-w-0">
      <label
        className={buttonClass({
          variant: "secondary",
          className:
            "has-checked:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-accent group-has-[>label>input:checked]:fixed group-has-[>label>input:checked]:end-4 group-has-[>label>input:checked]:bottom-[78dvh] group-has-[>label>input:checked]:z-50 lg:hidden!",
        })}
      >
        <input type="checkbox" className="peer sr-only" />
        <FunnelIcon size={18} />
        <span className="peer-checked:hidden">{t("filters")}</span>
        <span className="hidden peer-checked:inline">{t("closeFilters")}</span>
      </label>
      <div className="hidden group-has-[>label>input:checked]:block max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-40 max-lg:max-h-[76dvh] max-lg:overflow-y-auto max-lg:rounded-t-lg max-lg:border max-lg:border-line max-lg:bg-raised max-lg:p-4 max-lg:pb-24 max-lg:shadow-float lg:block">
        {children}
      </div>
    </aside>
  );
}
