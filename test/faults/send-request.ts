import { request as httpRequest, type Agent, type IncomingMessage } from "node:http";

/** A request as written on the wire: `fetch` would tidy the path and refuse some headers. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answered {
  /** The status as text; `closed` where the server closed the connection without an answer. */
  readonly status: string;
  readonly ms: number;
}

/** Sends a request to a port of this machine; never rejects. */
export function sendRequest(
  { method, path, headers = {}, body }: HostileRequest,
  { port, agent }: { readonly port: number; readonly agent: Agent },
): Promise<Answered> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const end = (status: string) => resolve({ status, ms: performance.now() - startedAt });
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const call = httpRequest(
      { host: "127.0.0.1", port, agent, method, path, headers: { ...length, ...headers } },
      (response: IncomingMessage) => {
        // An answer may come before the whole request was sent, as that to a large body does.
        response.on("error", () => end(String(response.statusCode)));
        response.on("end", () => end(String(response.statusCode)));
        response.resume();
      },
    );
    call.on("error", () => end("closed"));
    call.end(body);
  });
}

/** Sends all requests, `width` at a time. */
export async function sendAll(
  requests: readonly HostileRequest[],
  target: { readonly port: number; readonly agent: Agent },
  width: number,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const left = requests[Symbol.iterator]();
  const sendRest = async () => {
    for (const request of left) answers.push(await sendRequest(request, target));
  };
  await Promise.all(Array.from({ length: width }, sendRest));
  return answers;
}
