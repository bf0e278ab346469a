import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CartLine } from "@/lib/cart/view";
import { GroupCheckbox, SELECTION_FORM } from "./selection-form";

type GroupSelectProps = {
  /** A store, or "all". */
  group: string;
  lines: CartLine[];
  label: string;
  clearLabel: string;
};

/** Ticks a whole group: a checkbox, or without a script a button that sends. Goods that cannot be bought stay out. */
export async function GroupSelect({ group, lines, label, clearLabel }: GroupSelectProps) {
  const t = await getTranslations("cart");
  const buyable = lines.filter((line) => line.isBuyable);
  if (buyable.length === 0) return null;
  const selected = buyable.filter((line) => line.isSelected).length;
  const isAll = selected === buyable.length;
  return (
    <>
      <GroupCheckbox lineIds={buyable.map(({ id }) => id)} label={label} selected={selected} />
      <SubmitButton
        form={SELECTION_FORM}
        name="pick"
        value={`${group}:${isAll ? 0 : 1}`}
        variant="secondary"
        size="sm"
        aria-label={isAll ? clearLabel : label}
        className="hidden [@media(scripting:none)]:inline-flex"
      >
        {t(isAll ? "clearAll" : "selectAll")}
      </SubmitButton>
    </>
  );
}
