import type { AccountType } from "./account.ts";
import type { Counterparty } from "./counterparty.ts";
import { plainText } from "./plain-text.ts";

/** Words of a salary, in plain lower case. */
export const SALARY_WORDS =
  /\b(?:salarios?|folha|portabilidade|13o|13 sal\w*|decimo terceiro|ferias|rescisao|vencimentos|proventos|remuneracao|pro ?labore|holerite)\b/;

/** Whether a bank's description calls the money a salary. */
export function mentionsSalary({ description }: { readonly description: string }): boolean {
  return SALARY_WORDS.test(plainText(description));
}

/** Whether an account's other party has the user's own document. */
export function isWithSelf({
  accountType,
  counterparty,
}: {
  readonly accountType: AccountType;
  readonly counterparty: Counterparty | null;
}): boolean {
  return accountType === "BANK" && counterparty?.kind === "own";
}
