import type { Evidence } from "../../../src/domain/operation/incident.ts";
import type { Disk } from "../../../src/domain/operation/disk.ts";
import type { loadStatus } from "../../../src/usecases/operation/load-status.ts";
import {
  watchIncidents,
  type WatchPorts,
} from "../../../src/usecases/operation/watch-incidents.ts";
import type { OwnerNotice } from "../../../src/usecases/ports/operation.ts";
import { fakeTime } from "../../support/fake-time.ts";
import { memoryHeartbeats, memoryIncidents } from "../../support/memory-operation.ts";
import { memoryWebhookRecords } from "../../support/memory-webhook-records.ts";

export const MINUTE = 60_000;
export const SELF = { id: "one", version: "1.2.3", startedAt: new Date("2026-11-01T00:00:00Z") };

/** An installation whose facts a test sets. */
export function makeInstallation() {
  const time = fakeTime();
  const facts = {
    keys: null as Evidence,
    disk: null as Disk | null,
    parked: 0,
    wasUpdated: false,
    hasPublicAddress: true,
    isDatabaseThere: true,
    isTelegramThere: true,
    sendingFails: false,
    countingFails: false,
    tries: 0,
  };
  const told: OwnerNotice[] = [];
  const reported: string[] = [];
  const ports: WatchPorts & Parameters<typeof loadStatus>[0] = {
    clock: time.clock,
    incidents: memoryIncidents(),
    heartbeats: memoryHeartbeats(),
    webhookRecords: memoryWebhookRecords(),
    jobStore: {
      counts: async () => {
        if (facts.countingFails) throw new Error("no count");
        return { waiting: 0, running: 0, parked: facts.parked };
      },
      ages: async () => ({ waiting: 0, running: 0, parked: 0 }),
    },
    installation: {
      size: async () => ({ people: 2, banks: 3 }),
      database: async () => ({ bytes: 12, disk: facts.disk }),
      nextSummaryAt: async () => null,
      wasUpdatedWithin: async () => facts.wasUpdated,
    },
    access: {
      get hasPublicAddress() {
        return facts.hasPublicAddress;
      },
      pluggyKeys: () => facts.keys,
      tryPluggyKeys: async () => void (facts.tries += 1),
      isDatabaseThere: async () => facts.isDatabaseThere,
      isTelegramThere: () => facts.isTelegramThere,
    },
    owner: {
      readSettings: async () => undefined,
      notify: async (notice) => {
        if (facts.sendingFails) throw new Error("not sent");
        told.push(notice);
      },
    },
    logError: (_error, where) => void reported.push(where),
  };
  const heartbeat = { processes: [SELF], upSince: SELF.startedAt };
  /** Watches every minute, as the schedule does. */
  const watchFor = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      await watchIncidents(ports, heartbeat);
      time.advance(MINUTE);
    }
  };
  const brief = () => told.map(({ kind, incident }) => `${incident} ${kind}`);
  return { time, facts, told, reported, ports, watchFor, brief };
}
