import mongoose from "mongoose";

const { mongo } = mongoose;

/** A failure of the database in words: what is so, and what the operator does about it. */
export interface ExplainedFailure {
  /** `refused` is what no further attempt mends: the credentials, the rights, the address itself. */
  readonly kind: "away" | "refused" | "unknown";
  /** One sentence that fits after "MongoDB: ". Never a host, a user or a password. */
  readonly says: string;
}

/** MongoDB's own code, and that of Atlas. */
const WRONG_PASSWORD = new Set([18, 8000]);
const NO_RIGHT = 13;

/** Explains why the database could not be used; an error of the program itself stays unknown. */
export function explainFailure(error: unknown): ExplainedFailure {
  if (error instanceof mongo.MongoServerError) return explainAnswer(Number(error.code));
  if (error instanceof mongo.MongoParseError)
    return refused("the driver does not understand MONGODB_URI: correct its options");
  const { name, code } = firstCause(error);
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL)$/.test(code))
    return away(
      "the host name in MONGODB_URI is not known: correct it there (inside Compose it is mongo, without Docker localhost)",
    );
  if (code === "ECONNREFUSED")
    return away(
      "nothing listens at the host and port in MONGODB_URI: start MongoDB, or correct them there",
    );
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code))
    return away(
      `TLS fails (${code}): see whether the server has TLS and a valid certificate, and whether Atlas lets this machine in (Network Access)`,
    );
  if (name === "MongoNetworkTimeoutError" || /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return away(
      "the host in MONGODB_URI does not answer: start it, or let this machine in (firewall; Network Access of Atlas)",
    );
  return {
    kind: "unknown",
    says: `it cannot be reached (${code || name}): start it, or correct MONGODB_URI`,
  };
}

function explainAnswer(code: number): ExplainedFailure {
  if (WRONG_PASSWORD.has(code))
    return refused("it refuses the user or the password in MONGODB_URI: correct them there");
  if (code === NO_RIGHT)
    return refused("it wants a user with the role readWrite: name one in MONGODB_URI");
  return { kind: "unknown", says: `it refuses what Quanto asks (${code}): see its log` };
}

function away(says: string): ExplainedFailure {
  return { kind: "away", says };
}

function refused(says: string): ExplainedFailure {
  return { kind: "refused", says };
}

/** The error of the network below that of the driver: of the first server, where there are several. */
function firstCause(error: unknown): { readonly name: string; readonly code: string } {
  const server = serverErrors(error)[0] ?? error;
  const cause = server instanceof Error && server.cause instanceof Error ? server.cause : server;
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return {
    name: server instanceof Error ? server.name : "unknown",
    code: typeof code === "string" ? code : "",
  };
}

/** Those of the servers that the driver looked at, which it keeps below its own error. */
function serverErrors(error: unknown): unknown[] {
  const reason: unknown = error instanceof Error && "reason" in error ? error.reason : null;
  const servers: unknown =
    typeof reason === "object" && reason !== null && "servers" in reason ? reason.servers : null;
  if (!(servers instanceof Map)) return [];
  return [...(servers as Map<string, { readonly error: Error | null }>).values()].flatMap(
    (server) => server.error ?? [],
  );
}
