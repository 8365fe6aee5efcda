import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { PluggyApiClient } from "../../src/pluggy/client.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";
import type { RequestBudget } from "../../src/pluggy/request-budget.ts";

/** A scripted response. */
export interface Scripted {
  readonly status?: number;
  /** An object is sent as JSON, text unchanged. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Closes the connection without a response. */
  readonly isBroken?: boolean;
  /** Never responds. */
  readonly isSilent?: boolean;
}

export interface SeenRequest {
  /** `GET /items/1?x=y` */
  readonly line: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly key: string | undefined;
  readonly body: unknown;
}

export interface ScriptedPluggy {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** All requests except those to `/auth`. */
  calls(): SeenRequest[];
  /** Scripts the responses to a request line such as `GET /items`; the last one repeats. `POST /auth` has a working default. */
  answer(route: string, ...answers: Scripted[]): void;
  client(options?: {
    clock?: { now(): Date };
    timers?: Timers;
    budget?: RequestBudget;
  }): PluggyApiClient;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startScriptedPluggy(): Promise<ScriptedPluggy> {
  const seen: SeenRequest[] = [];
  const script = new Map<string, Scripted[]>();
  let keys = 0;

  async function answerTo(request: IncomingMessage): Promise<Scripted> {
    const one = await read(request);
    seen.push(one);
    const answers = script.get(`${request.method} ${one.path}`);
    const fallback =
      one.path === "/auth" ? { body: { apiKey: jwt((keys += 1)) } } : { status: 404, body: {} };
    return (answers && answers.length > 1 ? answers.shift() : answers?.[0]) ?? fallback;
  }

  const server = createServer((request, response) => {
    void answerTo(request).then((answer) => send(request, response, answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    seen,
    calls: () => seen.filter(({ path }) => path !== "/auth"),
    answer: (route, ...answers) => void script.set(route, answers),
    client: ({
      clock = { now: () => new Date() },
      timers = instantTimers(),
      budget = UNLIMITED,
    } = {}) =>
      new PluggyApiClient({
        clientId: "our-id",
        clientSecret: "our-secret",
        apiUrl: url,
        clock,
        timers,
        budget,
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A key that is valid for two hours, like Pluggy's. */
export function jwt(serial: number, lifetime = 7200): string {
  const payload = { iat: 1_000_000, exp: 1_000_000 + lifetime, serial };
  return ["{}", JSON.stringify(payload), "sig"]
    .map((part) => Buffer.from(part).toString("base64url"))
    .join(".");
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const url = new URL(request.url ?? "/", "http://scripted");
  return {
    line: `${request.method} ${request.url}`,
    path: url.pathname,
    query: url.searchParams,
    key: request.headers["x-api-key"]?.toString(),
    body: text === "" ? undefined : JSON.parse(text),
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: Scripted): void {
  if (answer.isSilent) return;
  if (answer.isBroken) {
    request.socket.destroy();
    return;
  }
  const isText = typeof answer.body === "string";
  response.writeHead(answer.status ?? 200, {
    "content-type": isText ? "text/html" : "application/json",
    ...answer.headers,
  });
  if (answer.body === undefined) response.end();
  else response.end(isText ? answer.body : JSON.stringify(answer.body));
}
