import { refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import type { Doc } from "./document.ts";
import { MAX_MESSAGE } from "./wire.ts";

/** The emulated version: MongoDB 7.0, wire version 21. */
const VERSION = [7, 0, 14, 0];
const WIRE_VERSION = 21;

/** A standalone server without sessions, so drivers neither open transactions nor retry writes. */
export function hello(call: Call): Doc {
  return {
    helloOk: true,
    ...(call.name === "hello" ? { isWritablePrimary: true } : { ismaster: true }),
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: MAX_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: call.now,
    connectionId: call.connectionId,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  };
}

export function ping(call: Call): Doc {
  refuseUnknownFields(call, []);
  return {};
}

export function buildInfo(): Doc {
  return {
    version: VERSION.slice(0, 3).join("."),
    gitVersion: "stand-in",
    modules: ["stand-in"],
    versionArray: VERSION,
    maxBsonObjectSize: 16_777_216,
    bits: 64,
    debug: false,
    storageEngines: ["memory"],
  };
}

export function connectionStatus(): Doc {
  return { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } };
}

/** There are no sessions, so there is none to end. */
export function endSessions(): Doc {
  return {};
}
