import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Longer than an answer takes on a busy machine; a process that stands still is passed over after it. */
const MAX_ANSWER_MS = 5000;
/** How long a process that did not answer gets nothing, as usual proxies do. */
const REST_MS = 10_000;

export interface RoundRobin {
  readonly url: string;
  close(): Promise<void>;
}

/** A proxy in front of several processes, which gives each request to the next one that answers. */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const server = createServer((request, response) => {
    void answer(request, response, nextOf(ports));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

let turn = 0;
const restsUntil = new Map<number, number>();

/** The ports in turn, those that rest last. */
function nextOf(ports: readonly number[]): number[] {
  turn += 1;
  const inTurn = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
  const rests = (port: number) => (restsUntil.get(port) ?? 0) > Date.now();
  return [...inTurn.filter((port) => !rests(port)), ...inTurn.filter(rests)];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  ports: readonly number[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    name === "content-type" || name.startsWith("x-") ? [[name, String(value)]] : [],
  );
  const method = request.method ?? "GET";
  for (const port of ports)
    try {
      const passed = await fetch(`http://127.0.0.1:${port}${request.url ?? "/"}`, {
        method,
        headers,
        signal: AbortSignal.timeout(MAX_ANSWER_MS),
        ...(method !== "GET" && { body }),
      });
      const type = passed.headers.get("content-type") ?? "text/plain";
      const bytes = Buffer.from(await passed.arrayBuffer());
      response.writeHead(passed.status, { "content-type": type }).end(bytes);
      return;
    } catch {
      // Killed, or standing still.
      restsUntil.set(port, Date.now() + REST_MS);
    }
  response.writeHead(502, { "content-type": "application/json" });
  response.end(JSON.stringify({ state: "unavailable" }));
}
