import type { ItemState } from "../../domain/bank-item.ts";
import { troubleNews, type Trouble } from "../../domain/trouble.ts";

/** What is wrong with a connection now, whatever the person was told of it; null while nothing is. */
export function currentTrouble(state: ItemState): Omit<Trouble, "since"> | null {
  const news = troubleNews(null, state, new Date(0));
  return news.kind === "broken" ? news.trouble : null;
}
