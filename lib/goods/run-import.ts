/** Filled in the next minutes. */
export async function runImport(_importId: string): Promise<void> {}
