import { addMonths, instantOf } from "../days.ts";
import type { WireInvestment, WireInvestmentMovement } from "../model.ts";
import { randomFrom, uuidFrom } from "../random.ts";
import type { ItemRecord } from "../store.ts";

interface Position {
  name: string;
  type: WireInvestment["type"];
  subtype: string;
  status: WireInvestment["status"];
  /** What was invested, in cents. */
  from: number;
  to: number;
  rate: number | null;
  rateType: string | null;
  /** Months from purchase to its end; null for one without an end. */
  months: number | null;
}

const CDB: Position = {
  name: "CDB LIQUIDEZ DIÁRIA",
  type: "FIXED_INCOME",
  subtype: "CDB",
  status: "ACTIVE",
  from: 400_000,
  to: 1_200_000,
  rate: 100,
  rateType: "CDI",
  months: 24,
};

const POSITIONS: Position[] = [
  CDB,
  {
    ...CDB,
    name: "TESOURO SELIC 2029",
    subtype: "TREASURY",
    from: 200_000,
    to: 800_000,
    rateType: "SELIC",
    months: 36,
  },
  {
    ...CDB,
    name: "FUNDO MULTIMERCADO",
    type: "MUTUAL_FUND",
    subtype: "MULTIMARKET_FUND",
    rate: null,
    rateType: null,
    months: null,
  },
  { ...CDB, name: "LCI 94% CDI", subtype: "LCI", status: "TOTAL_WITHDRAWAL", rate: 94, months: 12 },
];

const MONTHS_HELD = 8;
const YIELD_OF_MONTH = 0.0091;
const utc = (day: string): string => instantOf(day, { kind: "utc-midnight" });

/** The positions of the main bank; other banks have none. `balance` is net of taxes, `amount` gross. */
export function renderInvestments({ wire, profile }: ItemRecord, today: string): WireInvestment[] {
  if (!profile.isMainBank) return [];
  return POSITIONS.map((position) =>
    render(position, { itemId: wire.id, seed: profile.seed, today }),
  );
}

function render(
  position: Position,
  { itemId, seed, today }: { itemId: string; seed: string; today: string },
): WireInvestment {
  const { name, type, subtype, status, months } = position;
  const original = randomFrom(`${seed}/investment/${name}`).int(position.from, position.to);
  const isHeld = status === "ACTIVE";
  const profit = isHeld ? Math.round(original * YIELD_OF_MONTH * MONTHS_HELD) : 0;
  const taxes = subtype === "LCI" ? 0 : Math.round(profit * 0.2);
  const gross = isHeld ? original + profit : 0;
  const bought = addMonths(today, -MONTHS_HELD);
  return {
    id: uuidFrom(`${itemId}/investment/${name}`),
    itemId,
    type,
    subtype,
    number: null,
    name,
    balance: (gross - (isHeld ? taxes : 0)) / 100,
    currencyCode: "BRL",
    date: utc(today),
    amount: gross / 100,
    amountOriginal: original / 100,
    amountProfit: profit / 100,
    amountWithdrawal: (gross - (isHeld ? taxes : 0)) / 100,
    taxes: taxes / 100,
    taxes2: 0,
    value: null,
    quantity: null,
    rate: position.rate,
    rateType: position.rateType,
    dueDate: months === null ? null : utc(addMonths(bought, months)),
    issueDate: utc(bought),
    purchaseDate: utc(bought),
    issuer: null,
    owner: null,
    status,
  };
}

/** Movements are sparse: the purchase, and the sale of what was withdrawn. */
export function renderMovements(investment: WireInvestment): WireInvestmentMovement[] {
  const { id, issueDate, date, amountOriginal, status } = investment;
  const bought: WireInvestmentMovement = {
    id: uuidFrom(`${id}/movement/bought`),
    type: "BUY",
    movementType: "CREDIT",
    amount: amountOriginal,
    quantity: null,
    value: null,
    date: issueDate,
    tradeDate: issueDate,
  };
  if (status !== "TOTAL_WITHDRAWAL") return [bought];
  const sold = { ...bought, type: "SELL", movementType: "DEBIT", date, tradeDate: date } as const;
  return [{ ...sold, id: uuidFrom(`${id}/movement/sold`) }, bought];
}
