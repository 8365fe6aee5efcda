import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectMongo, type MongoWatch } from "../../src/mongo/connect.ts";
import { startMongo, type MongoStandIn } from "../sandbox/mongo/start-mongo.ts";

// The stand-in, because a server that others use as well cannot be taken away.
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
  wait: async () => undefined,
};

describe("connecting", () => {
  test("answers a ping as long as the server is there, and never throws", async () => {
    const { ping, close } = await connectMongo(`${uri}?serverSelectionTimeoutMS=2000`, neverAway);
    expect(await ping()).toBe(true);
    await mongo.pause();
    expect(await ping()).toBe(false);
    await mongo.resume();
    expect(await ping()).toBe(true);
    await close();
    expect(await ping()).toBe(false);
  });

  test("says that the server is away, and tries again after growing pauses", async () => {
    await mongo.pause();
    const heard: { problem: Error; pause: number }[] = [];
    const waited: number[] = [];
    const { ping, close } = await connectMongo(`${uri}?serverSelectionTimeoutMS=100`, {
      onUnreachable: (problem, pause) => heard.push({ problem, pause }),
      wait: async (ms) => {
        waited.push(ms);
        if (waited.length === 7) await mongo.resume();
      },
    });
    expect(await ping()).toBe(true);
    // A slow machine may need more tries than the one after the return.
    expect(waited.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(heard.map(({ pause }) => pause)).toEqual(waited);
    expect(heard[0]?.problem.message).toContain("ECONNREFUSED");
    await close();
  });

  test("ends its tries when the wait is given up", async () => {
    await mongo.pause();
    const connecting = connectMongo(`${uri}?serverSelectionTimeoutMS=100`, {
      onUnreachable: () => undefined,
      wait: () => Promise.reject(new Error("stopped")),
    });
    await expect(connecting).rejects.toThrow("stopped");
  });

  test("does not try a wrong address again", async () => {
    await expect(connectMongo("http://localhost/quanto", neverAway)).rejects.toThrow(
      "Invalid scheme",
    );
  });
});
