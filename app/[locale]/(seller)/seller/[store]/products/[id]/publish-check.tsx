"use client";

import { useEffect, useState } from "react";
import { CheckIcon, MinusIcon } from "@/components/ui/icons";
import { grouped } from "@/lib/goods/form-groups";
import { openRules, type PublishingRule, publishingRules } from "@/lib/goods/publishing";

type PublishCheckProps = {
  formId: string;
  words: Record<PublishingRule, string>;
  done: string;
  open: string;
  /** What is open as the page was made. */
  initial: PublishingRule[];
};

const amount = (value: unknown) => Number(String(value ?? "").replace(/[^\d]/g, "")) || 0;

/** What a product still needs before buyers may see it, said before the button and ticked off while one types. */
export function PublishCheck({ formId, words, done, open, initial }: PublishCheckProps) {
  const [left, setLeft] = useState(initial);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const look = () => {
      const { name, description, variants, media } = grouped(Object.fromEntries(new FormData(form)));
      const rows = Object.values(variants).map((row) => ({
        status: String(row.status),
        price: amount(row.price),
        discount: amount(row.discount),
        weightGrams: amount(row.weightGrams),
      }));
      const pictures = Object.values(media).filter((row) => row.type === "gambar" && !row.remove).length;
      setLeft(openRules({ name: String(name), description: String(description), pictures, variants: rows }));
    };
    const later = () => setTimeout(look);
    form.addEventListener("input", look);
    form.addEventListener("os:typed", later);
    return () => {
      form.removeEventListener("input", look);
      form.removeEventListener("os:typed", later);
    };
  }, [formId]);

  return (
    <ul className="flex flex-col gap-2 text-sm">
      {publishingRules.map((rule) => {
        const isOpen = left.includes(rule);
        return (
          <li key={rule} className="flex items-start gap-2">
            <span
              className={`mt-0.5 grid size-5 shrink-0 place-items-center rounded-full ${isOpen ? "bg-warn-soft text-warn" : "bg-ok-soft text-ok"}`}
            >
              {isOpen ? <MinusIcon size={14} label={open} /> : <CheckIcon size={14} label={done} />}
            </span>
            <span className={isOpen ? undefined : "text-muted"}>{words[rule]}</span>
          </li>
        );
      })}
    </ul>
  );
}
