import { z } from "zod";
import { listOf } from "@/lib/auth/form-input";

/** The files of a form that was posted without a script, under the name `files`. */
export const sentFiles = { files: listOf(z.file()) };
