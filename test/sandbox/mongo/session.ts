import type { Binary } from "bson";
import type { Call } from "./call.ts";
import { bsonClass, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { typeName } from "./type-test.ts";

const UUID_TYPE = 4;
const UUID_BYTES = 16;

/** Minutes after which a server forgets a session that nobody uses; MongoDB's default. */
export const SESSION_MINUTES = 30;

/**
 * The session that a command belongs to, as a text; undefined without one. Any well-formed id is a session, as in
 * MongoDB, where the client makes them up. Transactions and retryable writes need a replica set.
 */
export function sessionOf({ body, name }: Call): string | undefined {
  const { lsid, txnNumber } = body;
  const session = lsid === undefined ? undefined : sessionId(`${name}.lsid`, lsid);
  if (txnNumber === undefined) {
    for (const field of ["autocommit", "startTransaction"])
      if (body[field] !== undefined)
        throw new MongoFault(
          72,
          `'${field}' field requires a transaction number to also be specified`,
        );
    return session;
  }
  if (session === undefined)
    throw new MongoFault(72, "Transaction number requires a session ID to also be specified");
  throw new MongoFault(
    20,
    "Transaction numbers are only allowed on a replica set member or mongos",
  );
}

/** Makes a list of sessions last, or ends them: the ids are checked, and nothing is kept of a session here. */
export function checkSessions(call: Call): Doc {
  const list = call.body[call.name];
  if (!Array.isArray(list)) throw wrongType(`${call.name}.${call.name}`, list, "array");
  for (const [index, id] of list.entries()) sessionId(`${call.name}.${String(index)}`, id);
  return {};
}

function sessionId(field: string, value: unknown): string {
  if (!isDoc(value)) throw wrongType(field, value, "object");
  for (const name of Object.keys(value))
    if (name !== "id" && name !== "uid")
      throw new MongoFault(40_415, `BSON field '${field}.${name}' is an unknown field.`);
  const { id } = value;
  if (id === undefined)
    throw new MongoFault(40_414, `BSON field '${field}.id' is missing but a required field`);
  if (bsonClass(id) !== "Binary") throw wrongType(`${field}.id`, id, "binData");
  const uuid = id as Binary;
  if (uuid.sub_type !== UUID_TYPE)
    throw new MongoFault(
      14,
      `BSON field '${field}.id' is the wrong binData type '${String(uuid.sub_type)}', expected type 'UUID'`,
    );
  if (uuid.length() !== UUID_BYTES)
    throw new MongoFault(207, `uuid must be a 16-byte binary field with UUID (4) subtype`);
  return uuid.toString("hex");
}

function wrongType(field: string, value: unknown, expected: string): MongoFault {
  return new MongoFault(
    14,
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );
}
