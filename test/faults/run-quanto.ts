import mongoose from "mongoose";
import { vi } from "vitest";
import { freePort } from "../sandbox/free-port.ts";
import type { PluggyOptions } from "../sandbox/pluggy/options.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns, type StandIns } from "../sandbox/start-stand-ins.ts";
import { tapDatabase, type DatabaseTap } from "./database-tap.ts";
import { askPluggy } from "./ask-pluggy.ts";
import { leakedSecrets, secretsOf } from "./secrets.ts";

export type Document = Readonly<Record<string, unknown>>;

/** The built product as a process with its stand-ins, for faults from outside. */
export interface Quanto {
  readonly standIns: StandIns;
  /** Between the product and its database. */
  readonly database: DatabaseTap;
  readonly url: string;
  readonly webhookSecret: string;
  /** Every line that any of its processes printed. */
  readonly lines: readonly string[];
  /** Starts a process where none runs; concurrent calls get the same one. */
  start(): Promise<Product>;
  /** `kill -9`, and a new process on the same database at once. */
  crash(): Promise<Product>;
  /** Every stored document, by collection. */
  documents(): Promise<ReadonlyMap<string, readonly Document[]>>;
  rows(collection: string): Promise<readonly Document[]>;
  /** Stores a document, as a process of another time would have. */
  add(collection: string, document: Document): Promise<void>;
  /** The addresses of the webhooks that are registered with Pluggy. */
  registeredWebhooks(): Promise<readonly string[]>;
  /** Resolves once no job, event, update or delivery is left. */
  settled(timeoutMs?: number): Promise<void>;
}

export interface QuantoOptions {
  readonly pluggy?: Partial<PluggyOptions>;
  /** Whether the process is started at once; the default. */
  readonly isStarted?: boolean;
}

/**
 * Retries of webhooks come soon, because a process that was killed is back in a second or two, and go
 * on for a minute, because a start under load takes longer. An event that is given up is lost.
 */
const PLUGGY: Partial<PluggyOptions> = {
  stepMs: 5,
  rateLimits: "off",
  webhookRetryPausesMs: [2000, 8000, 20_000, 30_000],
};
const WEBHOOK_SECRET = "a-secret-of-the-webhook-2f81c0";

/** Runs a scenario, and ends every process afterwards. */
export async function withQuanto(
  options: QuantoOptions,
  story: (quanto: Quanto) => Promise<void>,
): Promise<void> {
  const { quanto, close } = await openQuanto(options);
  try {
    await story(quanto);
  } catch (error) {
    console.log(quanto.lines.join("\n"));
    throw error;
  } finally {
    await close();
  }
}

/** `close` ends every process, and fails where one printed a secret. */
export async function openQuanto({ pluggy, isStarted = true }: QuantoOptions) {
  const standIns = await startStandIns({ pluggy: { ...PLUGGY, ...pluggy } });
  const client = await mongoose.mongo.MongoClient.connect(standIns.mongoUri);
  const db = client.db();
  const database = await tapDatabase(standIns.mongoUri);
  const { quanto, end } = createQuanto({ standIns, database, db, port: await freePort() });
  const close = async () => {
    await end();
    const leaks = leakedSecrets(quanto.lines, await secretsOf(quanto));
    await database.close();
    await db.dropDatabase();
    await client.close();
    await standIns.close();
    if (leaks.length > 0) throw new Error(`The log gives away:\n${leaks.join("\n")}`);
  };
  if (isStarted)
    await quanto.start().catch(async (error: unknown) => {
      await close();
      throw error;
    });
  return { quanto, close };
}

interface Parts {
  readonly standIns: StandIns;
  readonly database: DatabaseTap;
  readonly db: mongoose.mongo.Db;
  readonly port: number;
}

function createQuanto({ standIns, database, db, port }: Parts) {
  const lines: string[] = [];
  let running: Promise<Product> | null = null;
  const environment = {
    ...standIns.environment(port),
    WEBHOOK_SECRET,
    LOG_LEVEL: "trace",
    MONGODB_URI: database.uri,
  };
  const run = () => startProduct({ environment, onLine: (line) => void lines.push(line) });
  const end = async (signal: NodeJS.Signals) => (await running?.catch(() => null))?.stop(signal);
  const rows = (name: string) => db.collection(name).find().toArray();
  const quanto: Quanto = {
    standIns,
    database,
    url: `http://127.0.0.1:${port}`,
    webhookSecret: WEBHOOK_SECRET,
    lines,
    start: () => (running ??= run()),
    crash: () => (running = end("SIGKILL").then(run)),
    documents: async () => {
      const collections = await db.listCollections().toArray();
      const all = collections.map(async ({ name }) => [name, await rows(name)] as const);
      return new Map(await Promise.all(all));
    },
    rows,
    add: async (name, document) => void (await db.collection(name).insertOne(document)),
    registeredWebhooks: async () => {
      const { results } = (await askPluggy(standIns, "/webhooks")) as {
        results: { url: string }[];
      };
      return results.map(({ url }) => url);
    },
    settled: (timeoutMs = 600_000) =>
      vi.waitFor(async () => expectNothingToDo(standIns, rows), {
        timeout: timeoutMs,
        interval: 200,
      }),
  };
  return { quanto, end: () => end("SIGTERM") };
}

/** The cheapest checks first: they are repeated while the product works. */
async function expectNothingToDo(
  { pluggy }: StandIns,
  rows: (collection: string) => Promise<readonly Document[]>,
): Promise<void> {
  await pluggy.idle();
  const deliveries = pluggy.webhooks
    .deliveries()
    .filter(({ state }) => state === "sending" || state === "waiting" || state === "held");
  expectNone(deliveries.map(({ payload, state }) => `${payload.event} ${state}`));
  expectNone(await rows("jobs"));
  expectNone((await rows("telegramUpdates")).filter(({ chat }) => chat !== undefined));
  expectNone((await rows("webhookEvents")).filter(({ itemId }) => itemId !== undefined));
}

function expectNone(left: readonly unknown[]): void {
  if (left.length === 0) return;
  throw new Error(`There is still to do:\n${left.map((one) => JSON.stringify(one)).join("\n")}`);
}
