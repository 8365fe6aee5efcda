import type { Connection } from "mongoose";

/**
 * Makes the indexes of every store created on the connection. May run in several processes at once
 * and again at every start: MongoDB leaves an index alone that is there.
 */
export async function ensureIndexes(connection: Connection): Promise<void> {
  const models = Object.values(connection.models);
  if (models.length === 0) throw new Error("Create the stores before their indexes");
  await Promise.all(models.map((model) => model.createIndexes()));
}
