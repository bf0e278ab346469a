import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

type UpdateButtonProps = { href: string; children: ReactNode; className?: string; use?: string };

/**
 * Asks for the checkout anew with what is chosen. Being a button of the same form, it takes everything along; being a
 * GET, it leads to an address that can be reloaded. `ChoiceSync` does the same without loading a page.
 */
export function UpdateButton({ href, children, className, use }: UpdateButtonProps) {
  return (
    <button
      type="submit"
      formMethod="get"
      formAction={href}
      data-update=""
      {...(use && { name: "use", value: use })}
      className={buttonClass({ variant: "secondary", className })}
    >
      {children}
    </button>
  );
}
