import type { LinkApi } from "./link-api.ts";

/** The widget reports an item every few seconds. */
const MAX_ATTEMPTS = 5;

/** Submits each item to the server once, and again after a failure that is not final. */
export function createHandOver({ saveItem }: Pick<LinkApi, "saveItem">) {
  const submitted = new Set<string>();
  const attempts = new Map<string, number>();
  return async (itemId: string): Promise<void> => {
    const made = attempts.get(itemId) ?? 0;
    if (submitted.has(itemId) || made === MAX_ATTEMPTS) return;
    submitted.add(itemId);
    attempts.set(itemId, made + 1);
    const { kind } = await saveItem(itemId);
    if (kind === "offline" || kind === "unavailable") submitted.delete(itemId);
  };
}
