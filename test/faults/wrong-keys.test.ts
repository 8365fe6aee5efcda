import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile, copyFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
});

afterAll(async () => {
  await standIns.close();
});

const UNKNOWN_ID = "0d5a1f4e-9a53-4f5e-9f60-6f1d1c3f7a11";

test.each([
  [
    "Pluggy's client secret",
    { PLUGGY_CLIENT_SECRET: "wrong" },
    /PLUGGY_CLIENT_ID.*PLUGGY_CLIENT_SECRET/,
  ],
  [
    "Pluggy's client id",
    { PLUGGY_CLIENT_ID: UNKNOWN_ID },
    /PLUGGY_CLIENT_ID.*PLUGGY_CLIENT_SECRET/,
  ],
  ["Telegram's token", { TELEGRAM_BOT_TOKEN: "123456:unknown-to-telegram" }, /TELEGRAM_BOT_TOKEN/],
])("%s is refused: one line names it before the product is ready", async (_what, wrong, line) => {
  const environment = { ...standIns.environment(await freePort()), ...wrong };
  const product = await startProduct({ environment });
  const ready = product.lines.findIndex((one) => one.includes("Quanto is ready"));
  const complaints = product.lines.slice(0, ready).filter((one) => / refuses [A-Z_]+/.test(one));
  expect(complaints).toEqual([expect.stringMatching(line)]);
  await product.stop();
  for (const value of Object.values(wrong)) expect(product.lines.join("\n")).not.toContain(value);
});

test("valid keys cause no such line", async () => {
  const product = await startProduct({ environment: standIns.environment(await freePort()) });
  expect(product.lines.join("\n")).not.toContain("refuses");
  await product.stop();
});

test("npm start reads .env, and the environment wins", async () => {
  const root = resolve(import.meta.dirname, "../..");
  const folder = await mkdtemp(join(tmpdir(), "quanto-env-"));
  const port = await freePort();
  const { PORT: _port, ...settings } = standIns.environment(port);
  const lines = Object.entries({ ...settings, PORT: "1", LOG_LEVEL: "info" });
  try {
    await copyFile(join(root, "package.json"), join(folder, "package.json"));
    await symlink(join(root, "dist"), join(folder, "dist"));
    await symlink(join(root, "scripts"), join(folder, "scripts"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, ".env"), lines.map((pair) => pair.join("=")).join("\n"));
    const child = spawn("npm", ["start"], {
      cwd: folder,
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, PORT: String(port) },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (line.includes("Quanto is ready")) break;
    }
    child.stdout.resume();
    process.kill(-(child.pid ?? 0), "SIGTERM");
    // npm may exit before the product does; its output ends with both.
    await once(child, "close");
    expect(said.join("\n")).toContain(`Quanto is ready on port ${port}`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
