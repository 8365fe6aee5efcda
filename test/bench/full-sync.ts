import { freePort } from "../sandbox/free-port.ts";
import { startProduct } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import { connectBank } from "../support/connect-bank.ts";
import { peakMegabytes, residentMegabytes } from "./process-figures.ts";
import type { Result } from "./result.ts";

/** What a whole history costs in memory: it should not matter how long it is. */
export async function fullSync(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [user, rowsPerAccount] of [
    ["user-ok-perf-40x", 10_000],
    ["user-ok-perf-200x", 50_000],
  ] as const)
    results.push(await fullSyncOf(user, rowsPerAccount));
  return results;
}

async function fullSyncOf(user: string, rowsPerAccount: number): Promise<Result> {
  const standIns = await startStandIns({
    telegram: { limits: "none" },
    pluggy: { stepMs: 1, rowsPerAccount, rateLimits: "off" },
  });
  const product = await startProduct({
    environment: standIns.environment(await freePort()),
  });
  try {
    const ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    // One small bank first, so that what every report needs is loaded before the measurement.
    await connectBank(ana, standIns.pluggy);
    await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: 60_000 });
    const before = residentMegabytes(product.pid);
    await connectBank(ana, { apiUrl: standIns.pluggy.apiUrl, user });
    await ana.nextMessage((message) => message.photo !== undefined, { timeoutMs: 300_000 });
    const peak = peakMegabytes(product.pid);
    return {
      what: `memory above rest while syncing ${standIns.pluggy.truth.size} rows`,
      measured:
        before === null || peak === null
          ? "not measured: no /proc here"
          : `${(peak - before).toFixed(0)} MB (from ${before.toFixed(0)} MB)`,
      target: "60 MB, whatever the length",
    };
  } finally {
    await product.stop();
    await standIns.close();
  }
}
