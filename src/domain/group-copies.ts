import {
  compareAccounts,
  isListed,
  type ConnectedAccount,
  type AccountMatch,
} from "./same-account.ts";

/** Two copies and how well their properties match. */
export interface CopyPair {
  readonly a: ConnectedAccount;
  readonly b: ConnectedAccount;
  readonly match: AccountMatch;
}

/** The pairs of copies that may be one account; pairs that are certainly different are left out. */
export function possiblePairs(copies: readonly ConnectedAccount[]): CopyPair[] {
  return copies
    .flatMap((a, index) =>
      copies.slice(index + 1).map((b) => ({ a, b, match: compareAccounts(a, b) })),
    )
    .filter(({ match }) => match !== "different");
}

/**
 * The copies of each account that has several, ordered by priority. `pairs` are those that are one
 * account. A connection lists every account once, so two accounts that it lists are never joined
 * through a third.
 */
export function groupCopies(
  copies: readonly ConnectedAccount[],
  pairs: readonly CopyPair[],
): ConnectedAccount[][] {
  let groups = copies.map((copy) => [copy]);
  for (const { a, b } of pairs) {
    const joined = groups.filter((group) => group.includes(a) || group.includes(b));
    const together = joined.flat();
    if (together.some((x) => together.some((y) => x !== y && areListedTogether(x, y)))) continue;
    groups = [...groups.filter((group) => !joined.includes(group)), together];
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted(compareByPriority));
}

function areListedTogether(x: ConnectedAccount, y: ConnectedAccount): boolean {
  return x.item.id === y.item.id && isListed(x) && isListed(y);
}

/**
 * The first copy supersedes the others: not being deleted, fully synced and active before others;
 * of those, the one of the newest connection.
 */
function compareByPriority(a: ConnectedAccount, b: ConnectedAccount): number {
  return (
    Number(b.item.deletionRequestedAt === null) - Number(a.item.deletionRequestedAt === null) ||
    Number(isFullySynced(b)) - Number(isFullySynced(a)) ||
    Number(isActive(b)) - Number(isActive(a)) ||
    b.item.linkedAt.getTime() - a.item.linkedAt.getTime() ||
    Number(isListed(b)) - Number(isListed(a)) ||
    (a.account.id < b.account.id ? -1 : 1)
  );
}

function isFullySynced({ account }: ConnectedAccount): boolean {
  return account.syncCheckpoint.fullSyncAt !== null;
}

/** Whether new transactions can still arrive. */
function isActive({ account, item }: ConnectedAccount): boolean {
  const isLost = item.state.kind === "removed" || item.state.kind === "login-error";
  return account.closedAt === null && !isLost;
}
