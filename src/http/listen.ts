import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartRefusedError } from "../errors.ts";
import type { Timers } from "../usecases/ports/timers.ts";

/** The server cannot listen on its address. The message is a sentence for the operator. */
export class ListenError extends StartRefusedError {
  override readonly name = "ListenError";
  readonly reason: "in-use" | "forbidden" | "not-here" | "other";

  constructor(reason: ListenError["reason"], message: string, cause: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export interface ListenAddress {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The environment variable of the port, for the error message. */
  readonly setting: string;
}

/** Starts listening; resolves with the port. Throws `ListenError`. */
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
      "in-use",
      `Port ${port} is taken by another program: stop it, or set ${setting} to another one.`,
      error,
    );
  if (error.code === "EACCES")
    return new ListenError(
      "forbidden",
      `Port ${port} may not be used by this user: set ${setting} to one above 1023.`,
      error,
    );
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(error.code ?? ""))
    return new ListenError(
      "not-here",
      `HOST=${host} is no address of this machine: set it to one that it has, or leave it out to listen on all.`,
      error,
    );
  const code = error.code ?? error.message;
  return new ListenError("other", `Cannot listen on ${host}, port ${port} (${code}).`, error);
}

/** Stops accepting requests, waits for the running ones for `graceMs`, then closes their connections. */
export function stopServer(
  server: Server,
  graceMs: number,
  timers: Pick<Timers, "start">,
): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.start(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      cancel();
      resolve();
    });
    server.closeIdleConnections();
  });
}
