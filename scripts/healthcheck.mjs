// Whether the bot answers, for the container. One that accepts connections and three times answers none
// is frozen: it is killed, and Docker starts it again. One that does not listen yet is waiting for its
// database, and is let be.
//   node healthcheck.mjs [milliseconds of an attempt]
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const ATTEMPTS = 3;
const attemptMs = Number(process.argv[2] ?? 10_000);
const url = `http://127.0.0.1:${process.env.PORT || 3000}/healthz`;

for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
  const answer = await ask();
  if (answer === "well") process.exit(0);
  if (answer === "not listening") process.exit(1);
}
for (const pid of processesOfBot()) process.kill(pid, "SIGKILL");
process.exit(1);

async function ask() {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(attemptMs) });
    return ok ? "well" : "failing";
  } catch (error) {
    return error.cause?.code === "ECONNREFUSED" ? "not listening" : "no answer";
  }
}

/** The processes that run main.js in this folder. */
function processesOfBot() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const isMain = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("dist/main.js");
        return isMain && readlinkSync(`/proc/${pid}/cwd`) === process.cwd();
      } catch {
        return false; // It has ended, or is another user's.
      }
    })
    .map(Number);
}
