import type { ReactNode } from "react";

type AuthCardProps = { title: string; text?: string; children: ReactNode; footer?: ReactNode };

/** The narrow page of signing in, registering and resetting: one question, one answer. */
export function AuthCard({ title, text, children, footer }: AuthCardProps) {
  return (
    <div className="mx-auto w-full max-w-md py-2 sm:py-8">
      <h1 className="font-bold text-2xl">{title}</h1>
      {text && <p className="mt-1 text-muted">{text}</p>}
      <div className="mt-6 flex flex-col gap-5">{children}</div>
      {footer && <div className="mt-6 border-line border-t pt-5 text-center">{footer}</div>}
    </div>
  );
}
