"use client";

import { type ComponentType, type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { DeliveryEstimate as Estimate } from "@/lib/shipping/estimate-delivery";
import type { DeliveryListProps, DeliveryWords } from "./delivery-list";

type DeliveryEstimateProps = {
  storeId: string;
  grams: number;
  locale: string;
  /** The page that answers the same without a script. */
  href: string;
  words: DeliveryWords & { label: string; placeholder: string; check: string; failed: string };
};

const KEPT = "os_city";

/** Delivery to my city, before anybody signs in. The city is kept in this browser and asked for after the page stands. */
export function DeliveryEstimate({ storeId, grams, locale, href, words }: DeliveryEstimateProps) {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  const [List, setList] = useState<ComponentType<DeliveryListProps>>();
  const [problem, setProblem] = useState("");
  const [cities, setCities] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  async function ask(city: string) {
    const query = new URLSearchParams({ store: storeId, grams: String(grams), city, locale });
    try {
      const answer = await fetch(`/api/delivery?${query}`);
      const body = await answer.json();
      if (!answer.ok) return setProblem(body.error?.message ?? words.failed);
      const { DeliveryList } = await import("./delivery-list");
      setList(() => DeliveryList);
      setProblem("");
      setEstimate(body);
      localStorage.setItem(KEPT, city);
    } catch {
      setProblem(words.failed);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, with the city of the last visit
  useEffect(() => {
    const kept = localStorage.getItem(KEPT);
    if (!kept || !input.current) return;
    input.current.value = kept;
    ask(kept);
  }, []);

  async function offer() {
    if (cities.length > 0) return;
    const answer = await fetch("/api/cities").catch(() => null);
    if (answer?.ok) setCities(await answer.json());
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const city = input.current?.value.trim();
    if (city) ask(city);
  }

  return (
    <>
      <form action={href} onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <label htmlFor={id} className="w-full font-medium text-sm">
          {words.label}
        </label>
        <input
          ref={input}
          id={id}
          name="city"
          list={`${id}-cities`}
          required
          maxLength={80}
          autoComplete="address-level2"
          placeholder={words.placeholder}
          onFocus={offer}
          aria-describedby={problem ? `${id}-problem` : undefined}
          className="input min-w-0 grow basis-48"
        />
        <datalist id={`${id}-cities`}>
          {cities.map((city) => (
            <option key={city} value={city} />
          ))}
        </datalist>
        <button type="submit" className="btn border-line-strong bg-raised">
          {words.check}
        </button>
      </form>
      <div aria-live="polite">
        {problem && (
          <p id={`${id}-problem`} className="mt-2 font-medium text-bad text-sm">
            {problem}
          </p>
        )}
        {List && estimate && !problem && <List estimate={estimate} words={words} />}
      </div>
    </>
  );
}
