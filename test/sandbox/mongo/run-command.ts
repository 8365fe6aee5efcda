import type { Call } from "./call.ts";
import { aggregate } from "./command-aggregate.ts";
import {
  collStats,
  create,
  dbStats,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
} from "./command-collections.ts";
import { explain } from "./command-explain.ts";
import { findAndModify } from "./command-find-and-modify.ts";
import {
  buildInfo,
  connectionStatus,
  hello,
  isHello,
  ping,
  startSession,
} from "./command-handshake.ts";
import { createIndexes, dropIndexes, listIndexes } from "./command-indexes.ts";
import { count, distinct, find, getMore, killCursors } from "./command-read.ts";
import { insert, remove, update } from "./command-write.ts";
import type { Doc } from "./document.ts";
import { faultReply, MongoFault } from "./mongo-fault.ts";
import { checkSessions, sessionOf } from "./session.ts";

type Command = (call: Call) => Doc;

const COMMANDS = new Map<string, Command>([
  ["aggregate", aggregate],
  ["buildInfo", buildInfo],
  ["buildinfo", buildInfo],
  ["collStats", collStats],
  ["connectionStatus", connectionStatus],
  ["count", count],
  ["create", create],
  ["createIndexes", createIndexes],
  ["dbStats", dbStats],
  ["delete", remove],
  ["distinct", distinct],
  ["drop", drop],
  ["dropDatabase", dropDatabase],
  ["dropIndexes", dropIndexes],
  ["endSessions", checkSessions],
  ["explain", explain],
  ["find", find],
  ["findAndModify", findAndModify],
  ["findandmodify", findAndModify],
  ["getMore", getMore],
  ["hello", hello],
  ["insert", insert],
  ["isMaster", hello],
  ["ismaster", hello],
  ["killCursors", killCursors],
  ["listCollections", listCollections],
  ["listDatabases", listDatabases],
  ["listIndexes", listIndexes],
  ["ping", ping],
  ["refreshSessions", checkSessions],
  ["startSession", startSession],
  ["update", update],
]);

/** Runs one command to its end, so each is atomic; an unsupported one is MongoDB's CommandNotFound. */
export function runCommand(call: Call): Doc {
  try {
    const command = COMMANDS.get(call.name);
    if (command === undefined) throw new MongoFault(59, `no such command: '${call.name}'`);
    const session = isHello(call.name) ? undefined : sessionOf(call);
    return { ...command({ ...call, session }), ok: 1 };
  } catch (error) {
    return faultReply(error);
  }
}
