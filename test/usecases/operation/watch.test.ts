import { beforeEach, describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/domain/operation/incident.ts";
import type { Disk } from "../../../src/domain/operation/disk.ts";
import { loadStatus } from "../../../src/usecases/operation/load-status.ts";
import { createStartWatch } from "../../../src/usecases/operation/watch-start.ts";
import { createDatabaseWatch } from "../../../src/usecases/operation/watch-database.ts";
import {
  watchIncidents,
  type WatchPorts,
} from "../../../src/usecases/operation/watch-incidents.ts";
import type { OwnerNotice } from "../../../src/usecases/ports/operation.ts";
import { fakeTime } from "../../support/fake-time.ts";
import { memoryHeartbeats, memoryIncidents } from "../../support/memory-operation.ts";
import { memoryWebhookRecords } from "../../support/memory-webhook-records.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SELF = { id: "one", version: "1.2.3", startedAt: new Date("2026-11-01T00:00:00Z") };

/** An installation whose facts a test sets. */
function makeInstallation() {
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

let world: ReturnType<typeof makeInstallation>;
beforeEach(() => {
  world = makeInstallation();
});

describe("the owner hears once", () => {
  test("of keys that Pluggy rejects, which are tried again meanwhile", async () => {
    const { facts, time, watchFor, brief, told } = world;
    const since = time.clock.now();
    facts.keys = { kind: "bad", at: since };
    await watchFor(5);
    expect(brief()).toEqual([]);
    await watchFor(30);
    expect(told).toEqual([{ kind: "began", incident: "keys-rejected", since }]);
    expect(facts.tries).toBeGreaterThan(20);
    facts.keys = { kind: "good", at: time.clock.now() };
    await watchFor(10);
    expect(brief()).toEqual(["keys-rejected began", "keys-rejected ended"]);
    const tries = facts.tries;
    await watchFor(3);
    expect(facts.tries).toBe(tries);
  });

  test("where the first message fails while another process follows the incident", async () => {
    const { facts, ports, watchFor, brief, told } = world;
    facts.parked = 1;
    const { notify } = ports.owner;
    let tries = 0;
    const failsOnce = async (notice: OwnerNotice) => {
      tries += 1;
      if (tries > 1) return notify(notice);
      world.time.advance(1000);
      await watchIncidents(ports, { processes: [SELF], upSince: SELF.startedAt });
      throw new Error("502");
    };
    Object.assign(ports.owner, { notify: failsOnce });
    await watchFor(20);
    expect(brief()).toEqual(["jobs-parked began"]);
    facts.parked = 0;
    await watchFor(140);
    expect(brief()).toEqual(["jobs-parked began", "jobs-parked ended"]);
    expect(told).toHaveLength(2);
  });

  test("of a webhook that Pluggy refuses, not where it could never come", async () => {
    const { facts, time, ports, watchFor, brief } = world;
    await ports.webhookRecords.saveCheck({ kind: "refused", at: time.clock.now() });
    facts.hasPublicAddress = false;
    await watchFor(20);
    expect(brief()).toEqual([]);
    facts.hasPublicAddress = true;
    await watchFor(20);
    await ports.webhookRecords.saveCheck({ kind: "registered", at: time.clock.now() });
    await watchFor(2);
    expect(brief()).toEqual(["webhook-refused began", "webhook-refused ended"]);
  });

  test("of a webhook that is silent although banks were updated", async () => {
    const { facts, time, ports, watchFor, brief } = world;
    await ports.webhookRecords.saveHeard(time.clock.now());
    facts.wasUpdated = true;
    await watchFor(20);
    time.advance(36 * HOUR);
    facts.hasPublicAddress = false;
    await watchFor(2);
    facts.hasPublicAddress = true;
    facts.wasUpdated = false;
    await watchFor(2);
    expect(brief()).toEqual([]);
    facts.wasUpdated = true;
    await watchFor(20);
    expect(brief()).toEqual(["webhook-silent began"]);
    await ports.webhookRecords.saveHeard(time.clock.now());
    await watchFor(2);
    expect(brief()).toEqual(["webhook-silent began", "webhook-silent ended"]);
  });

  test("of parked jobs, though they run for a moment every hour", async () => {
    const { facts, watchFor, brief } = world;
    for (let hour = 0; hour < 3; hour += 1) {
      facts.parked = 2;
      await watchFor(55);
      facts.parked = 0;
      await watchFor(5);
    }
    expect(brief()).toEqual(["jobs-parked began"]);
    await watchFor(125);
    expect(brief()).toEqual(["jobs-parked began", "jobs-parked ended"]);
  });

  test("of a full disk, and of nothing where the server does not tell it", async () => {
    const { facts, watchFor, brief } = world;
    await watchFor(20);
    facts.disk = { used: 95, total: 100 };
    await watchFor(9);
    expect(brief()).toEqual([]);
    await watchFor(5);
    facts.disk = { used: 88, total: 100 };
    await watchFor(60);
    facts.disk = { used: 50, total: 100 };
    await watchFor(12);
    expect(brief()).toEqual(["disk-full began", "disk-full ended"]);
  });

  test("when several processes watch, and when they are restarted", async () => {
    const { facts, ports, time, brief } = world;
    facts.disk = { used: 95, total: 100 };
    const heartbeat = { processes: [SELF], upSince: SELF.startedAt };
    for (let minute = 0; minute < 30; minute += 1) {
      await Promise.all([1, 2, 3].map(() => watchIncidents({ ...ports }, heartbeat)));
      time.advance(MINUTE);
    }
    expect(brief()).toEqual(["disk-full began"]);
  });

  test("later where the message could not be sent", async () => {
    const { facts, watchFor, brief, reported } = world;
    facts.disk = { used: 95, total: 100 };
    facts.sendingFails = true;
    await watchFor(15);
    expect(reported).toContain('watching for "disk-full"');
    facts.sendingFails = false;
    await watchFor(15);
    expect(brief()).toEqual(["disk-full began"]);
  });

  test("of one thing while another cannot be looked at", async () => {
    const { facts, watchFor, brief, reported } = world;
    facts.countingFails = true;
    facts.disk = { used: 95, total: 100 };
    await watchFor(15);
    expect(brief()).toEqual(["disk-full began"]);
    expect(new Set(reported)).toEqual(new Set(['watching for "jobs-parked"']));
  });
});

describe("the database", () => {
  async function lookFor(
    watches: readonly { look(rank: number): Promise<boolean> }[],
    minutes: number,
  ) {
    for (let minute = 0; minute < minutes; minute += 1) {
      await Promise.all(watches.map((watch, rank) => watch.look(rank)));
      world.time.advance(MINUTE);
    }
  }

  test("that is away is told by the process that leads, and its return by one", async () => {
    const { facts, ports, time, told, brief } = world;
    const watches = [1, 2, 3].map(() => createDatabaseWatch(ports));
    await lookFor(watches, 2);
    facts.isDatabaseThere = false;
    const since = time.clock.now();
    await lookFor(watches, 7);
    expect(told).toEqual([{ kind: "began", incident: "database-away", since }]);
    facts.isDatabaseThere = true;
    const until = time.clock.now();
    await lookFor(watches, 5);
    expect(told.slice(1)).toEqual([]);
    await lookFor(watches, 5);
    expect(told.slice(1)).toEqual([{ kind: "ended", incident: "database-away", since, until }]);
    facts.isDatabaseThere = false;
    await lookFor(watches, 7);
    facts.isDatabaseThere = true;
    await lookFor(watches, 10);
    expect(brief().slice(2)).toEqual(["database-away began", "database-away ended"]);
  });

  test("that is away is told by the next process some minutes later, where the leader has ended", async () => {
    const { facts, ports, time, told } = world;
    const watch = createDatabaseWatch(ports);
    facts.isDatabaseThere = false;
    const since = time.clock.now();
    const toldIn = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        await watch.look(1);
        time.advance(MINUTE);
      }
      return told.map(({ kind }) => kind);
    };
    expect(await toldIn(7)).toEqual([]);
    expect(await toldIn(10)).toEqual(["began"]);
    facts.isDatabaseThere = true;
    expect(await toldIn(7)).toEqual(["began", "ended"]);
    expect(told[1]).toMatchObject({ since });
  });

  test("that is away when a process starts is told by it, and its return too", async () => {
    const { facts, ports, time, brief, reported } = world;
    const start = createStartWatch(ports.owner, ports);
    const attempts = async (count: number) => {
      for (let attempt = 0; attempt < count; attempt += 1) {
        start.sawAway();
        await start.end();
        time.advance(MINUTE / 2);
      }
    };
    await attempts(30);
    expect(brief()).toEqual([]);
    facts.sendingFails = true;
    await attempts(1);
    expect(reported).toEqual(["telling the owner that the database is away"]);
    facts.sendingFails = false;
    await attempts(10);
    expect(brief()).toEqual(["database-away began"]);
    await lookFor([createDatabaseWatch(ports, await start.end())], 10);
    expect(facts.isDatabaseThere).toBe(true);
    expect(brief()).toEqual(["database-away began", "database-away ended"]);
  });

  test("that is away when a process starts is nobody's concern without an owner", async () => {
    const start = createStartWatch(null, world.ports);
    expect(await start.end()).toBeNull();
    start.sawAway();
    expect(await start.end()).toMatchObject({ toldAt: null });
  });

  test("that comes and goes is told once, and its return once it stays", async () => {
    const { facts, ports, time, told } = world;
    const watches = [1, 2].map(() => createDatabaseWatch(ports));
    const since = time.clock.now();
    for (let flap = 0; flap < 6; flap += 1) {
      facts.isDatabaseThere = false;
      await lookFor(watches, 7);
      facts.isDatabaseThere = true;
      await lookFor(watches, 3);
    }
    expect(told).toEqual([{ kind: "began", incident: "database-away", since }]);
    const until = new Date(time.clock.now().getTime() - 3 * MINUTE);
    await lookFor(watches, 20);
    expect(told.slice(1)).toEqual([{ kind: "ended", incident: "database-away", since, until }]);
  });

  test("that comes and goes is told once, though the processes are new meanwhile", async () => {
    const { facts, ports, brief } = world;
    facts.isDatabaseThere = false;
    const old = [createDatabaseWatch(ports)];
    await lookFor(old, 7);
    facts.isDatabaseThere = true;
    await lookFor(old, 1);
    const watches = [createDatabaseWatch(ports)];
    await lookFor(watches, 1);
    facts.isDatabaseThere = false;
    await lookFor(watches, 20);
    facts.isDatabaseThere = true;
    await lookFor(watches, 10);
    expect(brief()).toEqual(["database-away began", "database-away ended"]);
  });

  test("that is away for a moment is not told", async () => {
    const { facts, ports, told } = world;
    const watches = [createDatabaseWatch(ports)];
    for (let time = 0; time < 3; time += 1) {
      facts.isDatabaseThere = false;
      await lookFor(watches, 4);
      facts.isDatabaseThere = true;
      await lookFor(watches, 1);
    }
    expect(told).toEqual([]);
    expect(await watches[0]?.look(0)).toBe(true);
  });

  test("is not told to be back where nobody could tell before that it was away", async () => {
    const { facts, ports, told, reported } = world;
    const watches = [createDatabaseWatch(ports)];
    facts.isDatabaseThere = false;
    facts.sendingFails = true;
    await lookFor(watches, 7);
    expect(reported).toEqual(Array(2).fill("telling the owner that the database is away"));
    facts.isDatabaseThere = true;
    facts.sendingFails = false;
    await lookFor(watches, 10);
    expect(told).toEqual([]);
  });

  test("that came back is told later where the message could not be sent", async () => {
    const { facts, ports, brief, reported } = world;
    const watches = [createDatabaseWatch(ports)];
    facts.isDatabaseThere = false;
    await lookFor(watches, 7);
    facts.isDatabaseThere = true;
    facts.sendingFails = true;
    await lookFor(watches, 7);
    expect(reported).toEqual(Array(2).fill('watching for "database-away"'));
    facts.sendingFails = false;
    facts.isDatabaseThere = false;
    await lookFor(watches, 10);
    facts.isDatabaseThere = true;
    await lookFor(watches, 7);
    expect(brief()).toEqual(["database-away began", "database-away ended"]);
  });

  test("that came back is told once, though two told that it was away and one looks much later", async () => {
    const { facts, ports, brief } = world;
    const [first, second] = [createDatabaseWatch(ports), createDatabaseWatch(ports)];
    facts.isDatabaseThere = false;
    for (let minute = 0; minute < 8; minute += 1) {
      await lookFor([first], 1);
      await second.look(0);
    }
    facts.isDatabaseThere = true;
    await lookFor([first], 10);
    await lookFor([second], 10);
    expect(brief()).toEqual([...Array(2).fill("database-away began"), "database-away ended"]);
  });

  test("that came back is told once it can be stored", async () => {
    const { facts, ports, brief } = world;
    let isStale = true;
    const incidents = {
      ...ports.incidents,
      swap: async (...args: Parameters<typeof ports.incidents.swap>) =>
        isStale ? false : ports.incidents.swap(...args),
    };
    const watches = [createDatabaseWatch({ ...ports, incidents })];
    facts.isDatabaseThere = false;
    await lookFor(watches, 10);
    facts.isDatabaseThere = true;
    await lookFor(watches, 10);
    expect(brief()).toEqual(["database-away began"]);
    isStale = false;
    await lookFor(watches, 10);
    expect(brief()).toEqual(["database-away began", "database-away ended"]);
  });
});

describe("the status", () => {
  test("has the figures and what is wrong", async () => {
    const { facts, ports, time, watchFor } = world;
    facts.disk = { used: 95, total: 100 };
    const since = time.clock.now();
    await watchFor(15);
    await ports.webhookRecords.saveHeard(since);
    facts.keys = { kind: "good", at: since };
    expect(await loadStatus(ports, SELF)).toMatchObject({
      version: "1.2.3",
      processes: [SELF],
      size: { people: 2, banks: 3 },
      incidents: [{ kind: "disk-full", since }],
      webhookHeardAt: since,
      databaseBytes: 12,
      isPluggyThere: true,
      isTelegramThere: true,
    });
  });

  test("says what is not known", async () => {
    const { facts, ports, time } = world;
    await ports.webhookRecords.saveHeard(time.clock.now());
    await ports.heartbeats.beat({ ...SELF, id: "two" }, time.clock.now());
    facts.hasPublicAddress = false;
    const status = await loadStatus(ports, SELF);
    expect(status).toMatchObject({ incidents: [], webhookHeardAt: null, isPluggyThere: null });
    expect(status.processes.map(({ id }) => id)).toEqual(["two"]);
  });
});
