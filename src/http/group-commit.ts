interface PendingValue<T> {
  readonly value: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Batches concurrent writes: while a write runs, new values are collected for the next one, of at most
 * `maxBatchSize` values. Each call resolves when its value is written, and rejects with the error of its write.
 */
export function groupCommit<T>(
  write: (values: readonly T[]) => Promise<void>,
  maxBatchSize: number,
): (value: T) => Promise<void> {
  let pending: PendingValue<T>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (pending.length > 0) {
      const batch = pending.slice(0, maxBatchSize);
      pending = pending.slice(maxBatchSize);
      try {
        await write(batch.map(({ value }) => value));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWriting = false;
  }

  return (value) =>
    new Promise((resolve, reject) => {
      pending.push({ value, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
