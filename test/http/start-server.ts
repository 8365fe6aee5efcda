import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import type { OpenedLink } from "../../src/usecases/connect/open-link.ts";
import { memoryUsageLimits } from "../support/memory-usage-limits.ts";
import { systemTimers } from "../../src/system-timers.ts";
import { createServer, type ServerOptions } from "../../src/http/create-server.ts";
import { createLogger } from "../../src/logger.ts";
import type { LinkDescription } from "../../src/usecases/connect/describe-link.ts";
import type { Photo } from "../../src/usecases/ports/profiles.ts";
import type { LinkItemAnswer } from "../../src/usecases/connect/link-item.ts";
import type { ConnectSession } from "../../src/usecases/connect/open-connect-session.ts";

export const ITEM = "9f1c0c1e-8a53-4f5e-9f60-6f1d1c3f7a11";
export const UPDATED_ITEM = "0d5a3f7b-3c52-4c52-9b41-51a1d6f0a7c2";
export const PAGE = "<!doctype html><title>Quanto</title>";

/** Fake use cases: a test sets their answers, or `failure` to make them throw. */
export interface FakeConnect {
  state: OpenedLink["kind"];
  session: ConnectSession;
  described: LinkDescription;
  photo: Photo | null;
  linked: LinkItemAnswer;
  failure: Error | null;
  /** The arguments of each call, in order. */
  readonly calls: unknown[];
}

export interface TestServer {
  readonly url: string;
  readonly connect: FakeConnect;
  readonly reports: { error: unknown; where: string }[];
  /** The log, as one text. */
  log(): string;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the real server on a free port, with fake use cases. */
export async function startServer(given: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dir = await mkdtemp(join(tmpdir(), "quanto-page-"));
  await writeFile(join(dir, "index.html"), PAGE);
  await writeFile(join(dir, "index-BHFHC_qD.css"), "body{}");
  await writeFile(join(dir, "favicon.svg"), "<svg/>");
  const lines: string[] = [];
  const reports: TestServer["reports"] = [];
  const connect = fakeConnect();
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    publicUrl: "https://quanto.example",
    trustedProxies: 1,
    metricsPlace: { kind: "public-port" },
    metricsToken: null,
    connect: usecasesOf(connect),
    pages: { dir },
    connectOrigin: "https://connect.pluggy.ai",
    includeSandbox: false,
    readOpener: ({ id, hash }) =>
      hash === "right" ? { kind: "account", telegramId: Number(id) } : { kind: "forged" },
    botUrl: () => "https://t.me/quanto_bot",
    version: { number: "1.2.3", commit: "1a2b3c4d" },
    readiness: async () => ({ database: true, telegram: true }),
    metrics: new Registry(),
    timers: systemTimers,
    usageLimits: memoryUsageLimits(systemTimers),
    logger: createLogger("debug", { write: (line) => void lines.push(line) }),
    logError: (error, where) => void reports.push({ error, where }),
    ...given,
  });
  const removePage = () => rm(dir, { recursive: true });
  const port = await server.listen().catch(async (error: unknown) => {
    await removePage();
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    connect,
    reports,
    log: () => lines.join(""),
    post: (path, body = {}, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    async [Symbol.asyncDispose]() {
      await server.close();
      await removePage();
    },
  };
}

function fakeConnect(): FakeConnect {
  return {
    state: "open",
    session: {
      kind: "usable",
      connectToken: "connect-token",
      purpose: { kind: "connect" },
      updateItem: null,
      bank: null,
      language: "pt",
    },
    described: {
      kind: "usable",
      owner: { firstName: "Ana", username: "ana" },
      purpose: { kind: "connect" },
      bank: null,
      language: "pt",
    },
    photo: null,
    linked: { kind: "linked", bank: "Nubank", progress: "connected" },
    failure: null,
    calls: [],
  };
}

function usecasesOf(fake: FakeConnect): ServerOptions["connect"] {
  const answer = async <T>(request: unknown, value: T): Promise<T> => {
    fake.calls.push(request);
    if (fake.failure) throw fake.failure;
    return value;
  };
  return {
    openLink: ({ token, opener }) =>
      answer(token, { kind: opener.kind === "unidentified" ? fake.state : "not-yours" }),
    describeLink: (request) => answer(request, fake.described),
    photoOfLink: (token) => answer(token, fake.photo),
    openConnectSession: (request) => answer(request, fake.session),
    linkItem: (request) => answer(request, fake.linked),
  };
}
