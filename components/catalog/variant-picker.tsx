"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ChoiceGroup } from "@/components/ui/choice-group";

export type VariantOption = {
  id: string;
  /** What the chip says; the group it stands in says the rest. */
  label: string;
  /** Price and stock, as the page writes them once this variant is chosen. */
  price: ReactNode;
  stock: ReactNode;
  /** Both in one plain line, for readers without scripts. */
  note: string;
  left: number;
  /** Said of a variant that cannot be chosen, where the eye sees a struck name. */
  unavailable: string;
  slideId: string | null;
};

export type VariantGroup = { name: string; options: VariantOption[] };

type VariantPickerProps = {
  legend: string;
  groups: VariantGroup[];
  /** Shown in place of the chosen price where no script can follow the choice. */
  anyPrice: ReactNode;
  initialId: string;
};

const noScript = "hidden [@media(scripting:none)]:block";
const withScript = "[@media(scripting:none)]:hidden";

/** Radios that work in any plain form; with a script the price, the stock and the photo follow the choice. */
export function VariantPicker({ legend, groups, anyPrice, initialId }: VariantPickerProps) {
  const [chosenId, setChosenId] = useState(initialId);
  const box = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options);
  const chosen = options.find((option) => option.id === chosenId) ?? options[0];

  function choose(option: VariantOption) {
    setChosenId(option.id);
    const slide = option.slideId ? document.getElementById(option.slideId) : null;
    slide?.parentElement?.scrollTo({ left: slide.offsetLeft - slide.parentElement.offsetLeft });
  }

  // The page is the same for everybody, so what the address asks for is only known here.
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("variant");
    for (const radio of box.current?.querySelectorAll("input") ?? []) if (radio.value === asked) radio.click();
  }, []);

  return (
    <>
      <div aria-live="polite" className={`flex flex-col gap-1 ${withScript}`}>
        {chosen?.price}
        {chosen?.stock}
      </div>
      <div className={noScript}>{anyPrice}</div>
      {options.length === 1 && chosen ? (
        <>
          <input type="hidden" name="variantId" value={chosen.id} />
          <p className={`text-sm ${noScript}`}>{chosen.note}</p>
        </>
      ) : (
        <ChoiceGroup name="variantId" legend={legend}>
          <div ref={box} className="flex flex-col gap-3">
            {groups.map((group) => (
              <div key={group.name} className="flex flex-wrap items-center gap-2">
                {group.name && <span className="w-full text-muted text-sm">{group.name}</span>}
                {group.options.map((option) => (
                  <label
                    key={option.id}
                    className="relative inline-flex min-h-11 cursor-pointer flex-col justify-center rounded-md border border-line-strong bg-raised px-4 py-1.5 text-sm transition-colors hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:text-muted has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
                  >
                    <input
                      type="radio"
                      name="variantId"
                      value={option.id}
                      checked={option.id === chosen?.id}
                      disabled={option.left < 1}
                      onChange={() => choose(option)}
                      className="absolute inset-0 cursor-[inherit] opacity-0"
                    />
                    <span className={option.left < 1 ? "line-through" : undefined}>
                      {group.name && <span className="sr-only">{group.name}, </span>}
                      {option.label}
                      {option.left < 1 && <span className="sr-only"> ({option.unavailable})</span>}
                    </span>
                    <span className={`font-normal text-xs ${noScript}`}>{option.note}</span>
                  </label>
                ))}
              </div>
            ))}
          </div>
        </ChoiceGroup>
      )}
    </>
  );
}
