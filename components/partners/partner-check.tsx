"use client";

import { use, useEffect, useRef, useState } from "react";
import { Checkbox } from "@/components/ui/choice";
import { FormContext } from "@/components/ui/form-context";

type Similar = { id: string; name: string; slug: string; code: string; why: "name" | "account" | "phone" };
type Seen = { slug: string; code: string; similar: Similar[] };

type PartnerCheckProps = {
  registrationKey: string;
  code: string;
  /** The address of a draft's name, before anything is typed. */
  slug: string;
  words: {
    title: string;
    slug: string;
    code: string;
    none: string;
    similar: string;
    why: Record<Similar["why"], string>;
    confirm: string;
  };
};

const watched = ["storeName", "bankId", "accountNumber", "phone"];

/** What the store will be called, while one types, and which stores may be the same one (D-35). */
export function PartnerCheck({ registrationKey, code, slug, words }: PartnerCheckProps) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const state = use(FormContext)?.state;
  const similar = seen?.similar ?? similarIn(state?.data);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let timer = 0;
    let latest = 0;
    const look = async () => {
      const typed = new FormData(form);
      const query = new URLSearchParams({ registrationKey });
      for (const name of watched) query.set(name, String(typed.get(name) ?? ""));
      const mine = ++latest;
      const answer = await fetch(`/api/osa/partner-preview?${query}`).catch(() => null);
      // An answer that was overtaken by a later question is not shown.
      if (answer?.ok && mine === latest) setSeen(await answer.json());
    };
    const typed = (event: Event) => {
      if (!(event.target instanceof HTMLElement) || !watched.includes(event.target.getAttribute("name") ?? "")) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(look, 300);
    };
    form.addEventListener("input", typed);
    return () => {
      form.removeEventListener("input", typed);
      window.clearTimeout(timer);
    };
  }, [registrationKey]);

  const address = seen?.slug ?? slug;
  return (
    <div ref={box} className="flex flex-col gap-3 rounded-md bg-sunken p-4" aria-live="polite">
      <p className="font-semibold">{words.title}</p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div className="min-w-0">
          <dt className="text-muted text-xs">{words.slug}</dt>
          <dd className="break-all font-medium">{address ? `/stores/${address}` : words.none}</dd>
        </div>
        <div>
          <dt className="text-muted text-xs">{words.code}</dt>
          <dd className="tabular font-medium">{seen?.code ?? code}</dd>
        </div>
      </dl>
      {similar.length > 0 && (
        <div className="flex flex-col gap-2 rounded-md bg-warn-soft p-3">
          <p className="font-semibold text-warn">{words.similar}</p>
          <ul className="list-disc ps-5">
            {similar.map((store) => (
              <li key={store.id}>
                {store.name} ({store.code}): {words.why[store.why]}
              </li>
            ))}
          </ul>
          <Checkbox name="confirmSimilar" value="1" label={words.confirm} />
        </div>
      )}
    </div>
  );
}

function similarIn(data: unknown): Similar[] {
  if (typeof data !== "object" || data === null || !("similar" in data) || !Array.isArray(data.similar)) return [];
  return data.similar;
}
