import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, errorBody } from "./api-error.ts";
import { readCallParams } from "./call-params.ts";
import type { CallParams } from "./call-params.ts";
import { isAfterwards, type Fault } from "./faults.ts";
import { editMethods } from "./methods/edit.ts";
import { identityMethods } from "./methods/identity.ts";
import { Described } from "./methods/method.ts";
import type { Asked } from "./methods/method.ts";
import { profileMethods } from "./methods/profile.ts";
import { queryMethods } from "./methods/queries.ts";
import { sendMethods } from "./methods/send.ts";
import { updateMethods } from "./methods/updates.ts";
import type { Call, World } from "./world.ts";

type Method = (asked: Asked) => unknown;

/** Method names are matched without case, as by the real server. */
const methods = new Map<string, { name: string; run: Method }>(
  Object.entries<Method>({
    ...identityMethods,
    ...updateMethods,
    ...sendMethods,
    ...editMethods,
    ...queryMethods,
    ...profileMethods,
  }).map(([name, run]) => [name.toLowerCase(), { name, run }]),
);

/** Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`; returns `false` for other requests. */
export async function serveApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? "/", "http://stand-in");
  const match = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(url.pathname);
  if (!match) return false;
  const [, file, token = "", rest = ""] = match;
  const refusal = checkToken(world, decodeURIComponent(token));
  if (refusal !== undefined) sendJson(response, refusal.code, errorBody(refusal));
  else if (file !== undefined) sendFile(world, response, decodeURIComponent(rest));
  else await serveCall(world, request, response, url, rest);
  return true;
}

function checkToken(world: World, token: string): ApiError | undefined {
  if (token === world.options.token) return undefined;
  return /^\d+:[\w-]{30,}$/.test(token)
    ? new ApiError(401, "Unauthorized")
    : new ApiError(404, "Not Found");
}

function sendFile(world: World, response: ServerResponse, path: string): void {
  const file = [...world.files.values()].find((stored) => stored.path === path);
  if (file === undefined) {
    sendJson(response, 404, errorBody(new ApiError(404, "Not Found")));
    return;
  }
  response.writeHead(200, { "content-type": "application/octet-stream" }).end(file.bytes);
}

async function serveCall(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  named: string,
): Promise<void> {
  const method = methods.get(named.toLowerCase());
  const name = method?.name ?? named;
  const hungUp = new AbortController();
  response.on("close", () => hungUp.abort());
  const at = world.clock.now();
  let params: CallParams = { values: {}, uploads: new Map() };
  const record = (outcome: Call["outcome"]): void => {
    const call: Call = { method: name, params: withUploads(params), at, outcome };
    world.calls.push(call);
    world.events.emit({ kind: "call", call });
  };
  try {
    params = await readCallParams(request, url);
    const fault = world.faults.take(name, chatIdOf(params));
    if (fault !== undefined && !isAfterwards(fault)) {
      const broken = breakCall(fault, response);
      record({ ok: false, broken });
      return;
    }
    if (method === undefined) throw new ApiError(404, "Not Found: method not found");
    const returned = await method.run({ world, params, signal: hungUp.signal });
    const described = returned instanceof Described;
    const result: unknown = described ? returned.result : returned;
    record({ ok: true, result });
    if (fault !== undefined) breakCall(fault, response);
    else if (described)
      sendJson(response, 200, { ok: true, result, description: returned.description });
    else sendJson(response, 200, { ok: true, result });
  } catch (error) {
    const refused = asApiError(error);
    record({ ok: false, code: refused.code, description: refused.message });
    sendJson(response, refused.code, errorBody(refused));
  }
}

/** Applies a fault, or throws the error that Telegram would answer. */
function breakCall(fault: Fault, response: ServerResponse): "reset" | "timeout" | "garbled" {
  switch (fault.kind) {
    case "reset":
    case "lost-answer":
      response.socket?.destroy();
      return "reset";
    case "no-answer":
    case "timeout":
      return "timeout";
    case "html":
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<html><body><h1>502 Bad Gateway</h1></body></html>");
      return "garbled";
    case "cut-answer":
    case "garbled":
      response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true,"resu');
      return "garbled";
    case "429": {
      const wait = fault.retryAfter ?? 1;
      throw new ApiError(429, fault.description ?? `Too Many Requests: retry after ${wait}`, wait);
    }
    case "400":
    case "401":
    case "403":
    case "409":
    case "413":
    case "500":
    case "502":
      throw new ApiError(Number(fault.kind), fault.description ?? usualWords[fault.kind]);
  }
}

const usualWords = {
  "400": "Bad Request: invented by a test",
  "401": "Unauthorized",
  "403": "Forbidden: bot was blocked by the user",
  "409":
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  "413": "Request Entity Too Large",
  "500": "Internal Server Error",
  "502": "Bad Gateway",
} as const;

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.error("The Telegram stand-in failed:", error);
  return new ApiError(500, "Internal Server Error");
}

function chatIdOf(params: CallParams): number | undefined {
  const id = Number(params.values["chat_id"]);
  return Number.isNaN(id) ? undefined : id;
}

function withUploads({ values, uploads }: CallParams): Record<string, unknown> {
  const named = [...uploads].map(([field, { name, bytes }]) => [
    field,
    { name, bytes: bytes.length },
  ]);
  return { ...values, ...Object.fromEntries(named) };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
