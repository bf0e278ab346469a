/** Identity cards and the like lie here; `/uploads/…` does not serve them, whoever knows the address. */
export const DOCUMENT_FOLDER = "documents";

export const isPrivateFile = (key: string) => key.toLowerCase().startsWith(`${DOCUMENT_FOLDER}/`);
