import type { FakeWorld } from "../../support/fake-world.ts";

export const jobs = (world: FakeWorld) => world.jobs.pushed.map(({ job }) => job);
