import { LANES, type JobRoute, type Lane } from "../usecases/jobs/job-route.ts";
import type { OpenLane } from "../usecases/ports/job-store.ts";

/** How many jobs this process runs concurrently. */
export interface Slots {
  /** By lane: a job takes no slot of another lane. */
  readonly perLane: Readonly<Record<Lane, number>>;
  /** The most slots of one lane that the jobs of one owner take. */
  readonly perOwner: number;
}

/** Syncs mostly wait for the network, so there may be many; each holds one page of transactions in memory. */
export const SLOTS: Slots = { perLane: { urgent: 8, first: 8, routine: 8 }, perOwner: 2 };

/** The lanes with a free slot beside the running jobs, and the owners who have their share of it. */
export function openLanes(
  running: readonly { readonly route: JobRoute }[],
  slots: Slots,
): OpenLane[] {
  const routes = running.map(({ route }) => route);
  return LANES.flatMap((lane) => {
    const owners = routes.filter((route) => route.lane === lane).map(({ owner }) => owner);
    if (owners.length >= slots.perLane[lane]) return [];
    return [{ lane, fullOwners: fullOwners(owners, slots.perOwner) }];
  });
}

/** Whether a job of one of these routes has a free slot. */
export function hasSlotFor(routes: readonly JobRoute[], open: readonly OpenLane[]): boolean {
  return routes.some(({ lane, owner }) =>
    open.some((one) => one.lane === lane && !one.fullOwners.includes(owner)),
  );
}

function fullOwners(owners: readonly (string | null)[], perOwner: number): (string | null)[] {
  const isFull = (owner: string | null) => owners.filter((one) => one === owner).length >= perOwner;
  return [...new Set(owners)].filter(isFull);
}
