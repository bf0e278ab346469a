import type { ReactNode } from "react";
import type { DrawingName } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/ui/mark";
import { SearchForm } from "./search-form";

type MessagePageProps = { drawing: DrawingName; title: string; text: string; action: ReactNode };

/** A page that only says one thing, such as a 404: with the mark, the search, and a way on. */
export function MessagePage({ drawing, title, text, action }: MessagePageProps) {
  return (
    <>
      <header className="border-line border-b">
        <div className="mx-auto flex h-16 max-w-page items-center gap-4 px-4 md:gap-6 lg:px-6">
          <Link href="/" aria-label="OneSmile" className="rounded-sm pb-1.5">
            <Mark className="text-lg md:text-xl" />
          </Link>
          <SearchForm />
        </div>
      </header>
      <main id="main">
        <EmptyState page drawing={drawing} title={title} text={text} action={action} />
      </main>
    </>
  );
}
