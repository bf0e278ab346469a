import type { ReactNode } from "react";

const drawings = {
  cart: (
    <>
      <path d="M38 44h52l-5 40a6 6 0 0 1-6 5H49a6 6 0 0 1-6-5z" className="fill-raised stroke-ink" />
      <path d="M52 54V40a12 12 0 0 1 24 0v14" className="stroke-ink" />
      <path d="M53 68c6 7 16 7 22 0" className="stroke-smile" strokeWidth="4" />
    </>
  ),
  search: (
    <>
      <circle cx="60" cy="58" r="24" className="fill-raised stroke-ink" />
      <path d="m78 76 16 16" className="stroke-ink" strokeWidth="4" />
      <path d="M50 62c5 6 15 6 20 0" className="stroke-smile" strokeWidth="4" />
      <path d="M53 52v1M67 52v1" className="stroke-ink" strokeWidth="4" />
    </>
  ),
  parcel: (
    <>
      <path d="m64 34 30 14v32L64 94 34 80V48z" className="fill-raised stroke-ink" />
      <path d="m34 48 30 14 30-14M64 62v32" className="stroke-ink" />
      <path d="M41 66c4 7 12 10 16 7" className="stroke-smile" strokeWidth="4" />
    </>
  ),
  heart: (
    <>
      <path
        d="M64 92S34 74 34 53c0-10 7-16 15-16 7 0 12 4 15 9 3-5 8-9 15-9 8 0 15 6 15 16 0 21-30 39-30 39z"
        className="fill-raised stroke-ink"
      />
      <path d="M52 62c6 8 18 8 24 0" className="stroke-smile" strokeWidth="4" />
    </>
  ),
  purse: (
    <>
      <rect x="32" y="46" width="64" height="44" rx="8" className="fill-raised stroke-ink" />
      <path d="M40 46l40-12a4 4 0 0 1 5 4v8M96 60H82a8 8 0 0 0 0 16h14" className="stroke-ink" />
      <path d="M42 72c5 6 14 6 19 0" className="stroke-smile" strokeWidth="4" />
    </>
  ),
  note: (
    <>
      <path
        d="M42 32h32l14 14v44a4 4 0 0 1-4 4H42a4 4 0 0 1-4-4V36a4 4 0 0 1 4-4z"
        className="fill-raised stroke-ink"
      />
      <path d="M74 32v14h14M50 58h26M50 68h16" className="stroke-ink" />
      <path d="M51 79c6 6 16 6 22 0" className="stroke-smile" strokeWidth="4" />
    </>
  ),
  lost: (
    <>
      <path d="M62 98V32M50 98h24" className="stroke-ink" />
      <path d="M62 38h28l8 9-8 9H62z" className="fill-raised stroke-ink" />
      <path d="M62 60H40l-8 9 8 9h22z" className="fill-raised stroke-ink" />
      <path d="M70 46c4 5 12 5 16 0" className="stroke-smile" strokeWidth="4" />
      <path d="M42 69h11" className="stroke-ink" />
    </>
  ),
  lock: (
    <>
      <rect x="38" y="54" width="52" height="40" rx="8" className="fill-raised stroke-ink" />
      <path d="M48 54V46a16 16 0 0 1 32 0v8" className="stroke-ink" />
      <path d="M54 74c5 6 15 6 20 0" className="stroke-smile" strokeWidth="4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type DrawingName = keyof typeof drawings;

/** Ink, paper and one smile on a sunken ground. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg
      width="128"
      height="128"
      viewBox="0 0 128 128"
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="64" cy="64" r="56" className="fill-sunken" />
      {drawings[name]}
    </svg>
  );
}
