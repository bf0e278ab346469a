export type SourceFile = { path: string; text: string };

/** A rule of the architecture that a file breaks; `why` says what to do instead. */
export type Breach = { rule: string; path: string; line: number; why: string };
