import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";

/** A way to a server on this machine that counts what goes through it. */
export interface CountingProxy {
  readonly url: string;
  /** Requests and body bytes of the answers since the last time it was asked. */
  take(): { requests: number; bytes: number };
  close(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let counted = { requests: 0, bytes: 0 };
  const server = createServer((incoming, outgoing) => {
    counted.requests += 1;
    const { method = "GET", headers } = incoming;
    const onward = send(new URL(incoming.url ?? "/", target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("data", (chunk: Buffer) => {
        counted.bytes += chunk.length;
      });
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = counted;
      counted = { requests: 0, bytes: 0 };
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
