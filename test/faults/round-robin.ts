import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Longer than an answer takes; a process that stands still is passed over after it. */
const MAX_ANSWER_MS = 3000;

export interface RoundRobin {
  readonly url: string;
  close(): Promise<void>;
}

/** A proxy in front of several processes, which gives each request to the next one that answers. */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  let turn = 0;
  const server = createServer((request, response) => {
    void answer(request, response, () => ports[(turn += 1) % ports.length] ?? 0, ports.length);
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

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  nextPort: () => number,
  tries: number,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    name === "content-type" || name.startsWith("x-") ? [[name, String(value)]] : [],
  );
  const method = request.method ?? "GET";
  for (let tried = 0; tried < tries; tried += 1)
    try {
      const passed = await fetch(`http://127.0.0.1:${nextPort()}${request.url ?? "/"}`, {
        method,
        headers,
        signal: AbortSignal.timeout(MAX_ANSWER_MS),
        ...(method !== "GET" && { body }),
      });
      const type = passed.headers.get("content-type") ?? "text/plain";
      const bytes = Buffer.from(await passed.arrayBuffer());
      return void response.writeHead(passed.status, { "content-type": type }).end(bytes);
    } catch {
      // Killed, or standing still.
    }
  response.writeHead(502).end();
}
