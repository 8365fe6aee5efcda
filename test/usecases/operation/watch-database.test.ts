import { beforeEach, describe, expect, test } from "vitest";
import { createStartWatch } from "../../../src/usecases/operation/watch-start.ts";
import { createDatabaseWatch } from "../../../src/usecases/operation/watch-database.ts";
import { makeInstallation, MINUTE } from "./watched-installation.ts";

let world: ReturnType<typeof makeInstallation>;
beforeEach(() => {
  world = makeInstallation();
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
