// A key is a folder and a file, both plain words: nothing that climbs out, nothing hidden.
const keyForm = /^(?:[a-z0-9][a-z0-9_-]*\/)*[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/i;

export const isStorageKey = (key: string) => key.length <= 200 && keyForm.test(key) && !key.includes("..");

/** A part of a file, both ends included; without an end it reaches to the last byte. */
export type ByteRange = { start: number; end?: number };

export type OpenFile = { body: ReadableStream<Uint8Array>; start: number; end: number; size: number };

/** Where files lie. Keys are checked before they get here; a key that leads nowhere is null, a fault is thrown. */
export type FileStore = {
  read: (key: string) => Promise<Buffer | null>;
  open: (key: string, range?: ByteRange) => Promise<OpenFile | null>;
  /** Whoever reads meanwhile gets all of it or nothing. */
  write: (key: string, bytes: Uint8Array, type: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
};
