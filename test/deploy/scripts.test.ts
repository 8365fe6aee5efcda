import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/* The scripts of package.json in a checkout that lacks something: one sentence, and no stack. */
const root = resolve(import.meta.dirname, "../..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quanto-scripts-"));
  mkdirSync(join(folder, "scripts"));
  for (const script of ["built.mjs", "ready.mjs"])
    copyFileSync(join(root, "scripts", script), join(folder, "scripts", script));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(command: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command.split(" "), {
    cwd: folder,
    encoding: "utf8",
    timeout: 10_000,
  });
  return { status, stdout, stderr };
}

const scripts = (
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  }
).scripts;

test.each(["start", "doctor"])("npm run %s before a build says what to run first", (name) => {
  const script = scripts[name]?.replace(/^(?:exec )?node /, "") ?? "";
  expect(run(script.replace("--env-file-if-exists=.env ", ""))).toEqual({
    status: 1,
    stdout: "",
    stderr: "Quanto is not built yet: run npm ci and npm run build first.\n",
  });
});

test("a program that was built is run", () => {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/main.js"), 'console.log("it runs");');
  expect(run("scripts/built.mjs dist/main.js")).toMatchObject({ status: 0, stdout: "it runs\n" });
});

test.each(["demo", "mongo"])(
  "npm run %s without the packages of development says how to get them",
  (name) => {
    writeFileSync(join(folder, "package-lock.json"), "{}");
    mkdirSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    expect(run(scripts[name]?.replace(/^(?:exec )?node /, "") ?? "")).toEqual({
      status: 1,
      stdout: "",
      stderr: "tsx is missing, as after npm prune --omit=dev: run npm ci, and this again.\n",
    });
  },
);
