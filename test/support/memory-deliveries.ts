import type { SummaryDelivery } from "../../src/domain/summary-delivery.ts";
import type { Deliveries } from "../../src/usecases/ports/deliveries.ts";
import { copyOf, merge, removeWhere } from "./memory-rows.ts";

/** The delivery log in memory, by the contract of the real store. */
export function memoryDeliveries(): Deliveries {
  const deliveries = new Map<string, SummaryDelivery>();
  /** The ids of claims that have not ended, by delivery. */
  const claimed = new Map<string, string>();

  /** Changes the delivery if it is in one of these states. */
  function change(
    id: string,
    from: SummaryDelivery["state"],
    to: Partial<SummaryDelivery>,
  ): boolean {
    const delivery = deliveries.get(id);
    if (!delivery || delivery.state !== from) return false;
    claimed.delete(id);
    merge(deliveries, id, to);
    return true;
  }

  return {
    addAll: async (list) => {
      for (const delivery of list)
        if (!deliveries.has(delivery.id)) deliveries.set(delivery.id, structuredClone(delivery));
    },
    byId: async (id) => copyOf(deliveries.get(id)),
    ofUser: async (userId) =>
      [...deliveries.values()]
        .filter((delivery) => delivery.userId === userId)
        .map((delivery) => structuredClone(delivery)),
    claim: async (now, limit, { id: claimId, until }) => {
      const due = [...deliveries.values()]
        .filter(({ state, tryAt }) => state === "pending" && tryAt <= now)
        .sort((a, b) => Number(a.tryAt) - Number(b.tryAt))
        .slice(0, limit);
      return due.map((delivery) => {
        const attempts = delivery.attempts + Number(claimed.has(delivery.id));
        merge(deliveries, delivery.id, { tryAt: until, attempts });
        claimed.set(delivery.id, claimId);
        return structuredClone({ ...delivery, tryAt: until, attempts });
      });
    },
    release: async (claimId, ids, tryAt) => {
      for (const id of ids) if (claimed.get(id) === claimId) change(id, "pending", { tryAt });
    },
    begin: async (id) => change(id, "pending", { state: "sending" }),
    finish: async (id) => void change(id, "sending", { state: "sent" }),
    postpone: async (id, from, later) => void change(id, from, { state: "pending", ...later }),
    drop: async (id, from, state) => void change(id, from, { state }),
    removeOfUser: async (userId) => removeWhere(deliveries, (one) => one.userId === userId),
  };
}
