import type { Alert } from "../../src/domain/alerts/alert.ts";
import type { Alerts } from "../../src/usecases/ports/alerts.ts";
import { compareIds, merge, removeWhere } from "./memory-rows.ts";
import { inBatches } from "./batches.ts";

/** Alerts in memory, by the contract of the real store. */
export function memoryAlerts(alerts: Map<string, Alert>): Alerts {
  const isWaiting = (alert: Alert | undefined) =>
    alert !== undefined && alert.sentAt === null && alert.droppedAt === null;
  return {
    addAll: async (list) => {
      for (const alert of list)
        if (!alerts.has(alert.id)) alerts.set(alert.id, structuredClone(alert));
    },
    ofUser: async (userId) =>
      [...alerts.values()]
        .filter((alert) => alert.userId === userId)
        .sort((a, b) => Number(a.sendAt) - Number(b.sendAt) || compareIds(a, b))
        .map((alert) => structuredClone(alert)),
    drop: async (ids, droppedAt) => {
      for (const id of ids) if (isWaiting(alerts.get(id))) merge(alerts, id, { droppedAt });
    },
    forget: async (ids) =>
      removeWhere(alerts, (alert) => ids.includes(alert.id) && isWaiting(alert)),
    setTransaction: async (id, change) => merge(alerts, id, change),
    remove: async (ids) => removeWhere(alerts, ({ id }) => ids.includes(id)),
    usersWaiting: () =>
      inBatches([...new Set([...alerts.values()].filter(isWaiting).map(({ userId }) => userId))]),
    removeOfItem: async (itemId) => removeWhere(alerts, (alert) => alert.itemId === itemId),
    removeOfUser: async (userId) => removeWhere(alerts, (alert) => alert.userId === userId),
  };
}
