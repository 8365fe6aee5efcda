import type { Job } from "./job.ts";
import { routeOf, type JobRoute, type RoutedItem } from "./job-route.ts";
import type { Ports } from "../ports.ts";

/** The route of each job, in the order of the jobs. */
export async function routeJobs(
  { items }: Pick<Ports, "items">,
  jobs: readonly Job[],
): Promise<JobRoute[]> {
  const itemIds = new Set(jobs.flatMap((job) => ("itemId" in job ? job.itemId : [])));
  const known: ReadonlyMap<string, RoutedItem> =
    itemIds.size === 0 ? new Map() : await items.routes([...itemIds]);
  return jobs.map((job) => routeOf(job, ("itemId" in job && known.get(job.itemId)) || null));
}
