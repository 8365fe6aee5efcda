// Runs a program of this project, installing its packages first where they are missing or older
// than the lock file, so that one command is enough on a fresh clone:
//   node scripts/ready.mjs <program> [arguments…]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [program, ...args] = process.argv.slice(2);

requireNode(20, 19);
if (!isInstalled()) install();
if (!existsSync(binary()))
  fail(`${program} is missing, as after npm prune --omit=dev: run npm ci, and this again.`);
run();

function requireNode(major, minor) {
  const [actualMajor, actualMinor] = process.versions.node.split(".").map(Number);
  if (actualMajor < major || (actualMajor === major && actualMinor < minor))
    fail(`Quanto needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}.`);
}

function binary() {
  return join(root, "node_modules", ".bin", program);
}

/** npm writes the hidden lock file at the end of an install, so it is older only when something changed since. */
function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function install() {
  console.log("Installing packages (npm ci), once: this takes about half a minute…");
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, "ci"], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", ["ci"], { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) fail("The packages could not be installed; npm says why above.");
}

/** Ends when the program does. Ctrl-C reaches the program by itself; other signals are handed on. */
function run() {
  const child = spawn(binary(), args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`${program} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal === "SIGINT" ? 0 : (code ?? 1)));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
