import type { IncomingMessage, ServerResponse } from "node:http";
import { PluggyRefusal } from "./errors.ts";
import { withWrongTypes } from "./faults.ts";
import type { Fault } from "./faults.ts";
import type { JournalEntry } from "./journal.ts";
import { readBody } from "./read-body.ts";
import { refusalBody } from "./refusals.ts";
import { findRoute } from "./route.ts";
import type { Answer } from "./route.ts";
import { ALL_ROUTES } from "./routes/all-routes.ts";
import type { Sandbox } from "./sandbox.ts";
import { nowIso } from "./sandbox.ts";
import { principalOf } from "./tokens.ts";
import type { Principal } from "./tokens.ts";

interface Exchange {
  sandbox: Sandbox;
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  url: URL;
}

export const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET,POST,PATCH,DELETE,OPTIONS",
  "Access-Control-Allow-Headers": "X-API-KEY, Content-Type",
  "Access-Control-Max-Age": "600",
};

function send(response: ServerResponse, { status = 200, body }: Answer): void {
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

function countRequest({ sandbox, request, response }: Exchange, endpoint: string, limit: number) {
  if (sandbox.options.rateLimits === "off") return;
  const address = request.socket.remoteAddress ?? "";
  const verdict = sandbox.rateLimiter.count(address, endpoint, limit);
  for (const [name, value] of Object.entries(verdict.headers)) response.setHeader(name, value);
  if (!verdict.allowed) throw tooManyRequests();
}

const tooManyRequests = (): PluggyRefusal =>
  new PluggyRefusal(
    429,
    "Too many requests. Please try again later (see Retry-After header in seconds)",
  );

/** Finds the route, checks the token, and calls the route. */
function answerOf(
  exchange: Exchange,
  body: Record<string, unknown>,
  see: (principal: Principal["kind"]) => void,
): Answer {
  const { sandbox, request, method, url } = exchange;
  const found = findRoute(ALL_ROUTES, method, url.pathname);
  if (found.route === undefined) {
    throw new PluggyRefusal(
      found.pathExists ? 405 : 404,
      found.pathExists ? "Method not allowed" : `Cannot ${method} ${url.pathname}`,
    );
  }
  const { route, params } = found;
  if (route.perMinute !== undefined) {
    countRequest(exchange, `${method} ${route.path}`, route.perMinute);
  }
  const query = url.searchParams;
  if (route.access === "anyone") {
    return route.handle({ sandbox, params, query, body, principal: { kind: "api-key" } });
  }
  const principal = principalOf(sandbox, request.headers["x-api-key"]?.toString());
  see(principal.kind);
  if (principal.kind === "connect-token" && route.access === "api-key") {
    throw new PluggyRefusal(403, "Forbidden resource");
  }
  return route.handle({ sandbox, params, query, body, principal });
}

function safely(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof PluggyRefusal) return { status: error.body.code, body: error.body };
    throw error;
  }
}

/** Applies a fault; returns whether it ended the exchange. */
async function playFault(exchange: Exchange, fault: Fault): Promise<boolean> {
  const { response, sandbox } = exchange;
  switch (fault.kind) {
    case "status":
      send(response, {
        status: fault.status,
        body: fault.body ?? { code: fault.status, message: "Internal server error" },
      });
      return true;
    case "refusal": {
      const body = refusalBody(fault.name);
      send(response, { status: body.code, body });
      return true;
    }
    case "too-many-requests":
      response.setHeader("Retry-After", String(fault.retryAfterSeconds ?? 60));
      send(response, { status: 429, body: tooManyRequests().body });
      return true;
    case "reset":
      response.socket?.destroy();
      return true;
    case "no-answer":
      return true;
    case "html":
      response.writeHead(502, { "Content-Type": "text/html" });
      response.end("<html><body><h1>502 Bad Gateway</h1></body></html>");
      return true;
    case "malformed-json":
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end('{"results":[{"id":"');
      return true;
    case "delay":
      await new Promise<void>((resolve) => {
        sandbox.options.clock.setTimer(resolve, fault.ms);
      });
      return false;
    case "apply-then-reset":
    case "wrong-types":
      return false;
  }
}

function finish({ response }: Exchange, answer: Answer, fault: Fault | undefined): void {
  if (fault?.kind === "apply-then-reset") response.socket?.destroy();
  else if (fault?.kind === "wrong-types")
    send(response, { ...answer, body: withWrongTypes(answer.body) });
  else send(response, answer);
}

/** Answers one request and writes its line in the journal. */
export async function answerRequest(exchange: Exchange): Promise<void> {
  const { sandbox, request, response, method, url } = exchange;
  for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
  if (method === "OPTIONS") {
    send(response, { status: 204 });
    return;
  }
  const entry: JournalEntry = {
    at: nowIso(sandbox),
    method,
    path: url.pathname,
    query: url.search,
    body: null,
    status: "dropped",
    principal: "none",
  };
  const fault = sandbox.faults.take(method, url);
  if (fault !== undefined && (await playFault(exchange, fault))) {
    entry.status = response.writableEnded ? response.statusCode : "dropped";
    sandbox.journal.record(entry);
    return;
  }
  const body = await readBody(request).catch((error: unknown) => {
    if (error instanceof PluggyRefusal) return error;
    throw error;
  });
  entry.body = body instanceof PluggyRefusal ? null : body;
  const answer = safely(() => {
    if (body instanceof PluggyRefusal) throw body;
    return answerOf(exchange, body, (principal) => {
      entry.principal = principal;
    });
  });
  entry.status = answer.status ?? 200;
  sandbox.journal.record(entry);
  finish(exchange, answer, fault);
}
