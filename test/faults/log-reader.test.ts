import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";

/** Bytes: more than the buffers of a pipe and a socket hold, and more than the product buffers. */
const MORE_THAN_FITS = 4_000_000;
const PATH = `/nowhere/${"x".repeat(4000)}`;

let standIns: StandIns;
let product: Product;
let address: string;

beforeEach(async () => {
  standIns = await startStandIns();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  product = await startProduct({
    environment: { ...standIns.environment(port), LOG_LEVEL: "trace" },
  });
});

afterEach(async () => {
  await product.stop("SIGKILL");
  await standIns.close();
});

test("the reader of the log has exited: the product goes on, and SIGTERM ends it", async () => {
  product.stdout.destroy();
  await logMuch();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await product.stop("SIGTERM");
  expect(await product.ended).toBe(0);
});

test("the reader of the log exits while the product stops: it ends", async () => {
  product.stdout.on("data", () => product.stdout.destroy());
  await product.stop("SIGTERM");
  expect(await product.ended).toBe(0);
});

test("the reader of the log does not read: the product goes on, and SIGTERM ends it", async () => {
  product.stdout.pause();
  await logMuch();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await product.stop("SIGTERM");
  expect(await product.ended).toBe(0);
});

async function logMuch(): Promise<void> {
  for (let sent = 0; sent < MORE_THAN_FITS; sent += PATH.length) await fetch(address + PATH);
}
