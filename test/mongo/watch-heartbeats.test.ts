import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { watchHeartbeats, type HeartbeatEvent } from "../../src/mongo/watch-heartbeats.ts";
import { fakeTime } from "../support/fake-time.ts";

function openWatch() {
  const client = new EventEmitter();
  const { timers, advance, waiting } = fakeTime();
  let stuck = 0;
  const stop = watchHeartbeats(client, {
    timeoutMs: 30_000,
    timers,
    onStuck: () => (stuck += 1),
  });
  const heartbeat = (event: HeartbeatEvent, connectionId = "one:27017") =>
    void client.emit(event, { connectionId });
  return { client, heartbeat, advance, waiting, stop, times: () => stuck };
}

test.each(["serverHeartbeatSucceeded", "serverHeartbeatFailed"] as const)(
  "a look that ends in time with %s is as it should be",
  (end) => {
    const { heartbeat, advance, times } = openWatch();
    for (let look = 0; look < 5; look += 1) {
      heartbeat("serverHeartbeatStarted");
      advance(29_999);
      heartbeat(end);
      advance(60_000);
    }
    expect(times()).toBe(0);
  },
);

test("a heartbeat that never ends is reported once", () => {
  const { heartbeat, advance, times } = openWatch();
  heartbeat("serverHeartbeatStarted");
  advance(29_999);
  expect(times()).toBe(0);
  advance(1);
  expect(times()).toBe(1);
  heartbeat("serverHeartbeatStarted");
  advance(60_000);
  expect(times()).toBe(1);
});

test("consecutive heartbeats are timed one by one", () => {
  const { heartbeat, advance, times } = openWatch();
  for (let look = 0; look < 5; look += 1) {
    heartbeat("serverHeartbeatStarted");
    advance(20_000);
  }
  expect(times()).toBe(0);
});

test("each server has its own heartbeats", () => {
  const { heartbeat, advance, times } = openWatch();
  heartbeat("serverHeartbeatStarted", "one:27017");
  heartbeat("serverHeartbeatStarted", "two:27017");
  heartbeat("serverHeartbeatSucceeded", "two:27017");
  advance(30_000);
  expect(times()).toBe(1);
});

test("a removed server is not watched, and nothing is watched after the end", () => {
  const { client, heartbeat, advance, waiting, stop, times } = openWatch();
  heartbeat("serverHeartbeatStarted", "one:27017");
  client.emit("serverClosed", { address: "one:27017" });
  expect(waiting()).toBe(0);
  heartbeat("serverHeartbeatStarted", "two:27017");
  stop();
  heartbeat("serverHeartbeatStarted", "two:27017");
  expect(waiting()).toBe(0);
  advance(60_000);
  expect(times()).toBe(0);
});
