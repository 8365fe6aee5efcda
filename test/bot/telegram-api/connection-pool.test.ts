import { createServer, get, type Agent } from "node:http";
import { once } from "node:events";
import { Agent as SecureAgent, get as getSecure } from "node:https";
import { createServer as createNetServer, type AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { connectionFailed, networkReason } from "../../../src/bot/telegram-api/network-code.ts";
import { TelegramError } from "../../../src/bot/telegram-api/telegram-error.ts";
import { connectionPool } from "../../../src/bot/telegram-api/connection-pool.ts";

const server = createServer((_request, response) => response.end("ok"));
afterEach(() => server.close());

function ask(agent: Agent, port: number): Promise<{ port: number | undefined }> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, agent }, (answer) => {
      const own = answer.socket.localPort;
      answer.resume().on("end", () => resolve({ port: own }));
    }).on("error", reject);
  });
}

test("a connection is reused at once, and not once it was idle so long that a server may close it", async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const agent = connectionPool(`http://127.0.0.1:${port}`);
  const first = await ask(agent, port);
  expect(await ask(agent, port)).toEqual(first);
  const free = () => Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
  await vi.waitFor(() => expect(free()).toHaveLength(1));
  expect(free()[0]?.timeout).toBe(4000);
  free()[0]?.emit("timeout");
  await vi.waitFor(() => expect(free()).toHaveLength(0));
  expect(await ask(agent, port)).not.toEqual(first);
  agent.destroy();
});

test("https gets an https agent", () => {
  expect(connectionPool("https://api.telegram.org")).toBeInstanceOf(SecureAgent);
});

test("a connection that is not made in four seconds fails as a call that was never sent", async () => {
  const silent = createNetServer();
  await new Promise<void>((resolve) => {
    silent.listen(0, "127.0.0.1", resolve);
  });
  const { port } = silent.address() as AddressInfo;
  const agent = connectionPool("https://api.telegram.org");
  const accepted = once(silent, "connection");
  const failed = new Promise<Error>((resolve) => {
    getSecure({ host: "127.0.0.1", port, agent }).on("error", resolve);
  });
  await accepted;
  const [socket] = Object.values(agent.sockets).flatMap((sockets) => sockets ?? []);
  expect(socket?.timeout).toBe(4000);
  socket?.emit("timeout");
  const error = await failed;
  expect(connectionFailed(error)).toBe(true);
  expect(new TelegramError("sendPhoto", null, networkReason(error)).mayBeExecuted).toBe(false);
  agent.destroy();
  silent.close();
});
