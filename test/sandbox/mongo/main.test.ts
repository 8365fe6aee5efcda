import { mongo as driver } from "mongoose";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const { MongoClient } = driver;

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

function run(argument: string): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, argument], { stdio: "pipe" });
  running.push(child);
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  const [data] = (await once(stream as NodeJS.ReadableStream, "data")) as [Buffer];
  return String(data);
}

test("serves alone, prints that it stores nothing, and ends on Ctrl-C", async () => {
  const child = run("0");
  const line = await firstLine(child.stdout);
  expect(line).toContain("keeps nothing");
  const [uri = ""] = /mongodb:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
  const client = await MongoClient.connect(uri);
  expect(await client.db("t").command({ ping: 1 })).toMatchObject({ ok: 1 });
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([0, null]);
  await client.close();
});

test("prints one sentence when its port is in use", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const child = run(String(port));
  const [line, [code]] = await Promise.all([firstLine(child.stderr), once(child, "exit")]);
  expect(line).toBe(
    `Port ${String(port)} is taken: end what listens there, or give another port.\n`,
  );
  expect(code).toBe(1);
  taken.close();
});

test("prints one sentence when the port is no number", async () => {
  const child = run("coffee");
  const [line, [code]] = await Promise.all([firstLine(child.stderr), once(child, "exit")]);
  expect(line).toBe('"coffee" is not a port: give a number from 0 to 65535.\n');
  expect(code).toBe(1);
});
