import { issueChange, type ConnectionIssue } from "../../domain/connection-issue.ts";
import type { ItemState } from "../../domain/item-state.ts";

/** A connection's current issue, whether the user was notified of it or not; null while it works. */
export function currentIssue(state: ItemState): Omit<ConnectionIssue, "since"> | null {
  const news = issueChange(null, state, new Date(0));
  return news.kind === "broken" ? news.issue : null;
}
