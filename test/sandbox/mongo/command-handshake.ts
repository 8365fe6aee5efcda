import { randomUUID } from "node:crypto";
import { Long, ObjectId, UUID } from "bson";
import { numericValue } from "./bson-order.ts";
import { countField, docField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { SESSION_MINUTES } from "./session.ts";
import { MAX_MESSAGE } from "./wire.ts";

/** The emulated version: MongoDB 7.0, wire version 21. */
const VERSION = [7, 0, 14, 0];
const WIRE_VERSION = 21;

const HELLOS: ReadonlySet<string> = new Set(["hello", "isMaster", "ismaster"]);

export function isHello(name: string): boolean {
  return HELLOS.has(name);
}

/** A standalone server: with sessions, but without transactions and retryable writes. */
export function hello(call: Call): Doc {
  checkAwait(call);
  return {
    helloOk: true,
    ...(call.name === "hello" ? { isWritablePrimary: true } : { ismaster: true }),
    topologyVersion: topologyVersion(call),
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: MAX_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: call.now,
    logicalSessionTimeoutMinutes: SESSION_MINUTES,
    connectionId: call.connectionId,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  };
}

/** The version of what a driver knows of the server: it changes only when a process starts. */
export function topologyVersion({ processId }: Call): Doc {
  return { processId, counter: Long.ZERO };
}

/**
 * Milliseconds that an awaitable hello waits: to the end, because nothing ever changes; not at all where the client
 * knows an earlier process. Null for any other command. The hello is a valid one.
 */
export function waitOf({ name, body, processId }: Call): number | null {
  const known = body["topologyVersion"];
  if (!isHello(name) || known === undefined) return null;
  return isProcess(known as Doc, processId) ? Number(numericValue(body["maxAwaitTimeMS"])) : 0;
}

function checkAwait({ body, processId, exhaustAllowed }: Call): void {
  const known = docField(body, "topologyVersion");
  const waitMs = countField(body, "maxAwaitTimeMS");
  if (known === undefined || waitMs === undefined) {
    if (known !== undefined)
      throw new MongoFault(
        31_368,
        "A request with a 'topologyVersion' must include 'maxAwaitTimeMS'",
      );
    if (waitMs !== undefined)
      throw new MongoFault(
        31_368,
        "A request with 'maxAwaitTimeMS' must include a 'topologyVersion'",
      );
    if (exhaustAllowed)
      throw new MongoFault(
        51_756,
        "An isMaster or hello request with exhaust must specify 'maxAwaitTimeMS'",
      );
    return;
  }
  const counter = known["counter"];
  if (!Long.isLong(counter) || !(known["processId"] instanceof ObjectId))
    throw new MongoFault(14, "BSON field 'hello.topologyVersion' has a field of the wrong type");
  if (counter.isNegative())
    throw new MongoFault(31_372, "topologyVersion must have a non-negative counter");
  if (isProcess(known, processId) && !counter.isZero())
    throw new MongoFault(
      51_764,
      `Received a topology version with counter: ${counter.toString()} which is greater than the server topology version counter: 0`,
    );
}

function isProcess(known: Doc, processId: ObjectId): boolean {
  return processId.equals(known["processId"] as ObjectId);
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

export function startSession(call: Call): Doc {
  refuseUnknownFields(call, []);
  return { id: { id: new UUID(randomUUID()) }, timeoutMinutes: SESSION_MINUTES };
}
