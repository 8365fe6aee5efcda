import { BankError } from "../../errors.ts";

/** Ids per request. */
const MAX_AT_ONCE = 200;
/** Isolating one bad id among 200 takes eight refusals. */
const MAX_REFUSALS = 40;

/**
 * Requests ids in portions. A portion that the bank refuses, because of one id it does not accept, is
 * halved until that id is isolated and skipped. False after too many refusals; the remaining ids were
 * not requested then.
 */
export async function halveRefused(
  ids: readonly string[],
  ask: (portion: readonly string[]) => Promise<void>,
): Promise<boolean> {
  const portions = Array.from({ length: Math.ceil(ids.length / MAX_AT_ONCE) }, (_, index) =>
    ids.slice(index * MAX_AT_ONCE, (index + 1) * MAX_AT_ONCE),
  );
  let refusals = 0;
  for (let portion = portions.pop(); portion; portion = portions.pop()) {
    try {
      await ask(portion);
    } catch (error) {
      if (!(error instanceof BankError && error.code === "refused")) throw error;
      refusals += 1;
      if (refusals > MAX_REFUSALS) return false;
      const half = Math.ceil(portion.length / 2);
      if (portion.length > 1) portions.push(portion.slice(0, half), portion.slice(half));
    }
  }
  return true;
}
