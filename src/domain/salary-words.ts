import { plainText } from "./plain-text.ts";

const SALARY = /\b(?:salario|folha|portabilidade|proventos?|vencimentos?|remuneracao|13o)\b/;

/** Whether a bank's description says that the money is somebody's pay. */
export function saysSalary({ description }: { readonly description: string }): boolean {
  return SALARY.test(plainText(description));
}
