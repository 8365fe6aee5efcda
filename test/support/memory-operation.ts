import { isDeepStrictEqual } from "node:util";
import { NO_INCIDENT, type IncidentState } from "../../src/domain/operation/incident.ts";
import type { Heartbeats, Incidents, LiveProcess } from "../../src/usecases/ports/operation.ts";

/** The stores of the operation in memory, by the contract of the real ones (`test/contract/operation.ts`). */
export function memoryIncidents(): Incidents {
  const states = new Map<string, IncidentState>();
  return {
    state: async (kind) => states.get(kind) ?? NO_INCIDENT,
    swap: async (kind, seen, next) => {
      if (!isDeepStrictEqual(states.get(kind) ?? NO_INCIDENT, seen)) return false;
      states.set(kind, next);
      return true;
    },
  };
}

const LIVE_MS = 3 * 60_000;
const MAX_BREAK_MS = 30 * 60_000;

export function memoryHeartbeats(): Heartbeats {
  const processes = new Map<string, { readonly process: LiveProcess; readonly seenAt: Date }>();
  let service: { readonly upSince: Date; readonly seenAt: Date } | null = null;
  const live = (now: Date) =>
    [...processes.values()]
      .filter(({ seenAt }) => now.getTime() - seenAt.getTime() <= LIVE_MS)
      .map(({ process }) => process)
      .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
  return {
    beat: async (process, now) => {
      processes.set(process.id, { process, seenAt: now });
      const isUp = service && now.getTime() - service.seenAt.getTime() <= MAX_BREAK_MS;
      service = { upSince: isUp && service ? service.upSince : now, seenAt: now };
      return { upSince: service.upSince, processes: live(now) };
    },
    last: async (now) => service && { upSince: service.upSince, processes: live(now) },
    end: async (id) => void processes.delete(id),
  };
}
