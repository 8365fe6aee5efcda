import mongoose from "mongoose";

const DUPLICATE_KEY = 11000;

/**
 * Runs an upsert once more when another process inserted the same document in between: MongoDB then
 * answers with a duplicate key, and the second try finds what is there. Not `retryUntil`: the failure
 * shows that the document exists, so there is nothing to wait for.
 */
export async function retryOnDuplicate<Result>(upsert: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return await upsert();
  }
}

/** True of MongoDB's errors and of the failures of single rows that a bulk write lists. */
export function isDuplicateKey(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY
  );
}

/**
 * Which rows of a bulk insert were there already, by their index, where that is all that went wrong
 * with it; null where anything else did.
 */
export function repeatedRows(error: unknown): ReadonlySet<number> | null {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return null;
  const failures = [error.writeErrors].flat();
  if (failures.length === 0 || !failures.every(isDuplicateKey)) return null;
  return new Set(failures.map(({ index }) => index));
}
