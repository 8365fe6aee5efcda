import type { Ports } from "./ports.ts";

/** How long one run of a sync may take before others have their turn. */
export const MAX_SLICE_MS = 20_000;

export interface Slice {
  /** Whether the run is to end here; what is left is for the next one. */
  readonly isOver: () => Promise<boolean>;
}

/** Over after a while, or as soon as the bank is to be deleted, whose user waits for that. */
export function beginSlice(
  { items, clock }: Pick<Ports, "items" | "clock">,
  itemId: string,
): Slice {
  const end = clock.now().getTime() + MAX_SLICE_MS;
  return {
    isOver: async () => {
      if (clock.now().getTime() >= end) return true;
      const item = await items.byId(itemId);
      return item?.deletionRequestedAt !== null;
    },
  };
}
