import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { csvRecords, minorIn } from "../support/parse-csv.ts";
import { readOfx } from "../support/read-ofx.ts";
import { exportedFiles } from "./exported-files.ts";

/**
 * Reads exported files with programs of others: ofxtools from PyPI, and LibreOffice. A check for development:
 * what is not installed is skipped, and said to be. `npx tsx test/checks/exports.ts [python]`.
 */
async function main(python = "python3"): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "export-"));
  const files = await exportedFiles(folder);
  console.log(`The files are in ${folder}`);
  checkOfx(python, files.get("ofx") ?? []);
  for (const format of ["csv", "csv-int"] as const)
    for (const path of files.get(format) ?? []) await checkTable(path, format, folder);
}

interface Found {
  readonly account: string;
  readonly currency: string;
  readonly balance: string;
  readonly movements: readonly {
    readonly id: string;
    readonly amount: string;
    readonly day: string;
    readonly name: string;
    readonly memo: string | null;
  }[];
}

const DIGITS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };
const ABSENT = 3;

function checkOfx(python: string, paths: readonly string[]): void {
  const script = join(import.meta.dirname, "read-ofx.py");
  const { status, stdout, stderr, error } = spawnSync(python, [script, ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (error || status === ABSENT) {
    console.log(`Skipped: ${python} has no ofxtools (pip install ofxtools)`);
    return;
  }
  if (status !== 0) throw new Error(`ofxtools failed:\n${stderr}`);
  const found = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Found);
  paths.forEach((path, index) => {
    const own = readOfx(readFileSync(path, "utf8"));
    const digits = DIGITS[own.currency] ?? 2;
    const { account, currency, movements = [] } = found[index] ?? {};
    same(path, [account, currency], [own.accountId, own.currency]);
    same(
      path,
      movements.map(({ id, amount, day, name, memo }) => [
        id,
        minorIn(amount, ".", digits),
        day.slice(0, 10),
        name,
        memo,
      ]),
      own.movements.map(({ id, minor, day, name, memo }) => [id, minor, day, name, memo]),
    );
    console.log(`ofxtools: ${basename(path)}: ${movements.length} movements, as our own parser`);
  });
}

/** LibreOffice's tokens: separator, quote, UTF-8, first row, columns, language (Portuguese of Brazil, English). */
const FILTERS = {
  csv: "CSV:59,34,76,1,,1046,false,false",
  "csv-int": "CSV:44,34,76,1,,1033,false,false",
} as const;
/** Comma, quote, UTF-8; texts quoted and numbers not, as they are and not as they are shown. */
const AS_VALUES = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false";

async function checkTable(
  path: string,
  format: keyof typeof FILTERS,
  folder: string,
): Promise<void> {
  const sheets = join(folder, "sheets");
  try {
    convert(path, { filter: FILTERS[format], to: "ods", folder: sheets });
  } catch {
    console.log("Skipped: LibreOffice is not here (apt-get install libreoffice-calc-nogui)");
    return;
  }
  const name = basename(path, ".csv");
  convert(join(sheets, `${name}.ods`), { to: AS_VALUES, folder: sheets });
  const read = await readFile(join(sheets, `${name}.csv`), "utf8");
  const found = csvRecords(`\uFEFF${read.replaceAll(/(?<!\r)\n/g, "\r\n")}`, ",");
  const isBrazilian = format === "csv";
  const wanted = csvRecords(await readFile(path, "utf8"), isBrazilian ? ";" : ",");
  same(
    path,
    found.map(({ id, valor = "", descrição }) => [id, Number(valor), descrição]),
    wanted.map(({ id, valor = "", descrição, moeda = "" }) => {
      const digits = DIGITS[moeda] ?? 2;
      const minor = minorIn(valor, isBrazilian ? "," : ".", digits);
      return [id, minor / 10 ** digits, descrição];
    }),
  );
  console.log(`LibreOffice: ${basename(path)}: ${found.length} rows, amounts are numbers`);
}

function convert(
  path: string,
  { filter, to, folder }: { filter?: string; to: string; folder: string },
): void {
  const input = filter === undefined ? [] : [`--infilter=${filter}`];
  const target = ["--convert-to", to, "--outdir", folder, path];
  execFileSync("soffice", ["--headless", ...input, ...target], { stdio: "pipe" });
}

function same(path: string, found: unknown, wanted: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${basename(path)} was read as something else`);
}

await main(process.argv[2]);
