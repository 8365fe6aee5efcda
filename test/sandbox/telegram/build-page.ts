import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("page/", import.meta.url));
const cache = fileURLToPath(
  new URL("../../../node_modules/.cache/telegram-chat-page/", import.meta.url),
);

/** Builds the chat page where its sources changed since the last time; returns its folder. */
export async function buildPage(): Promise<string> {
  const folder = join(cache, await fingerprint());
  if (existsSync(join(folder, "index.html"))) return folder;
  const { build } = await import("vite");
  const draft = `${folder}-${process.pid}`;
  await build({
    root: source,
    base: "./",
    configFile: false,
    logLevel: "warn",
    build: { outDir: draft, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  });
  await mkdir(cache, { recursive: true });
  // Another process may have built the same page meanwhile; either copy will do.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  const files = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}
