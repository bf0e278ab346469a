import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type ButtonProps = Omit<ComponentProps<"button">, "className"> & ButtonLook;

/** A plain button. Forms send with SubmitButton, addresses are ButtonLink. */
export function Button({ variant, size, block, className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass({ variant, size, block, className })} />;
}
