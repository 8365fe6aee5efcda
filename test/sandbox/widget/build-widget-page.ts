import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));
const MODULES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** Bundles the widget's page where its source has changed, and says in which folder it lies. */
export async function buildWidgetPage(): Promise<string> {
  const folder = join(MODULES, ".cache", `widget-page-${await fingerprint()}`);
  if (existsSync(folder)) return folder;
  // Built aside and moved in one step: two test files may get here at the same time.
  const draft = `${folder}-${process.pid}`;
  await bundleInto(draft);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Changes with the page and with the widget SDK in it: zoid insists on the very same version. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(PAGE)).sort()) {
    hash.update(name).update(await readFile(join(PAGE, name)));
  }
  hash.update(await readFile(join(MODULES, "pluggy-connect-sdk/package.json")));
  return hash.digest("hex").slice(0, 16);
}

async function bundleInto(outDir: string): Promise<void> {
  // Loaded only when there is something to build: it costs more than all the rest of a start.
  const { build } = await import("vite");
  await build({
    root: PAGE,
    base: "./",
    configFile: false,
    logLevel: "error",
    cacheDir: join(MODULES, ".cache/vite-widget"),
    build: { outDir, emptyOutDir: true, assetsDir: "", target: "es2022", modulePreload: false },
  });
}
