"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { MapPinIcon } from "@/components/ui/icons";

type Words = { use: string; looking: string; found: string; refused: string };

const never = () => () => {};
const canLocate = () => "geolocation" in navigator;

/** Fills the form's latitude and longitude from where the device is. Only where a browser offers that. */
export function UseLocation({ words }: { words: Words }) {
  const [said, setSaid] = useState("");
  const place = useRef<HTMLParagraphElement>(null);
  const isOffered = useSyncExternalStore(never, canLocate, () => false);
  if (!isOffered) return null;

  function write(name: string, value: number) {
    const field = place.current?.closest("form")?.elements.namedItem(name);
    // About a metre: more digits say more about the person than about the door.
    if (field instanceof HTMLInputElement) field.value = value.toFixed(5);
  }

  function locate() {
    setSaid(words.looking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        write("latitude", coords.latitude);
        write("longitude", coords.longitude);
        setSaid(words.found);
      },
      () => setSaid(words.refused),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  }

  return (
    <p ref={place} className="mb-3 flex flex-wrap items-center gap-3">
      <Button variant="secondary" size="sm" onClick={locate}>
        <MapPinIcon size={18} />
        {words.use}
      </Button>
      <span role="status" className="text-muted text-sm">
        {said}
      </span>
    </p>
  );
}
