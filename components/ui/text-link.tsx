import type { ComponentProps } from "react";
import { Link } from "./link";

/** A link inside running text. */
export function TextLink({ className = "", ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={`font-medium text-accent underline decoration-1 underline-offset-3 hover:decoration-2 ${className}`}
    />
  );
}
