import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The address cannot be listened on. The message is a sentence for the operator. */
export class ListenError extends Error {
  override readonly name = "ListenError";
  readonly reason: "taken" | "forbidden" | "other";

  constructor(reason: ListenError["reason"], message: string, cause: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export interface ListenAddress {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The environment's name for the port, for the operator. */
  readonly setting: string;
}

/** Resolves with the port, which the system chose where `port` is 0. */
export function listen(server: Server, address: ListenAddress): Promise<number> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => reject(listenError(error, address));
    server.once("error", onError);
    server.listen(port, host, () => {
      server.off("error", onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function listenError(
  error: NodeJS.ErrnoException,
  { host, port, setting }: ListenAddress,
): ListenError {
  if (error.code === "EADDRINUSE")
    return new ListenError(
      "taken",
      `Port ${port} is taken by another program: stop it, or set ${setting} to another one.`,
      error,
    );
  if (error.code === "EACCES")
    return new ListenError(
      "forbidden",
      `Port ${port} may not be used by this user: set ${setting} to one above 1023.`,
      error,
    );
  const code = error.code ?? error.message;
  return new ListenError("other", `Cannot listen on ${host}, port ${port} (${code}).`, error);
}

/** Takes no more requests, lets the running ones end, and cuts those off that do not. */
export function stopServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
