import { beforeEach, describe, expect, test } from "vitest";
import { watchIncidents } from "../../../src/usecases/operation/watch-incidents.ts";
import type { OwnerNotice } from "../../../src/usecases/ports/operation.ts";
import { makeInstallation, MINUTE, SELF } from "./watched-installation.ts";

const HOUR = 60 * MINUTE;

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
