import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

interface ReceivedEvent {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown> & { event: string; eventId: string };
}

export interface WebhookReceiver {
  url: string;
  received: ReceivedEvent[];
  /** The statuses of the next answers; 200 after them. `null` never answers. */
  answers: (number | null)[];
  /** Resolves when this many events were received. */
  gets(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a receiver of webhooks on 127.0.0.1. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  const answers: (number | null)[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedEvent["body"];
      received.push({ headers: request.headers, body });
      const answer = answers.length > 0 ? answers.shift() : 200;
      if (typeof answer === "number") response.writeHead(answer).end();
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answers,
    gets: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
