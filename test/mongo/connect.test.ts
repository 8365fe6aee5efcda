import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectMongo, type MongoWatch } from "../../src/mongo/connect.ts";
import { createStores } from "../../src/mongo/stores.ts";
import { startMongo, type MongoStandIn } from "../sandbox/mongo/start-mongo.ts";
import type { Timers } from "../../src/usecases/ports/timers.ts";
import { fakeTime, type FakeTime } from "../support/fake-time.ts";
import { makeUser } from "../support/make.ts";

// The stand-in, because a shared server cannot be stopped.
let mongo: MongoStandIn;
let uri: string;

beforeEach(async () => {
  mongo = await startMongo();
  uri = `${mongo.uri}/quanto`;
});

afterEach(async () => {
  await mongo.close();
});

const neverAway: MongoWatch = {
  onUnreachable: (problem) => {
    throw problem;
  },
  onStuck: () => {
    throw new Error("the driver works");
  },
  timers: fakeTime().timers,
  signal: new AbortController().signal,
};

/** Timers that fire once `act` is done where the server was found away just before, and else are `time`'s. */
function retryTimers(time: FakeTime, act: (ms: number) => Promise<void>) {
  let isRetry = false;
  const timers: Timers = {
    ...time.timers,
    start: (run, ms) => {
      if (!isRetry) return time.timers.start(run, ms);
      isRetry = false;
      void act(ms).then(run);
      return () => undefined;
    },
  };
  return { timers, onUnreachable: () => void (isRetry = true) };
}

describe("connecting", () => {
  test("answers a ping while the server is reachable, and never throws", async () => {
    const { ping, close } = await connectMongo(`${uri}?serverSelectionTimeoutMS=2000`, neverAway);
    expect(await ping()).toBe(true);
    await mongo.pause();
    expect(await ping()).toBe(false);
    await mongo.resume();
    expect(await ping()).toBe(true);
    await close();
    expect(await ping()).toBe(false);
  });

  test("reports that the server is unreachable, and retries with growing delays", async () => {
    await mongo.pause();
    const reported: { problem: Error; delayMs: number }[] = [];
    const waited: number[] = [];
    const { timers, onUnreachable } = retryTimers(fakeTime(), async (ms) => {
      waited.push(ms);
      if (waited.length === 7) await mongo.resume();
    });
    const { ping, close } = await connectMongo(`${uri}?serverSelectionTimeoutMS=100`, {
      ...neverAway,
      timers,
      onUnreachable: (problem, delayMs) => {
        reported.push({ problem, delayMs });
        onUnreachable();
      },
    });
    expect(await ping()).toBe(true);
    // A slow machine may need more tries than the one after the return.
    expect(waited.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(reported.map(({ delayMs }) => delayMs)).toEqual(waited);
    expect(reported[0]?.problem.message).toContain("ECONNREFUSED");
    await close();
  });

  test("ends its attempts when the signal aborts", async () => {
    await mongo.pause();
    const stopping = new AbortController();
    const connecting = connectMongo(`${uri}?serverSelectionTimeoutMS=100`, {
      ...neverAway,
      // The delay itself never ends.
      onUnreachable: () => setImmediate(() => stopping.abort()),
      signal: stopping.signal,
    });
    await expect(connecting).rejects.toThrow("ECONNREFUSED");
  });

  test("does not retry a wrong address", async () => {
    await expect(connectMongo("http://localhost/quanto", neverAway)).rejects.toThrow(
      "Invalid scheme",
    );
  });
});

describe("a driver that no longer reaches for its server", () => {
  /** Longer than a heartbeat of the driver takes, also a failing one. */
  const LONG = 60_000;

  async function openWatched() {
    const time = fakeTime();
    const heard: string[] = [];
    const { timers, onUnreachable } = retryTimers(time, async () => {
      heard.push("waited");
      await mongo.resume();
    });
    const mongoConnection = await connectMongo(`${uri}?serverSelectionTimeoutMS=100`, {
      timers,
      signal: new AbortController().signal,
      onStuck: () => heard.push("stuck"),
      onUnreachable: () => {
        heard.push("away");
        onUnreachable();
      },
    });
    const { connection, ping } = mongoConnection;
    // A slow machine may need more than one try.
    heard.length = 0;
    /** The old driver answers until it is closed. */
    const isReplaced = async (stuck: unknown) => connection.getClient() !== stuck && (await ping());
    const getStuck = () => {
      const address = mongo.uri.replace("mongodb://", "");
      connection.getClient().emit("serverHeartbeatStarted", { connectionId: address } as never);
      time.advance(LONG);
    };
    const { users } = createStores(connection, "hash key");
    return { ...mongoConnection, heard, getStuck, isReplaced, users };
  }

  test("is replaced under the same stores", async () => {
    const { connection, users, heard, getStuck, isReplaced, ping, close } = await openWatched();
    await users.add(makeUser());
    for (const times of [1, 2]) {
      const stuck = connection.getClient();
      getStuck();
      await expect.poll(() => isReplaced(stuck), { timeout: 20_000 }).toBe(true);
      expect(heard.filter((what) => what === "stuck")).toHaveLength(times);
      expect(await users.byId(makeUser().id)).not.toBeNull();
    }
    await close();
    expect(await ping()).toBe(false);
  });

  test("is replaced as soon as the server is back", async () => {
    const { connection, users, heard, getStuck, isReplaced, close } = await openWatched();
    const stuck = connection.getClient();
    await mongo.pause();
    getStuck();
    await expect.poll(() => isReplaced(stuck), { timeout: 20_000 }).toBe(true);
    expect(heard.slice(0, 3)).toEqual(["stuck", "away", "waited"]);
    expect(await users.byId("nobody")).toBeNull();
    await close();
  });

  test("stays closed when the product was stopped meanwhile", async () => {
    const { getStuck, ping, close } = await openWatched();
    getStuck();
    await close();
    expect(await ping()).toBe(false);
  });
});
