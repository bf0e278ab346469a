/**
 * The least uuid (version 7) that a moment can have: ids rise with time, so a list by id can begin at a day without an
 * index over dates.
 */
export function uuidBound(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
