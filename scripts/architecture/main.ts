import path from "node:path";
import { checkArchitecture, inWords, readProject } from "./check";

const files = readProject(path.resolve(import.meta.dirname, "../.."));
const breaches = checkArchitecture(files);
for (const breach of breaches) console.log(inWords(breach));
console.log(`${files.length} files, ${breaches.length} breaches`);
if (breaches.length > 0) process.exitCode = 1;
