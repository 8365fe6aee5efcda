import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const model = readFileSync(join(root, "docs/SECURITY.md"), "utf8");

/** The rows of the tables of attacks, without their heads. */
const rows = model
  .slice(model.indexOf("## Doors and attacks"), model.indexOf("## Out of scope"))
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\|\s*(attack|-+)\s*\|/.test(line));

function testsIn(text: string): { file: string; title: string }[] {
  return [...text.matchAll(/`(test\/\S+\.test\.ts) › ([^`]+)`/g)].map(([, file, title]) => ({
    file: file ?? "",
    title: title ?? "",
  }));
}

test("every attack of the threat model names a test", () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => testsIn(row).length === 0)).toEqual([]);
});

test("every test that the threat model names exists", () => {
  const missing = testsIn(model).filter(({ file, title }) => {
    const path = join(root, file);
    // A title stands in quotes in its file; some begin with one that is shared.
    return (
      !existsSync(path) || !/["'`]/.test(readFileSync(path, "utf8").split(title)[0]?.at(-1) ?? "")
    );
  });
  expect(missing).toEqual([]);
});
