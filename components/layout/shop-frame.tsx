"use client";

import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { ShopHeader, type ShopHeaderWords } from "./shop-header";

/** A link as it stands in the frame: its address has the reader's language already. */
export type FrameLink = { href: string; label: string };

type ShopFrameProps = {
  words: ShopHeaderWords;
  categories: FrameLink[];
  cartCount?: number;
  signOut?: ReactNode;
  foot: ReactNode;
  children: ReactNode;
};

/** Travels as its words: drawn on the server alone it would travel as markup twice, on every page. */
export function ShopFrame({ words, categories, cartCount, signOut, foot, children }: ShopFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col pb-(--bottom-bar)">
      <ShopHeader words={words} categories={categories} cartCount={cartCount} signOut={signOut} />
      <main id="main" className="mx-auto w-full max-w-page grow px-4 py-6 lg:px-6 lg:py-8">
        {children}
      </main>
      {foot}
      <BottomBar words={words} cartCount={cartCount} />
    </div>
  );
}
