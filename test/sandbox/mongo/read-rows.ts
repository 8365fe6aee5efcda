import type { mongo as driver } from "mongoose";
import { connectFresh } from "./connect-fresh.ts";
import type { FreshMongo } from "./connect-fresh.ts";

export type Collection<T extends driver.Document = driver.Document> = driver.Collection<T>;
export type Document = driver.Document;

export type Row = Document & { _id: number };

export async function readRows(): Promise<{ mongo: FreshMongo; rows: Collection<Row> }> {
  const mongo = await connectFresh();
  const rows = mongo.db.collection<Row>("rows");
  await rows.insertMany(
    Array.from({ length: 1000 }, (_, n) => ({
      _id: n,
      userId: n % 2 === 0 ? "even" : "odd",
      day: `2024-01-0${String(1 + (n % 9))}`,
      amount: n,
      category: n % 3 === 0 ? null : `c${String(n % 3)}`,
    })),
  );
  await rows.createIndex({ userId: 1, day: 1 });
  return { mongo, rows };
}
