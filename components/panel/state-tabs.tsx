import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import { listAddress } from "./list-address";

type StateTabsProps = {
  path: string;
  /** What else the address carries, such as the words looked for. */
  keep: Record<string, string | undefined>;
  states: { name: string; label: string; count?: number | string }[];
  current?: string;
};

/** A list by state, "all" first; each choice is an address of its own. */
export async function StateTabs({ path, keep, states, current }: StateTabsProps) {
  const t = await getTranslations("osa.list");
  const known = states.some((state) => state.name === current);
  return (
    <Tabs
      label={t("status")}
      items={[
        { href: listAddress(path, keep), label: t("all"), current: !known },
        ...states.map(({ name, label, count }) => ({
          href: listAddress(path, { ...keep, state: name }),
          label,
          count,
          current: name === current,
        })),
      ]}
    />
  );
}
