import * as fc from "fast-check";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays } from "../../src/domain/day.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/domain/export/export-format.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { hostileText } from "../support/hostile-text.ts";
import { makeAccount, makeTransaction, NOW } from "../support/make.ts";
import { exported, exportWorld } from "../usecases/export/export-world.ts";

const ROWS = 2000;
/** So that a file that was looked at can be made again. */
const SEED = 15;

/** Writes an export of hostile movements in every format into a folder; resolves with the paths by format. */
export async function exportedFiles(folder: string): Promise<Map<ExportFormat, string[]>> {
  await mkdir(folder, { recursive: true });
  const world = await exportWorld(...hostileRows());
  await world.accounts.upsertAll([
    makeAccount({
      id: "card-2",
      type: "CREDIT",
      currency: "JPY",
      name: "C&A <Gold>",
      lastDigits: "7",
    }),
    makeAccount({ id: "account-3", currency: "KWD", subtype: "SAVINGS_ACCOUNT", balance: -5 }),
  ]);
  const paths = new Map<ExportFormat, string[]>();
  for (const format of EXPORT_FORMATS) {
    const files = await exported(world, { format });
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    paths.set(
      format,
      files.map(({ name }) => join(folder, name)),
    );
  }
  return paths;
}

function hostileRows(): Partial<Transaction>[] {
  const accounts = [
    ["account-1", "BRL", "BANK"],
    ["card-1", "BRL", "CREDIT"],
    ["card-2", "JPY", "CREDIT"],
    ["account-3", "KWD", "BANK"],
  ] as const;
  const texts = fc.sample(hostileText(), { numRuns: ROWS, seed: SEED });
  return texts.map((text, index) => {
    const [accountId, currency, accountType] = accounts[index % accounts.length] ?? accounts[0];
    const direction = index % 3 === 0 ? "in" : "out";
    return {
      ...makeTransaction({ description: text, merchantName: text.slice(0, 60) }),
      id: `row-${index}`,
      accountId,
      currency,
      accountType,
      direction,
      flow: direction === "in" ? "income" : "spending",
      minor: (index * 7919) % 500_000,
      day: addDays("2026-11-20", -Math.floor(index / 8)),
      status: index % 50 === 0 ? "PENDING" : "POSTED",
      createdAt: NOW,
    };
  });
}
