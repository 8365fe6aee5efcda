import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../sandbox/free-port.ts";
import { startProduct, type Product } from "../sandbox/start-product.ts";
import { startStandIns } from "../sandbox/start-stand-ins.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { childProcesses } from "../support/child-processes.ts";
import { connectBank } from "../support/connect-bank.ts";
import { processorSeconds, peakMegabytes } from "./process-figures.ts";
import { median, percentile, type Result } from "./result.ts";

const REPORTS = 15;
/** What was just asked for still costs a little: memory is tidied, code compiled. */
const SETTLING_SECONDS = 15;
/** With a turn of the minute in it, when it is looked up whose summary is due. */
const IDLE_SECONDS = 60;

/** What one user with 2,500 transactions meets, and what the host pays for it. */
export async function singleUser(): Promise<Result[]> {
  const standIns = await startStandIns({ telegram: { limits: "none" }, pluggy: { stepMs: 5 } });
  const product = await startProduct({ environment: standIns.environment(await freePort()) });
  try {
    const ana = standIns.telegram.person({ id: 1, firstName: "Ana", languageCode: "pt-br" });
    await connectBank(ana, standIns.pluggy);
    await ana.nextMessage(isReport, { timeoutMs: 60_000 });
    const waits = await askReports(ana);
    const peaks = [product.pid, ...childProcesses(product.pid)].map(peakMegabytes);
    const peak = peaks.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
    return [
      {
        what: `/report over ${standIns.pluggy.truth.size} rows, command to picture`,
        measured: `${median(waits).toFixed(0)} ms median, ${percentile(waits, 0.95).toFixed(0)} ms p95`,
        target: "1,500 ms",
      },
      {
        what: "most memory of the product and its drawing process, first sync and reports included",
        measured:
          peak === null
            ? "not measured: no /proc here"
            : `${peak.toFixed(0)} MB (${peaks.map((one) => one?.toFixed(0)).join(" + ")})`,
        target: "250 MB",
      },
      await idleCost(product),
    ];
  } finally {
    await product.stop();
    await standIns.close();
  }
}

async function askReports(person: Person): Promise<number[]> {
  const waits: number[] = [];
  for (let count = 0; count < REPORTS; count += 1) {
    const askedAt = performance.now();
    person.send("/report 90d");
    await person.nextMessage(isReport);
    waits.push(performance.now() - askedAt);
    // One message a second is what Telegram lets a chat have; waiting for it is not the product's time.
    await sleep(1200);
  }
  return waits;
}

async function idleCost({ pid }: Product): Promise<Result> {
  await sleep(SETTLING_SECONDS * 1000);
  const before = processorSeconds(pid);
  await sleep(IDLE_SECONDS * 1000);
  const after = processorSeconds(pid);
  const share = before === null || after === null ? null : (after - before) / IDLE_SECONDS;
  return {
    what: `processor of an idle product over ${IDLE_SECONDS} s`,
    measured:
      share === null ? "not measured: no /proc here" : `${(share * 100).toFixed(2)} % of a core`,
    target: "2 %",
  };
}

function isReport(message: { photo?: unknown }): boolean {
  return message.photo !== undefined;
}
