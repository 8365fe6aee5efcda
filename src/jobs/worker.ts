/** The process that runs jobs, named so that a later process can tell whether it still runs. */
export interface Worker {
  /** The machine's name. Where two machines share one, a job may run twice at a time; none is lost. */
  readonly host: string;
  readonly pid: number;
  /** Whether a process of this machine is running. */
  isAlive(pid: number): boolean;
}

/** The id of a lease: it names the worker that holds it. */
export function leaseName({ host, pid }: Worker, id: string): string {
  return `${host}#${pid}#${id}`;
}

/**
 * The leases held by processes of this machine that died, so that a restart need not wait for them to
 * expire. A lease with our own process id was our predecessor's: in a container every start has the
 * same one.
 */
export function orphanedLeases(worker: Worker, leaseIds: readonly string[]): string[] {
  return leaseIds.filter((leaseId) => {
    const [host, pid] = leaseId.split("#");
    return host === worker.host && (Number(pid) === worker.pid || !worker.isAlive(Number(pid)));
  });
}
