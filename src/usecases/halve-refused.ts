import { BankError } from "../errors.ts";

/** As many as the bank is asked for at once. */
const MAX_AT_ONCE = 200;
/** Among 200, one id that the bank refuses is found with eight refusals. */
const MAX_REFUSALS = 40;

/**
 * Asks for ids in portions. One that the bank refuses (an id among them is none to it) is halved until
 * the bad one is alone, which is left out. False where so much is refused that asking this way leads
 * nowhere; nothing is known then of the ids that are left.
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
