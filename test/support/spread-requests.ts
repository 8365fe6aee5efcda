import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A reverse proxy before several processes, each of which gets every n-th request. */
export interface Spread {
  readonly url: string;
  close(): Promise<void>;
}

/** A request that reaches no process is answered with 502, as proxies do. */
export async function spreadRequests(ports: readonly number[]): Promise<Spread> {
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    const port = ports[count % ports.length] ?? 0;
    count += 1;
    forward(incoming, outgoing, port);
  });
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { method, headers, url: path } = incoming;
  const inner = request({ host: "127.0.0.1", port, method, headers, path }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  inner.on("error", () => {
    if (!outgoing.headersSent) outgoing.writeHead(502);
    outgoing.end();
  });
  incoming.pipe(inner);
}
