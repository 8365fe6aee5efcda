import mongoose from "mongoose";

const DUPLICATE_KEY = 11000;

/**
 * Repeats an upsert once after a duplicate-key error, which MongoDB returns when another process inserts
 * the same document at the same time. Not `retryUntil`: the document exists then, so the second attempt
 * finds it without a delay.
 */
export async function retryOnDuplicate<Result>(upsert: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return await upsert();
  }
}

/** Whether an error, or the failure of one row in a bulk write, is a duplicate key. */
export function isDuplicateKey(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === DUPLICATE_KEY
  );
}

/**
 * The indexes of the rows of a bulk insert that were stored already; null if the insert failed for any
 * other reason.
 */
export function repeatedRows(error: unknown): ReadonlySet<number> | null {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return null;
  const failures = [error.writeErrors].flat();
  if (failures.length === 0 || !failures.every(isDuplicateKey)) return null;
  return new Set(failures.map(({ index }) => index));
}
