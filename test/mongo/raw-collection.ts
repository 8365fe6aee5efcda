import type { TestDatabase } from "../support/mongo-database.ts";

export function collection(database: TestDatabase, name: string) {
  return database.connection.collection<{ _id: string }>(name);
}
