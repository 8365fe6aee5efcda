import { issueChange, type ConnectionIssue } from "../../domain/connection-issue.ts";
import type { ItemState } from "../../domain/item-state.ts";

/** What is wrong with a connection now, whatever the user was told of it; null while nothing is. */
export function currentIssue(state: ItemState): Omit<ConnectionIssue, "since"> | null {
  const news = issueChange(null, state, new Date(0));
  return news.kind === "broken" ? news.issue : null;
}
