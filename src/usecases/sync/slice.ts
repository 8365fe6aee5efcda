import type { Ports } from "../ports.ts";

/** How long one run of a sync may take before it is suspended for others. */
export const MAX_SLICE_MS = 20_000;

export interface Slice {
  /** Whether the run is to be suspended here. */
  readonly isOver: () => Promise<boolean>;
}

/** A time slice of a sync. It also ends as soon as the deletion of the item is requested. */
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
