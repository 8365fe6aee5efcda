import type { Connection } from "mongoose";

/**
 * Creates the indexes of every store on the connection. Idempotent, and safe in several processes at
 * once.
 */
export async function ensureIndexes(connection: Connection): Promise<void> {
  const models = Object.values(connection.models);
  if (models.length === 0) throw new Error("Create the stores before their indexes");
  await Promise.all(models.map((model) => model.createIndexes()));
}
