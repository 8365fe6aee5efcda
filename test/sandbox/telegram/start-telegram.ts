import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../../support/bundle-page.ts";
import { serveApi } from "./api-server.ts";
import { createChatPage } from "./chat-page.ts";
import type { ChatPage } from "./chat-page.ts";
import type { Faults } from "./faults.ts";
import type { PagePerson, PanelChoice } from "./page-state.ts";
import { createPerson } from "./person.ts";
import type { PersonInput } from "./chat-acts.ts";
import type { Person } from "./person.ts";
import { createWorld } from "./world.ts";
import type { Call, Clock, World } from "./world.ts";

export interface TelegramOptions {
  /** 0, any free port, when missing. Always on 127.0.0.1. */
  readonly port?: number;
  readonly token?: string;
  readonly botUsername?: string;
  readonly clock?: Clock;
  /**
   * Allows `http://localhost` in URL buttons. Telegram refuses it ("Wrong HTTP URL": a host needs a
   * dot), and accepts `http://127.0.0.1`; so does the stand-in by default.
   */
  readonly allowLoopbackUrls?: boolean;
  /** Allows a plain http webhook on this machine, on any port; Telegram requires https. */
  readonly allowLoopbackWebhook?: boolean;
  /** "none" disables the rate limits. */
  readonly limits?: "telegram" | "none";
  /**
   * Whether the pixels of pictures are decoded, as Telegram does; the default. Where the stand-in shares the processor
   * with what is measured, each would take more of it than the product.
   */
  readonly decodesPictures?: boolean;
  /** Serves the chat page too, with these users; with three users when none are given. */
  readonly page?: { readonly people?: readonly PagePerson[] };
}

/** A running stand-in of Telegram: the Bot API over HTTP, and its users. */
export interface Telegram {
  readonly apiRoot: string;
  readonly token: string;
  /** The URL of the chat page; answers 404 unless `page` was given. */
  readonly pageUrl: string;
  readonly faults: Faults;
  readonly world: World;
  person(input: PersonInput): Person;
  /** All calls so far, or those of one method. */
  calls(method?: string): readonly Call[];
  /** Resolves with the first call that matches, past or future. */
  waitForCall(matches: (call: Call) => boolean, timeoutMs?: number): Promise<Call>;
  /** Resolves when a long poll is waiting for updates. */
  waitForPoll(timeoutMs?: number): Promise<void>;
  /** Refuses the ids of all stored files from now on, with this text; chats still show them. */
  expireFileIds(words: string): void;
  /** Sets the bot's domain, as BotFather's /setdomain does. */
  setLoginDomain(domain: string): void;
  /** The panel beside the chat on wide screens; none while `undefined`. */
  setPanel(panel: PanelChoice | undefined): void;
  close(): Promise<void>;
}

const madeUpPeople: readonly PagePerson[] = [
  { id: 610_001, firstName: "Ana", languageCode: "pt-br" },
  { id: 610_002, firstName: "Rafael", languageCode: "pt-br" },
  { id: 610_003, firstName: "Emily", languageCode: "en" },
];

const CHAT_PAGE = fileURLToPath(new URL("./page/", import.meta.url));

const KEEP_ALIVE_MS = 75_000;
const defaultToken = "7000000001:AAE-stand-in-of-telegram-0123456789";

export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const world = createWorld({
    token: options.token ?? defaultToken,
    botUsername: options.botUsername ?? "quanto_bot",
    clock: options.clock ?? { now: () => Date.now() },
    allowLoopbackUrls: options.allowLoopbackUrls ?? false,
    allowLoopbackWebhook: options.allowLoopbackWebhook ?? false,
    limits: options.limits ?? "telegram",
    decodesPictures: options.decodesPictures ?? true,
  });
  const page =
    options.page &&
    createChatPage(world, await bundleChatPage(), options.page.people ?? madeUpPeople);
  const server = createServer((request, response) => {
    void serve(world, page, request, response);
  });
  // Node's default of five seconds would sometimes close the connection on which a bot is writing.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token: world.options.token,
    pageUrl: `http://127.0.0.1:${port}/chat/`,
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
    waitForPoll: async (timeoutMs = 10_000) => {
      const isWaiting = (): true | undefined => (world.updates.isPolled() ? true : undefined);
      await world.events.until(isWaiting, { what: "a long poll", timeoutMs });
    },
    expireFileIds: (words) => {
      for (const fileId of world.files.keys()) world.expiredFiles.set(fileId, words);
    },
    setLoginDomain: (domain) => void (world.loginDomain = domain),
    setPanel: (panel) => page?.setPanel(panel),
    close: async () => {
      world.webhook?.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  world: World,
  page: ChatPage | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (await serveApi(world, request, response)) return;
    if (await page?.serve(request, response)) return;
    response.writeHead(404).end();
  } catch (error) {
    console.error("The Telegram stand-in failed:", error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function bundleChatPage(): Promise<string> {
  return bundlePage("chat-page", CHAT_PAGE, {
    root: CHAT_PAGE,
    base: "./",
    configFile: false,
    build: { target: "es2022", assetsInlineLimit: 0 },
  });
}
