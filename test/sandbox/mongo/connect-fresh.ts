import { mongo as driver } from "mongoose";
import { freshDatabaseName, provideMongo } from "../../support/mongo-uri.ts";
import type { ProvidedMongo } from "../../support/mongo-uri.ts";

const { MongoClient } = driver;
type Db = driver.Db;
type MongoClient = driver.MongoClient;

/** A new database on the MongoDB of the tests; `close` drops it. */
export type FreshMongo = {
  db: Db;
  client: MongoClient;
  uri: string;
  kind: ProvidedMongo["kind"];
  close: () => Promise<void>;
};

/** Connects the official driver, and logs once which server it is. */
export async function connectFresh(): Promise<FreshMongo> {
  const { uri, kind, close } = await provideMongo();
  console.log(`MongoDB of these tests: ${kind}`);
  const client = await MongoClient.connect(uri);
  const db = client.db(freshDatabaseName());
  return {
    db,
    client,
    uri,
    kind,
    close: async () => {
      await db.dropDatabase();
      await client.close();
      await close();
    },
  };
}

/** Every stage of an explained plan, from the outside in, for every server version. */
export function stagesOf(plan: unknown): Record<string, unknown>[] {
  if (typeof plan !== "object" || plan === null) return [];
  const inner = Object.entries(plan)
    .filter(([name]) => name !== "rejectedPlans" && name !== "command")
    .flatMap(([, value]) => stagesOf(value));
  return typeof (plan as { stage?: unknown }).stage === "string"
    ? [plan as Record<string, unknown>, ...inner]
    : inner;
}
