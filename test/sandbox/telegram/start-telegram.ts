import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { serveApi } from "./api-server.ts";
import type { Faults } from "./faults.ts";
import { createPerson } from "./person.ts";
import type { Person, PersonInput } from "./person.ts";
import { createWorld } from "./world.ts";
import type { Call, Clock, World } from "./world.ts";

export interface TelegramOptions {
  /** 0, any free port, where it is missing. Always on 127.0.0.1. */
  readonly port?: number;
  readonly token?: string;
  readonly botUsername?: string;
  readonly clock?: Clock;
  /**
   * Lets `http://localhost` into link buttons. Telegram refuses it ("Wrong HTTP URL": a host needs
   * a dot), and takes `http://127.0.0.1`; so does the stand-in unless told otherwise.
   */
  readonly allowLoopbackUrls?: boolean;
  /** Lets a webhook be plain http on this machine, on any port; Telegram wants https. */
  readonly allowLoopbackWebhook?: boolean;
  /** "none" switches off the counting of messages a second. */
  readonly limits?: "telegram" | "none";
}

/** A running stand-in of Telegram: the Bot API over HTTP, and the hands of the people in it. */
export interface Telegram {
  readonly apiRoot: string;
  readonly token: string;
  readonly faults: Faults;
  readonly world: World;
  person(input: PersonInput): Person;
  /** Every call so far, or those of one method. */
  calls(method?: string): readonly Call[];
  /** Resolves with the first call, past or to come, that fits. */
  waitForCall(matches: (call: Call) => boolean, timeoutMs?: number): Promise<Call>;
  close(): Promise<void>;
}

const defaultToken = "7000000001:AAE-stand-in-of-telegram-0123456789";

export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const world = createWorld({
    token: options.token ?? defaultToken,
    botUsername: options.botUsername ?? "quanto_bot",
    clock: options.clock ?? { now: () => Date.now() },
    allowLoopbackUrls: options.allowLoopbackUrls ?? false,
    allowLoopbackWebhook: options.allowLoopbackWebhook ?? false,
    limits: options.limits ?? "telegram",
  });
  const server = createServer((request, response) => {
    void serve(world, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token: world.options.token,
    faults: world.faults,
    world,
    person: (input) => createPerson(world, input),
    calls: (method) => world.calls.filter((call) => method === undefined || call.method === method),
    waitForCall: (matches, timeoutMs = 10_000) =>
      world.events.until(() => world.calls.find(matches), {
        what: "a call of the Bot API",
        timeoutMs,
        seen: () => world.calls.map(({ method }) => `  ${method}`).join("\n"),
      }),
    close: async () => {
      world.webhook?.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const served = await serveApi(world, request, response);
  if (!served) response.writeHead(404).end();
}
