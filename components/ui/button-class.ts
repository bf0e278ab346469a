export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; block?: boolean; className?: string };

const variants: Record<ButtonVariant, string> = {
  primary: "btn-primary hover:bg-accent-strong hover:border-accent-strong",
  secondary: "border-line-strong bg-raised text-ink hover:bg-sunken hover:border-line-strong",
  ghost: "btn-ghost text-accent hover:bg-accent-soft hover:border-transparent",
  danger: "border-bad bg-raised text-bad hover:bg-bad-soft hover:border-bad",
};

const sizes: Record<ButtonSize, string> = { sm: "btn-sm", md: "", lg: "btn-lg text-base" };

export function buttonClass({ variant = "primary", size = "md", block, className }: ButtonLook = {}): string {
  return ["btn", variants[variant], sizes[size], block && "w-full", className].filter(Boolean).join(" ");
}
