import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { Link } from "./link";

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, "className"> & ButtonLook;

export function ButtonLink({ variant, size, block, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ variant, size, block, className })} />;
}
