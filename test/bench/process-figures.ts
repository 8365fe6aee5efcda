import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** Memory that the process holds in MB, as the system counts it; null where /proc is not there. */
export function residentMegabytes(pid: number): number | null {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status ?? "")?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** The most it ever held, in MB. */
export function peakMegabytes(pid: number): number | null {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? "")?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Seconds of processor time used so far, all threads together. */
export function processorSeconds(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
