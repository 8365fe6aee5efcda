import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The path of a browser, and the environment that its process needs. */
export type Chromium = { executablePath: string; env: Record<string, string> };

const DEBIAN = "/usr/bin/chromium";
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));

/** `CHROMIUM_PATH`, else Debian's, else the one inside the npm package. There is always one. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return { executablePath: chosen, env: {} };
  if (existsSync(DEBIAN)) return { executablePath: DEBIAN, env: {} };
  return packagedChromium();
}

/** Unpacks the browser of `@sparticuz/chromium` once for this checkout (200 MB, two seconds). */
export async function packagedChromium(): Promise<Chromium> {
  const home = join(CACHE, "chromium");
  if (!existsSync(home)) await unpackInto(home);
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") },
  };
}

/**
 * In a separate process, because the package unpacks into TMPDIR, unpacks its system libraries only on
 * AWS Lambda, and changes the environment of its importer. The folder is moved in one step, so that two
 * test files never find half a browser.
 */
async function unpackInto(home: string): Promise<void> {
  const draft = `${home}-${process.pid}`;
  await mkdir(draft, { recursive: true });
  const script = `(await import("@sparticuz/chromium")).default.executablePath()`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", `await ${script}`], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  await writeFile(join(draft, "fonts/fonts.conf"), fontsConf(join(home, "fonts")));
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another test file was faster.
    if (!existsSync(home)) throw error;
  }
}

/** The package's own file looks for its fonts under /tmp only. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
