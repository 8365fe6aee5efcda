import type { Evidence } from "./incident.ts";

/** The disk that the database writes to, in bytes. */
export interface Disk {
  readonly used: number;
  readonly total: number;
}

const FULL = 0.9;
/** Between the two nothing is decided, so that a disk at the edge tells once. */
const ROOMY = 0.85;

/** Whether the database runs out of disk; unknown where the server does not say. */
export function judgeDisk(disk: Disk | null, now: Date): Evidence {
  if (disk === null || disk.total <= 0) return null;
  const share = disk.used / disk.total;
  if (share >= FULL) return { kind: "bad", at: now };
  return share < ROOMY ? { kind: "good", at: now } : null;
}
