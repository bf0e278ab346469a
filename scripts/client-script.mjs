// What a browser loads of script before anybody touches a page, from the manifests that the build leaves.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

/** A shared page may weigh so much: an empty one of this stack has nine tenths of it. */
export const mostBytes = 150_000;

export const publicPages = [
  "[locale]/(public)/page",
  "[locale]/(public)/categories/[slug]/page",
  "[locale]/(public)/products/[slug]/page",
  "[locale]/(public)/stores/[slug]/page",
  "[locale]/(shop)/search/page",
];

/** The files of a page and their bytes packed by gzip; most browsers take fewer, in Brotli. */
export function clientScript(root, page) {
  const read = (file) => fs.readFileSync(path.join(root, ".next", file));
  const context = vm.createContext({});
  vm.runInContext(String(read(`server/app/${page}_client-reference-manifest.js`)), context);
  const manifest = context.__RSC_MANIFEST[`/${page}`];
  const { rootMainFiles } = JSON.parse(String(read("build-manifest.json")));
  const files = [...new Set([...rootMainFiles, ...Object.values(manifest.entryJSFiles).flat()])];
  if (files.length <= rootMainFiles.length) throw new Error(`${page} names no script of its own.`);
  return { files, bytes: files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) };
}
