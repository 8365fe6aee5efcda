import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/**
 * Bundles a browser page with Vite if its source has changed, and returns the folder of the result.
 * Nothing is written into the source tree.
 */
export async function bundlePage(
  name: string,
  source: string,
  config: InlineConfig,
): Promise<string> {
  const folder = join(MODULES, ".cache", `${name}-${await fingerprint(source)}`);
  if (existsSync(folder)) return folder;
  // Built elsewhere and moved in one step: two tests may build at the same time.
  const draft = `${folder}-${randomUUID()}`;
  // Loaded only when needed: it costs more than the rest of a start.
  const { build } = await import("vite");
  await build({
    logLevel: "error",
    ...config,
    build: { ...config.build, outDir: draft, emptyOutDir: true },
  });
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A hash of the page and of every package that may be in it. */
async function fingerprint(source: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) {
    hash.update(path).update(await readFile(path));
  }
  hash.update(await readFile(join(MODULES, "../package-lock.json")));
  return hash.digest("hex").slice(0, 16);
}
