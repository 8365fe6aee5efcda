import { loadConfig, warningsOf, type Config } from "../config.ts";
import { ConfigError } from "../errors.ts";
import { systemTimers as timers } from "../system-timers.ts";
import { describeVersion, readVersion } from "../version.ts";
import { findingsAbout, lineOf } from "./finding.ts";
import { runChecks } from "./run-checks.ts";

/* `npm run doctor`: says what an installation lacks, and what to do. Exit code 1 when something must be fixed. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await main();

async function main(): Promise<void> {
  const config = readConfig();
  if (!config) return void (process.exitCode = 1);
  say(`Quanto ${describeVersion(readVersion(config.commit))} looks at its installation:`);
  say("ok    environment: every value is well formed");
  for (const warning of warningsOf(config)) say(lineOf(findingsAbout("environment").note(warning)));
  let wrong = 0;
  for await (const finding of runChecks(config, { clock: { now: () => new Date() }, timers })) {
    say(lineOf(finding));
    if (finding.kind === "wrong") wrong += 1;
  }
  say(wrong === 0 ? "Nothing must be fixed." : `${wrong} to fix, marked FIX above.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

function readConfig(): Config | null {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) say(`FIX   environment: ${problem}`);
    return null;
  }
}
