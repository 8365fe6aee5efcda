/** The process that runs jobs, by which the next one can tell whether it is still there. */
export interface Worker {
  /** The machine's name. Two machines of one name only lose this short cut's certainty, never a job. */
  readonly host: string;
  readonly pid: number;
  /** Whether a process of this machine is running. */
  isAlive(pid: number): boolean;
}

/** A lease's name says whose it is. */
export function leaseName({ host, pid }: Worker, id: string): string {
  return `${host}#${pid}#${id}`;
}

/**
 * The leases that processes of this machine left when they died, so that a restart need not wait for
 * them to run out. A lease with our own process number is of our predecessor: in a container every
 * start has the same one.
 */
export function leasesOfTheDead(worker: Worker, leaseIds: readonly string[]): string[] {
  return leaseIds.filter((leaseId) => {
    const [host, pid] = leaseId.split("#");
    return host === worker.host && (Number(pid) === worker.pid || !worker.isAlive(Number(pid)));
  });
}
