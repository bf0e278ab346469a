import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CircleAlertIcon, CircleCheckIcon, InfoIcon, TriangleAlertIcon } from "./icons";

const looks = {
  info: { icon: InfoIcon, text: "text-accent", ground: "bg-accent-soft" },
  ok: { icon: CircleCheckIcon, text: "text-ok", ground: "bg-ok-soft" },
  warn: { icon: TriangleAlertIcon, text: "text-warn", ground: "bg-warn-soft" },
  bad: { icon: CircleAlertIcon, text: "text-bad", ground: "bg-bad-soft" },
};

type AlertProps = {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  /** At the end: what to do about it. */
  action?: ReactNode;
  /** Read out at once, for what happens while the page is open. */
  live?: boolean;
};

/** What happened, what was kept, what to do. */
export async function Alert({ tone = "info", title, children, action, live }: AlertProps) {
  const t = await getTranslations("common.alert");
  const { icon: Icon, text, ground } = looks[tone];
  return (
    <div role={live ? "alert" : undefined} className={`flex items-start gap-3 rounded-lg px-4 py-3 ${ground}`}>
      <Icon className={`mt-0.5 ${text}`} label={t(tone)} />
      <div className="min-w-0 grow">
        {title && <p className={`font-semibold ${text}`}>{title}</p>}
        {children && <div className="text-ink text-sm">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
