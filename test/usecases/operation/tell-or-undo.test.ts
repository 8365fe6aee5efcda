import { expect, test } from "vitest";
import { NO_INCIDENT, type IncidentState } from "../../../src/domain/operation/incident.ts";
import { tellOrUndo } from "../../../src/usecases/operation/tell-or-undo.ts";
import { memoryIncidents } from "../../support/memory-operation.ts";
import { NOW } from "../../support/make.ts";

const later = (ms: number) => new Date(NOW.getTime() + ms);
const seen: IncidentState = { ...NO_INCIDENT, badSince: NOW, badAt: NOW };
const next: IncidentState = { ...seen, badAt: later(1000), toldAt: later(1000) };
const notice = { kind: "began", incident: "jobs-parked", since: NOW } as const;

/** Tells of a step, which fails; `meanwhile` is what another process stores. */
async function failToTell(meanwhile: readonly IncidentState[]): Promise<IncidentState> {
  const incidents = memoryIncidents();
  await incidents.swap("jobs-parked", NO_INCIDENT, next);
  const others = [...meanwhile];
  const step = async () => {
    const other = others.shift();
    if (other) await incidents.swap("jobs-parked", await incidents.state("jobs-parked"), other);
  };
  const owner = {
    readSettings: async () => undefined,
    notify: async () => {
      await step();
      throw new Error("502");
    },
  };
  const state = async (kind: "jobs-parked") => {
    const found = await incidents.state(kind);
    await step();
    return found;
  };
  const ports = { owner, incidents: { ...incidents, state } };
  await expect(tellOrUndo(ports, { kind: "jobs-parked", seen, next }, notice)).rejects.toThrow(
    "502",
  );
  return incidents.state("jobs-parked");
}

test("a step that was not told is told again, with what other processes saw meanwhile", async () => {
  const first = { ...next, badAt: later(2000) };
  const second = { ...next, badAt: later(3000) };
  expect(await failToTell([first, second])).toEqual({ ...second, toldAt: null });
});

test("a step that another process has told or ended meanwhile stays", async () => {
  const ended = { ...next, badSince: null, goodSince: later(2000), toldAt: null };
  expect(await failToTell([ended])).toEqual(ended);
});
