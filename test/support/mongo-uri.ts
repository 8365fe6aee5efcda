import { randomBytes } from "node:crypto";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { DryMongoBinary, MongoMemoryServer } from "mongodb-memory-server-core";
import { startMongo } from "../sandbox/mongo/start-mongo.ts";

/** The server that tests or the demo use, and its kind. Only the stand-in can be controlled. */
export type ProvidedMongo = {
  /** Connection string without a database name. */
  uri: string;
  kind: "given" | "mongod" | "stand-in";
  close: () => Promise<void>;
};

const DOWNLOAD_HOST = "https://fastdl.mongodb.org/";
const DOWNLOAD_DECISION_MS = 3000;
const VERSION = "7.0.14";

/**
 * Chooses in this order: the server of MONGODB_URI; a real mongod whose binary is installed (MONGOMS_SYSTEM_BINARY,
 * the PATH, the cache of mongodb-memory-server); one that is downloaded, but only if MONGOMS_DOWNLOAD=1,
 * since tests download nothing by default; else the stand-in. Without a network this never waits.
 */
export async function provideMongo(): Promise<ProvidedMongo> {
  const given = process.env["MONGODB_URI"];
  if (given !== undefined && given !== "") {
    return { uri: given, kind: "given", close: () => Promise.resolve() };
  }
  return (await startMongod()) ?? (await startStandIn());
}

/** A unique database name, so that test files never see each other's data. */
export function freshDatabaseName(): string {
  return `quanto-test-${randomBytes(6).toString("hex")}`;
}

/** A connection string with the database name before its options. */
export function withDatabase(uri: string, database: string): string {
  const [, hosts = uri, options = ""] = /^([^:]+:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${hosts}/${database}${options}`;
}

async function startStandIn(): Promise<ProvidedMongo> {
  const { uri, close } = await startMongo();
  return { uri, kind: "stand-in", close };
}

async function startMongod(): Promise<ProvidedMongo | undefined> {
  const binary = await findBinary();
  if (binary === undefined && !(await mayDownload())) return undefined;
  const server = await MongoMemoryServer.create({
    binary: binary === undefined ? { version: VERSION } : { systemBinary: binary, checkMD5: false },
  });
  return {
    uri: server.getUri(),
    kind: "mongod",
    close: async () => {
      await server.stop();
    },
  };
}

async function findBinary(): Promise<string | undefined> {
  const named = process.env["MONGOMS_SYSTEM_BINARY"];
  if (named !== undefined && named !== "") return named;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "mongod"));
  for (const candidate of onPath) if (await isExecutable(candidate)) return candidate;
  return DryMongoBinary.locateBinary({ version: VERSION });
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function mayDownload(): Promise<boolean> {
  if (process.env["MONGOMS_DOWNLOAD"] !== "1") return false;
  const signal = AbortSignal.timeout(DOWNLOAD_DECISION_MS);
  return fetch(DOWNLOAD_HOST, { method: "HEAD", signal }).then(
    () => true,
    () => false,
  );
}
