import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./free-port.ts";

const FIRST_PORT_OF_OUTGOING_CONNECTIONS = 32_768;

test("ports are different, and none can be given to an outgoing connection", async () => {
  const ports = [await freePort(), await freePort(), await freePort()];
  expect(new Set(ports).size).toBe(3);
  expect(Math.max(...ports)).toBeLessThan(FIRST_PORT_OF_OUTGOING_CONNECTIONS);
});

test("the preferred port is used where it is free, and another one where it is taken", async () => {
  const wish = await freePort();
  expect(await freePort(wish)).toBe(wish);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(wish, "0.0.0.0", resolve));
  expect((server.address() as AddressInfo).port).toBe(wish);
  const other = await freePort(wish);
  server.close();
  expect(other).not.toBe(wish);
});
