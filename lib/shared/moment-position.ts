/** Where a page of a list by time ended: the microseconds of its last row and its id where moments are equal. */
export type MomentPosition = { micros: string; id: string };

const form = /^(\d{1,16})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const formatMomentPosition = ({ micros, id }: MomentPosition): string => `${micros}_${id}`;

/** An address that somebody shortened or made up starts at the beginning. */
export function parseMomentPosition(text: unknown): MomentPosition | undefined {
  const [, micros, id] = form.exec(typeof text === "string" ? text : "") ?? [];
  return micros && id ? { micros, id } : undefined;
}
