import type { BankItem } from "./bank-item.ts";
import { plainText } from "./plain-text.ts";

/** What a connection says of whose bank it reads. */
export type Connector = Pick<BankItem, "bank" | "connectorId">;

/** MeuPluggy reads every bank under its own name. */
const MEU_PLUGGY = 200;

/** Words that many banks and connectors have in their names. */
const COMMON_WORDS =
  /^(?:banco|bank|do|da|de|e|pf|pj|pessoa|pessoas|fisica|juridica|cartao|cartoes|empresas?|open|finance|sa)$/;

/**
 * Whether two connections read the same bank. One bank has several connectors (direct and Open
 * Finance, users and companies, cards), and their names begin alike.
 */
export function compareInstitutions(a: Connector, b: Connector): "same" | "different" | "unknown" {
  const isBehindMeuPluggy = [a, b].some(({ connectorId }) => connectorId === MEU_PLUGGY);
  if (isBehindMeuPluggy) return "unknown";
  if (a.connectorId === b.connectorId) return "same";
  return firstOwnWord(a.bank) === firstOwnWord(b.bank) ? "same" : "different";
}

function firstOwnWord(bank: string): string {
  const words = plainText(bank)
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  return words.find((word) => !COMMON_WORDS.test(word)) ?? words.join(" ");
}
