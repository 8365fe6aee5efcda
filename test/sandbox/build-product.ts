import { execFile } from "node:child_process";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "../..");
const stamp = join(root, "dist", ".built");
const VITE = join(root, "node_modules/vite/bin/vite.js");
const SOURCES = ["src", "connect-web", "package.json", "tsconfig.json", "vite.config.ts"];

/**
 * Builds the product as `npm run build` does, unless `dist` is newer than every source. Tests and
 * demo run the production build.
 */
export async function buildProduct(say: (sentence: string) => void = () => {}): Promise<void> {
  if (!isFresh()) await build(say);
}

function isFresh(): boolean {
  return modifiedAt(stamp) > Math.max(...SOURCES.map((name) => newestIn(join(root, name))));
}

async function build(say: (sentence: string) => void): Promise<void> {
  const startedAt = new Date();
  say("Building (npm run build)…");
  for (const config of ["vite.config.ts", "connect-web/vite.config.ts"])
    await run(process.execPath, [VITE, "build", "-c", config], { cwd: root });
  writeFileSync(stamp, "");
  // A source that changed during the build is newer than the stamp.
  utimesSync(stamp, startedAt, startedAt);
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return modifiedAt(path);
  const inside = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(modifiedAt(path), ...inside.map((name) => modifiedAt(join(path, name))));
}
