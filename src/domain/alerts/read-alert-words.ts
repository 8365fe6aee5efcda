import { plainWords } from "../plain-text.ts";
import { ALERT_KINDS, isLimited, type AlertKind, type LimitedKind } from "./alert-kind.ts";
import type { AlertChange } from "./alert-settings.ts";
import { parseLimit } from "./parse-limit.ts";

/** What the words after `/alerts` mean. */
export type AlertWords =
  | { readonly kind: "show" }
  | { readonly kind: "change"; readonly change: AlertChange }
  /** Shows the limits to choose from, or says how to write one. */
  | { readonly kind: "limit"; readonly alert: LimitedKind }
  | { readonly kind: "bad-limit"; readonly alert: LimitedKind }
  | { readonly kind: "unknown" };

const NAMES: ReadonlyMap<string, AlertKind> = new Map<string, AlertKind>(
  Object.entries({
    bill: "bill-due",
    bills: "bill-due",
    fatura: "bill-due",
    faturas: "bill-due",
    budget: "budget",
    budgets: "budget",
    orcamento: "budget",
    orcamentos: "budget",
    income: "income",
    salary: "income",
    salario: "income",
    entrada: "income",
    entradas: "income",
    renda: "income",
    price: "price-rise",
    prices: "price-rise",
    preco: "price-rise",
    precos: "price-rise",
    bank: "connection",
    banks: "connection",
    connection: "connection",
    banco: "connection",
    bancos: "connection",
    conexao: "connection",
    large: "large",
    big: "large",
    grande: "large",
    grandes: "large",
    low: "low",
    baixo: "low",
    baixa: "low",
  }),
);

const OFF = new Set(["off", "desligar", "desligado", "desliga", "nao", "no", "never", "nunca"]);
const ON = new Set(["on", "ligar", "ligado", "liga", "sim", "yes"]);
const MONTH = /^30 ?(?:d|dias?|days?)$/;
export const SILENCED_DAYS = 30;

/** Reads `large 500`, `grande 500`, `low off`, `fatura 30 dias`, `off`: in either language, in any case. */
export function readAlertWords(words: string): AlertWords {
  const plain = plainWords(words);
  if (plain === "") return { kind: "show" };
  if (OFF.has(plain)) return changing({ kind: "silence", alerts: ALERT_KINDS, days: null });
  if (ON.has(plain)) return changing({ kind: "tell", alerts: ALERT_KINDS });
  const [name = "", ...rest] = plain.split(" ");
  const alert = NAMES.get(name);
  if (alert === undefined) return { kind: "unknown" };
  return readValue(alert, rest.join(" "));
}

function readValue(alert: AlertKind, value: string): AlertWords {
  if (MONTH.test(value)) return changing({ kind: "silence", alerts: [alert], days: SILENCED_DAYS });
  if (isLimited(alert)) return readLimit(alert, value);
  if (OFF.has(value)) return changing({ kind: "silence", alerts: [alert], days: null });
  if (ON.has(value)) return changing({ kind: "tell", alerts: [alert] });
  return value === "" ? { kind: "show" } : { kind: "unknown" };
}

function readLimit(alert: LimitedKind, value: string): AlertWords {
  if (value === "" || ON.has(value)) return { kind: "limit", alert };
  if (OFF.has(value)) return changing({ kind: "limit", alert, minor: null });
  const minor = parseLimit(value);
  return minor === null ? { kind: "bad-limit", alert } : changing({ kind: "limit", alert, minor });
}

function changing(change: AlertChange): AlertWords {
  return { kind: "change", change };
}
