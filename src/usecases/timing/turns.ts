/** Does a work when it is its turn. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** At most `limit` works at a time; the others wait in the order in which they came. */
export function createTurns(limit: number): TakeTurn {
  let free = limit;
  const waiting: (() => void)[] = [];
  const begin = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const end = (): void => {
    const next = waiting.shift();
    // The turn is handed over, so that nobody who comes now is before those who wait.
    if (next) next();
    else free += 1;
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
