import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { circleBreaches, importBreaches } from "./imports";
import { purityBreaches } from "./purity";
import { perRequestBreaches, shapeBreaches } from "./shapes";
import { parse } from "./source";
import type { Breach, SourceFile } from "./types";
import { verbBreaches } from "./verbs";
import { writeBreaches } from "./writes";

/** Every breach of docs/architecture.md in the given files; pure, so that a test can hand it files that break a rule. */
export function checkArchitecture(files: SourceFile[]): Breach[] {
  const sources = files.map(parse);
  const breaches = [
    importBreaches,
    circleBreaches,
    purityBreaches,
    writeBreaches,
    shapeBreaches,
    perRequestBreaches,
    verbBreaches,
  ].flatMap((find) => find(sources));
  return breaches.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

const folders = ["app", "components", "db", "e2e", "i18n", "lib", "simulator"];

export function readProject(root: string): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return { path: path.relative(root, file).split(path.sep).join("/"), text: readFileSync(file, "utf8") };
      }),
  );
}

export const inWords = ({ rule, path: file, line, why }: Breach) => `${file}:${line}  ${rule}: ${why}`;
