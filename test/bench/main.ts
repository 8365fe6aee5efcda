import { cpus, totalmem } from "node:os";
import { buildProduct } from "../sandbox/build-product.ts";
import { alerts } from "./alerts.ts";
import { claims } from "./claims.ts";
import { slowBanks } from "./slow-banks.ts";
import { day } from "./day.ts";
import { eventLoop } from "./event-loop.ts";
import { exports } from "./export.ts";
import { recurring } from "./recurring.ts";
import { singleUser } from "./single-user.ts";
import { outlook } from "./outlook.ts";
import { questions } from "./questions.ts";
import { refresh } from "./refresh.ts";
import { reports } from "./reports.ts";
import { printResults, type Result } from "./result.ts";
import { understanding } from "./understanding.ts";
import { rules } from "./rules.ts";
import { search } from "./search.ts";
import { load } from "./load.ts";
import { steadyMemory } from "./steady-memory.ts";
import { fullSync } from "./full-sync.ts";
import { webhooks } from "./webhooks.ts";

const MEASUREMENTS: Readonly<Record<string, () => Promise<Result[]>>> = {
  "single-user": singleUser,
  reports,
  refresh,
  webhooks,
  "full-sync": fullSync,
  "slow-banks": slowBanks,
  "event-loop": eventLoop,
  outlook,
  understanding,
  recurring,
  rules,
  search,
  alerts,
  export: exports,
  questions,
  load,
  day,
  "steady-memory": steadyMemory,
  claims,
};

/** All of them, or those that are named: `npm run bench -- single-user`. */
async function main(names: readonly string[]): Promise<void> {
  await buildProduct(console.log);
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${memory} GiB`);
  for (const [name, measure] of Object.entries(MEASUREMENTS))
    if (names.length === 0 || names.includes(name)) printResults(name, await measure());
}

await main(process.argv.slice(2));
