import type { LinkApi } from "./api.ts";

/** The widget speaks of an item every few seconds. */
const MAX_TRIES = 5;

/** Tells the server of each item once, and again where it was not reached. */
export function createHandOver({ saveItem }: Pick<LinkApi, "saveItem">) {
  const told = new Set<string>();
  const tries = new Map<string, number>();
  return async (itemId: string): Promise<void> => {
    const made = tries.get(itemId) ?? 0;
    if (told.has(itemId) || made === MAX_TRIES) return;
    told.add(itemId);
    tries.set(itemId, made + 1);
    const { state } = await saveItem(itemId);
    if (state === "offline" || state === "unavailable") told.delete(itemId);
  };
}
