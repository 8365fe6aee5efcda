import { beforeEach, describe, expect, test } from "vitest";
import { loadStatus } from "../../../src/usecases/operation/load-status.ts";
import { makeInstallation, SELF } from "./watched-installation.ts";

let world: ReturnType<typeof makeInstallation>;
beforeEach(() => {
  world = makeInstallation();
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
