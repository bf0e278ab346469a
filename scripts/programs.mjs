// How each part of the system is started; every server and task is one Node process with these arguments.
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const typescript = ["--import", "tsx"];
// Server code imports "server-only", which loads only under this condition.
const server = ["--conditions=react-server", ...typescript];

export const node = process.execPath;
export const next = path.join(root, "node_modules", "next", "dist", "bin", "next");

// Without the condition: mails are rendered there, and React renders no page where only its server half is loaded.
export const worker = [...typescript, "scripts/worker.ts"];
export const simulator = [...typescript, "simulator/main.ts"];
export const seed = (args = []) => [...server, "scripts/seed.ts", ...args];
export const audit = [...server, "scripts/audit.ts"];
export const bench = (args = []) => [...server, "bench/main.ts", ...args];
export const web = (mode, port) =>
  mode === "start" ? ["scripts/web.mjs", String(port)] : [next, mode, "-p", String(port)];
