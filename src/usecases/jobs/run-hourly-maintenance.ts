import { findLostWork } from "./find-lost-work.ts";
import type { Ports } from "../ports.ts";
import type { LogError } from "../ports/log-error.ts";
import { removeBlocked } from "../deletion/remove-blocked.ts";

/** The hourly maintenance. Safe in several processes at once. */
export async function runHourlyMaintenance(
  ports: Parameters<typeof findLostWork>[0] & Pick<Ports, "deletionTraces" | "policy">,
  logError: LogError,
): Promise<void> {
  await removeBlocked(ports, logError);
  await findLostWork(ports);
}
