import { findLostWork } from "./find-lost-work.ts";
import type { Ports } from "./ports.ts";
import { removeBlocked } from "./remove-blocked.ts";

/** What has to be looked after now and then, by any number of processes. */
export async function runHourlyMaintenance(
  ports: Parameters<typeof findLostWork>[0] & Pick<Ports, "deletionTraces" | "policy">,
): Promise<void> {
  await removeBlocked(ports);
  await findLostWork(ports);
}
