// Runs a program that `npm run build` makes, or says in one sentence that it was not built:
//   node scripts/built.mjs dist/main.js
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, process.argv[2]);

if (existsSync(program)) await import(pathToFileURL(program).href);
else {
  console.error("Quanto is not built yet: run npm ci and npm run build first.");
  process.exit(1);
}
