import { compareAccounts, isListed, type Copy, type Likeness } from "./same-account.ts";

/** Two copies, and what their facts say of them. */
export interface Pair {
  readonly a: Copy;
  readonly b: Copy;
  readonly likeness: Likeness;
}

/** The pairs that may be one account. Those that are two by their facts are left out. */
export function possiblePairs(copies: readonly Copy[]): Pair[] {
  return copies
    .flatMap((a, index) =>
      copies.slice(index + 1).map((b) => ({ a, b, likeness: compareAccounts(a, b) })),
    )
    .filter(({ likeness }) => likeness !== "different");
}

/**
 * The accounts of which there are several copies, each as the list of its copies, the one that goes
 * on first. `pairs` are those that are one account. A connection lists every account once, so two that
 * it lists never come together through a third.
 */
export function groupCopies(copies: readonly Copy[], pairs: readonly Pair[]): Copy[][] {
  let groups = copies.map((copy) => [copy]);
  for (const { a, b } of pairs) {
    const joined = groups.filter((group) => group.includes(a) || group.includes(b));
    const together = joined.flat();
    if (together.some((x) => together.some((y) => x !== y && isListedBeside(x, y)))) continue;
    groups = [...groups.filter((group) => !joined.includes(group)), together];
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted(compareForGoingOn));
}

function isListedBeside(x: Copy, y: Copy): boolean {
  return x.item.id === y.item.id && isListed(x) && isListed(y);
}

/**
 * Which copy goes on: one that was walked whole and still gets news, of a connection that is to stay;
 * of those, the newest connection's.
 */
function compareForGoingOn(a: Copy, b: Copy): number {
  return (
    Number(b.item.deletionRequestedAt === null) - Number(a.item.deletionRequestedAt === null) ||
    Number(isWalked(b)) - Number(isWalked(a)) ||
    Number(isAlive(b)) - Number(isAlive(a)) ||
    b.item.linkedAt.getTime() - a.item.linkedAt.getTime() ||
    Number(isListed(b)) - Number(isListed(a)) ||
    (a.account.id < b.account.id ? -1 : 1)
  );
}

function isWalked({ account }: Copy): boolean {
  return account.syncCheckpoint.fullSyncAt !== null;
}

/** Whether new transactions may come. */
function isAlive({ account, item }: Copy): boolean {
  const isLost = item.state.kind === "removed" || item.state.kind === "login-error";
  return account.closedAt === null && !isLost;
}
