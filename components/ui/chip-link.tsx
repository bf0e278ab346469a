import type { ComponentProps } from "react";
import { Link } from "./link";

type ChipLinkProps = Omit<ComponentProps<typeof Link>, "className"> & { chosen?: boolean };

/** A filter or a category as a pill: choosing it leads to another address. */
export function ChipLink({ chosen, ...rest }: ChipLinkProps) {
  return (
    <Link
      {...rest}
      aria-current={chosen ? "true" : undefined}
      className="inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap rounded-full border border-line-strong bg-raised px-4 font-medium text-sm hover:bg-sunken aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent"
    />
  );
}
