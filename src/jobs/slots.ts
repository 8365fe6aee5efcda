import { LANES, type JobRoute, type Lane } from "../usecases/job-route.ts";
import type { Room } from "../usecases/job-store.ts";

/** How many jobs this process runs at once. */
export interface Slots {
  /** Of each lane: a job takes none of another lane's. */
  readonly perLane: Readonly<Record<Lane, number>>;
  /** The most of one lane that the jobs of one owner take. */
  readonly perOwner: number;
}

/** Syncs mostly wait for the network, so there may be many; a page of transactions each is what they hold. */
export const SLOTS: Slots = { perLane: { urgent: 8, first: 8, routine: 8 }, perOwner: 2 };

/** The lanes that have a free slot beside the running jobs, and who may not take it. */
export function roomsBeside(running: readonly JobRoute[], slots: Slots): Room[] {
  return LANES.flatMap((lane) => {
    const owners = running.filter((route) => route.lane === lane).map(({ owner }) => owner);
    if (owners.length >= slots.perLane[lane]) return [];
    return [{ lane, fullOwners: fullOwners(owners, slots.perOwner) }];
  });
}

function fullOwners(owners: readonly (string | null)[], perOwner: number): (string | null)[] {
  const isFull = (owner: string | null) => owners.filter((one) => one === owner).length >= perOwner;
  return [...new Set(owners)].filter(isFull);
}
