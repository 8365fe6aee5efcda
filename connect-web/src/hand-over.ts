import type { LinkApi } from "./api.ts";

/** Tells the server of each item once, and again where it was not reached. */
export function createHandOver({ saveItem }: Pick<LinkApi, "saveItem">) {
  const told = new Set<string>();
  return async (itemId: string): Promise<void> => {
    if (told.has(itemId)) return;
    told.add(itemId);
    const answer = await saveItem(itemId);
    if (answer.state !== "linked") told.delete(itemId);
  };
}
