import { expect, test } from "vitest";
import { NO_INCIDENT } from "../../src/domain/operation/incident.ts";
import type { Heartbeats, Incidents } from "../../src/usecases/ports/operation.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute));

/** What the stores of the operation do, with several processes at once. */
export function operationContract(
  make: () => Promise<{ readonly incidents: Incidents; readonly heartbeats: Heartbeats }>,
): void {
  test("the state of an incident changes from what was seen, once", async () => {
    const { incidents } = await make();
    expect(await incidents.state("jobs-parked")).toEqual(NO_INCIDENT);
    const first = { ...NO_INCIDENT, badSince: at(1), badAt: at(1) };
    const swaps = [1, 2, 3].map(() => incidents.swap("jobs-parked", NO_INCIDENT, first));
    expect((await Promise.all(swaps)).filter(Boolean)).toHaveLength(1);
    expect(await incidents.state("jobs-parked")).toEqual(first);
    const told = { ...first, badAt: at(9), toldAt: at(9) };
    expect(await incidents.swap("jobs-parked", { ...first, badAt: at(2) }, told)).toBe(false);
    expect(await incidents.swap("jobs-parked", first, told)).toBe(true);
    expect(await incidents.swap("jobs-parked", told, NO_INCIDENT)).toBe(true);
    expect(await incidents.swap("jobs-parked", NO_INCIDENT, first)).toBe(true);
    expect(await incidents.state("disk-full")).toEqual(NO_INCIDENT);
  });

  test("processes are seen while they beat, the longest running first", async () => {
    const { heartbeats } = await make();
    expect(await heartbeats.last(at(0))).toBeNull();
    const old = { id: "b", version: "1", startedAt: at(0) };
    const twin = { id: "a", version: "1", startedAt: at(1) };
    const young = { id: "c", version: "2", startedAt: at(1) };
    await heartbeats.beat(young, at(1));
    await heartbeats.beat(twin, at(1));
    const { processes, upSince } = await heartbeats.beat(old, at(2));
    expect({ processes, upSince }).toEqual({ processes: [old, twin, young], upSince: at(1) });
    await heartbeats.end("c");
    expect((await heartbeats.last(at(4)))?.processes).toEqual([old, twin]);
    expect((await heartbeats.last(at(5)))?.processes).toEqual([old]);
    expect((await heartbeats.last(at(9)))?.processes).toEqual([]);
  });

  test("the service is up since the last break of all processes", async () => {
    const { heartbeats } = await make();
    const one = { id: "a", version: "1", startedAt: at(0) };
    await heartbeats.beat(one, at(0));
    expect((await heartbeats.beat(one, at(30))).upSince).toEqual(at(0));
    expect((await heartbeats.beat(one, at(61))).upSince).toEqual(at(61));
    expect((await heartbeats.last(at(62)))?.upSince).toEqual(at(61));
  });
}
