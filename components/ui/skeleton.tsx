/** The shape of what is coming, in its exact size, so that its arrival moves nothing. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`skeleton block rounded-md bg-sunken ${className}`} />;
}
