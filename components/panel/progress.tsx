type ProgressProps = { done: number; total: number; label: string };

/** How far something is: a bar, and the same in words. */
export function Progress({ done, total, label }: ProgressProps) {
  return (
    <div className="flex flex-col gap-2">
      <progress className="progress progress-primary w-full" value={done} max={Math.max(1, total)} aria-label={label} />
      <p role="status" className="tabular text-sm">
        {label}
      </p>
    </div>
  );
}
