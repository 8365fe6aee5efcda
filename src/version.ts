import { readFileSync } from "node:fs";

/** Which program this is. */
export interface Version {
  /** The version in package.json. */
  readonly number: string;
  /** The git commit that it was built from, shortened; null where the build was not told. */
  readonly commit: string | null;
}

/** In the build and in the image, as in the source, the package is one folder up. */
const PACKAGE = new URL("../package.json", import.meta.url);
const COMMIT_LENGTH = 8;

/** The version of this program, built from `commit`. */
export function readVersion(commit: string | null): Version {
  const { version: number } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  return { number, commit: commit?.slice(0, COMMIT_LENGTH) ?? null };
}

/** `0.1.0 (1a2b3c4d)`. */
export function describeVersion({ number, commit }: Version): string {
  return commit === null ? number : `${number} (${commit})`;
}
