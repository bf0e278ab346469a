import { SearchIcon } from "@/components/ui/frame-icons";
import { SearchInput } from "./search-input";
import type { SuggestionWords } from "./search-suggestions";

export type SearchFormWords = {
  action: string;
  label: string;
  placeholder: string;
  submit: string;
  suggestions: SuggestionWords;
};

/** Search is a plain GET, so its results have an address and need no script. */
export function SearchForm({ words }: { words: SearchFormWords }) {
  return (
    <search className="min-w-0 grow">
      <form action={words.action} className="relative">
        <SearchInput label={words.label} placeholder={words.placeholder} words={words.suggestions} />
        <button
          type="submit"
          className="absolute inset-y-0 end-0 grid w-12 cursor-pointer place-items-center rounded-full text-muted hover:text-accent"
        >
          <SearchIcon label={words.submit} />
        </button>
      </form>
    </search>
  );
}
