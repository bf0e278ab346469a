import { getTranslations } from "next-intl/server";
import { CheckIcon } from "./icons";

/** Where one is in something that takes several pages. `current` counts from zero. */
export async function Stepper({ steps, current }: { steps: string[]; current: number }) {
  const t = await getTranslations("common.stepper");
  return (
    <ol aria-label={t("label")} className="mb-6 flex items-center gap-2 text-sm sm:gap-3">
      {steps.map((step, index) => {
        const done = index < current;
        const here = index === current;
        return (
          <li
            key={step}
            aria-current={here ? "step" : undefined}
            className="flex items-center gap-2 not-last:grow sm:gap-3 not-last:after:h-px not-last:after:min-w-3 not-last:after:grow not-last:after:bg-line-strong not-last:after:content-['']"
          >
            <span
              className={`tabular grid size-7 shrink-0 place-items-center rounded-full font-bold text-xs ${
                done ? "bg-ok-soft text-ok" : here ? "bg-accent text-accent-ink" : "bg-sunken text-muted"
              }`}
            >
              {done ? <CheckIcon size={16} label={t("done")} /> : index + 1}
            </span>
            <span className={here ? "font-semibold" : "text-muted max-sm:sr-only"}>{step}</span>
          </li>
        );
      })}
    </ol>
  );
}
