import { hostname } from "node:os";
import { orphanedLeases, type Worker } from "./jobs/worker.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { UpdateInbox } from "./usecases/ports/update-inbox.ts";

/** The identity of this process. Expires the leases that dead processes of this machine hold on chats. */
export async function startWorker(inbox: UpdateInbox, logError: LogError): Promise<Worker> {
  const worker: Worker = { host: hostname(), pid: process.pid, isAlive };
  try {
    await inbox.expire(orphanedLeases(worker, await inbox.leases()));
  } catch (error) {
    logError(error, "reclaiming orphaned chats");
  }
  return worker;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists, and belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
