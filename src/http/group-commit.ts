/** A promise that somebody waits for. */
interface Waiting<T> {
  readonly value: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets callers that come together share one write: while one is running, newcomers gather for the
 * next. Each call resolves once its value is written, and fails if the write it was part of failed.
 */
export function groupCommit<T>(
  write: (values: readonly T[]) => Promise<void>,
  most: number,
): (value: T) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await write(group.map(({ value }) => value));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isWriting = false;
  }

  return (value) =>
    new Promise((resolve, reject) => {
      waiting.push({ value, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
