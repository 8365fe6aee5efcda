import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { NOT_CONNECTED } from "./network-code.ts";

/** Servers close idle connections, many after five seconds. Nor is a connection waited for longer. */
const MAX_SILENCE_MS = 4000;

/**
 * A keep-alive pool that closes idle connections before the server does. A request written to a
 * connection that the server is closing is lost, but its outcome is unknown, so that it is not retried.
 * Where no connection is made in time, as in a network that drops packets, a request fails as one that was never
 * sent; the system's own limit is longer than that of a call, after which its outcome is unknown.
 */
export function connectionPool(apiRoot: string): Agent {
  const options = { keepAlive: true, timeout: MAX_SILENCE_MS };
  const agent = apiRoot.startsWith("https:") ? new SecureAgent(options) : new Agent(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...given) => {
    const socket = connect(...given) as Socket & Partial<Pick<TLSSocket, "getPeerFinished">>;
    socket.once("timeout", () => {
      if (!isConnected(socket))
        socket.destroy(Object.assign(new Error("No connection was made"), { code: NOT_CONNECTED }));
    });
    return socket;
  };
  return agent;
}

/** Before the handshake of TLS nothing of a request is sent. */
function isConnected(socket: Socket & Partial<Pick<TLSSocket, "getPeerFinished">>): boolean {
  if (socket.connecting) return false;
  return socket.getPeerFinished === undefined || socket.getPeerFinished() !== undefined;
}
