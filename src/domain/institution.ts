import type { BankItem } from "./bank-item.ts";
import { plainText } from "./plain-text.ts";

/** The fields of an item that identify its bank. */
export type Connector = Pick<BankItem, "bankName" | "connectorId">;

/** The MeuPluggy connector, whose items may be of any bank. */
const MEU_PLUGGY_CONNECTOR = 200;

/** Words that many names of banks and connectors have in common. */
const COMMON_WORDS =
  /^(?:banco|bank|do|da|de|e|pf|pj|pessoa|pessoas|fisica|juridica|cartao|cartoes|empresas?|open|finance|sa)$/;

/**
 * Whether two connections are of the same bank. A bank has several connectors (direct, Open
 * Finance, personal, business, cards), whose names begin alike.
 */
export function compareInstitutions(a: Connector, b: Connector): "same" | "different" | "unknown" {
  const isBehindMeuPluggy = [a, b].some(({ connectorId }) => connectorId === MEU_PLUGGY_CONNECTOR);
  if (isBehindMeuPluggy) return "unknown";
  if (a.connectorId === b.connectorId) return "same";
  return firstOwnWord(a.bankName) === firstOwnWord(b.bankName) ? "same" : "different";
}

function firstOwnWord(bank: string): string {
  const words = plainText(bank)
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  return words.find((word) => !COMMON_WORDS.test(word)) ?? words.join(" ");
}
