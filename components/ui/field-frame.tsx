import type { ReactNode } from "react";

export type FieldFrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  hideLabel?: boolean;
  /** The word for "optional" in the reader's language; required is the silent default. */
  optional?: string;
  className?: string;
  children: ReactNode;
};

/** Label above, control, then the hint and what is wrong, tied together by id. */
export function FieldFrame({ id, label, hint, error, hideLabel, optional, className = "", children }: FieldFrameProps) {
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-sm"}>
        {label}
        {optional && <span className="font-normal text-muted"> ({optional})</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium text-bad text-sm">
          <span aria-hidden="true" className="mt-1.75 size-1.5 shrink-0 rounded-full bg-bad" />
          {error}
        </p>
      )}
    </div>
  );
}
