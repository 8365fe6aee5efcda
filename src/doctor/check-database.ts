import { judgeDisk } from "../domain/operation/disk.ts";
import type { DatabaseReport } from "../mongo/inspect-database.ts";
import { findingsAbout, type Finding } from "./finding.ts";

const { ok, note, wrong } = findingsAbout("MongoDB");

/** The oldest version whose commands the product uses. */
const MIN_MAJOR = 6;
/** A report asks several times. */
const MAX_LATENCY_MS = 100;

/** What to say of the database. */
export function checkDatabase(report: DatabaseReport, now: Date): Finding[] {
  if (report.kind === "failed") return [wrong(report.says)];
  return [
    checkName(report.name, report.isNamed),
    checkVersion(report.version),
    checkLatency(report.latencyMs),
    report.canWrite
      ? ok("may be written to")
      : wrong("it refuses to be written to: give the user in MONGODB_URI the role readWrite"),
    ...(judgeDisk(report.disk, now)?.kind === "bad"
      ? [wrong("its disk is more than 90 % full: free some space, or enlarge it")]
      : []),
  ];
}

function checkName(name: string, isNamed: boolean): Finding {
  return isNamed
    ? ok(`everything is kept in the database "${name}"`)
    : note(
        `MONGODB_URI names no database, so everything is kept in "${name}": add /${name} to it, and back that one up`,
      );
}

function checkVersion(version: string): Finding {
  return Number(version.split(".")[0]) >= MIN_MAJOR
    ? ok(`version ${version}`)
    : wrong(`version ${version} is too old: upgrade it to ${MIN_MAJOR} or newer`);
}

function checkLatency(ms: number): Finding {
  const text = `answers in ${Math.max(1, Math.round(ms))} ms`;
  return ms <= MAX_LATENCY_MS
    ? ok(text)
    : note(`${text}, which makes reports slow: run it nearer to this machine`);
}
