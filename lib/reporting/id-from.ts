/**
 * The first id that rows made at a moment or later can have: ids begin with their time, so the primary key finds what
 * is new without another index.
 */
export function idFrom(at: Date): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
