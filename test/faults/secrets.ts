import { askPluggy } from "./ask-pluggy.ts";
import type { Quanto } from "./run-quanto.ts";

/** Texts that must never be printed, each with its name. */
export type Secrets = ReadonlyMap<string, string>;

/** The formats of Pluggy's keys and tokens, and of a CPF. */
const SHAPES = [
  ["a key or token of Pluggy", /eyJ[\w-]{8,}\.[\w-]{8,}/],
  ["a CPF", /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|(?<![\w.-])\d{11}(?![\w.-])/],
] as const;

const NUMBER_FIELDS = new Set(["number", "transferNumber", "accountNumber", "taxNumber", "value"]);

/** The secrets of one run: its settings, those it created, and those of the bank's customers. */
export async function secretsOf({
  standIns,
  webhookSecret,
}: Pick<Quanto, "standIns" | "webhookSecret">): Promise<Secrets> {
  const { telegram, pluggy } = standIns;
  const secrets = new Map([
    [telegram.token, "the bot's token"],
    [pluggy.clientSecret, "Pluggy's client secret"],
    [webhookSecret, "the webhook's secret"],
  ]);
  for (const [token] of linkTokensIn(JSON.stringify(telegram.calls())))
    secrets.set(token, "a link");
  for (const number of await numbersAtTheBank(standIns))
    secrets.set(number, "a number at the bank");
  return secrets;
}

export function leakedSecrets(lines: readonly string[], secrets: Secrets): string[] {
  return lines.flatMap((line) => [
    ...SHAPES.filter(([, shape]) => shape.test(line)).map(([what]) => `${what}: ${line}`),
    ...[...secrets]
      .filter(([secret]) => line.includes(secret))
      .map(([, what]) => `${what}: ${line}`),
  ]);
}

function linkTokensIn(text: string): RegExpMatchArray[] {
  return [...text.matchAll(/(?<=\/connect\/)[\w-]{43}/g)];
}

/** Full numbers of accounts and documents, as Pluggy sends them with accounts and transactions. */
async function numbersAtTheBank(standIns: Quanto["standIns"]): Promise<Set<string>> {
  const { faults, truth } = standIns.pluggy;
  faults.clear();
  const numbers = new Set<string>();
  for (const itemId of new Set([...truth.values()].map((row) => row.itemId)))
    collectNumbers(await askPluggy(standIns, `/accounts?itemId=${itemId}`), numbers);
  for (const accountId of new Set([...truth.values()].map((row) => row.accountId)))
    collectNumbers(await askPluggy(standIns, `/v2/transactions?accountId=${accountId}`), numbers);
  return numbers;
}

/** Users see four digits in the chat; anything longer is a secret. */
function collectNumbers(value: unknown, numbers: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== "string") collectNumbers(inner, numbers);
    else if (NUMBER_FIELDS.has(name) && inner.replaceAll(/\D/g, "").length > 4) numbers.add(inner);
  }
}
