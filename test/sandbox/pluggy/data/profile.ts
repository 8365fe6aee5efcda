import type { Connector } from "../connectors.ts";
import type { Participant, PaymentData, WireAccount } from "../model.ts";
import { randomFrom } from "../random.ts";
import type { AccountRole } from "./draft.ts";

export interface AccountSpec {
  role: AccountRole;
  type: WireAccount["type"];
  subtype: WireAccount["subtype"];
  name: string;
  marketingName: string | null;
  number: string;
  currency: string;
  /** The balance on the day of the first sync, in cents; a card's is computed from its bills. */
  openingMinor: number;
  owner: string;
  taxNumber: string;
}

/** The user of a bank, and their habits. */
export interface BankProfile {
  /** The seed of every random choice. */
  seed: string;
  bankName: string;
  owner: string;
  cpf: string;
  accounts: AccountSpec[];
  /** The main bank has salary, rent and bills; the others only everyday purchases. */
  isMainBank: boolean;
  /** Daily purchases are repeated this many times (the perf users). */
  repeat: number;
  /** Some banks write amounts with four decimals. */
  fourDecimals: boolean;
  providerIds: boolean;
  /** Card bill: day of the month it closes on, and is due on (the next month). */
  closingDate: number;
  dueDate: number;
  /** Many banks do not say on which day a bill closed. */
  givesClosingDay: boolean;
}

const OWNER = "Marina Duarte Ávila";
const CPF = "123.456.789-09";
const FOUR_DECIMAL_BANKS = new Set([2, 612]);
const SIDE_BANKS = new Set([612, 626, 823]);

const CARD_NAMES: Record<number, [string, string]> = {
  601: ["ITAU UNICLASS BLACK", "Itaú Uniclass Mastercard Black"],
  612: ["Nubank Ultravioleta", "Cartão Nubank Ultravioleta"],
  626: ["C6 Carbon", "C6 Carbon Mastercard Black"],
};

function checking(connector: Connector, seed: string): AccountSpec {
  const random = randomFrom(`${seed}/checking`);
  return {
    role: "checking",
    type: "BANK",
    subtype: "CHECKING_ACCOUNT",
    name: connector.id === 612 ? "Conta do Nubank" : "Conta Corrente",
    marketingName: `Conta ${connector.name}`,
    number: `0001/${random.int(10_000, 99_999)}-${random.int(0, 9)}`,
    currency: "BRL",
    openingMinor: random.int(180_000, 620_000),
    owner: OWNER,
    taxNumber: CPF,
  };
}

function card(connector: Connector, seed: string): AccountSpec {
  const random = randomFrom(`${seed}/card`);
  const [name, marketingName] = CARD_NAMES[connector.id] ?? [
    "Mastercard Black",
    `${connector.name} Mastercard Black`,
  ];
  return {
    ...checking(connector, seed),
    role: "card",
    type: "CREDIT",
    subtype: "CREDIT_CARD",
    name,
    marketingName,
    number: String(random.int(1000, 9999)),
    openingMinor: 0,
  };
}

function extraAccounts(connector: Connector, user: string, seed: string): AccountSpec[] {
  const base = checking(connector, `${seed}/extra`);
  if (user === "user-ok-two-checking-accounts" || user === "user-ok-multi-company") {
    const company = { owner: "Ávila Estúdio Criativo Ltda.", taxNumber: "12.345.678/0001-95" };
    const second: AccountSpec = { ...base, role: "second-checking", name: "Conta Corrente 2" };
    return [user === "user-ok-multi-company" ? { ...second, ...company } : second];
  }
  if (connector.id === 601) {
    return [
      {
        ...base,
        role: "savings",
        subtype: "SAVINGS_ACCOUNT",
        name: "Poupança",
        marketingName: "Poupança Itaú",
      },
    ];
  }
  if (connector.id === 626) {
    return [
      {
        ...base,
        role: "dollars",
        name: "C6 Conta Global",
        marketingName: "C6 Conta Global Dólar",
        currency: "USD",
        openingMinor: 84_350,
      },
    ];
  }
  return [];
}

function repeatOf(user: string): number {
  if (user === "user-ok-perf") return 2;
  const times = /^user-ok-perf-(\d+)x$/.exec(user)?.[1];
  return times === undefined ? 1 : Math.min(100, Math.max(1, Number(times)));
}

/** The profile of one login, always the same for a seed, bank and user. */
export function bankProfile(seed: string, connector: Connector, user: string): BankProfile {
  const own = `${seed}/${connector.id}/${user}`;
  return {
    seed: own,
    bankName: connector.name,
    owner: OWNER,
    cpf: CPF,
    accounts: [
      checking(connector, own),
      ...extraAccounts(connector, user, own),
      card(connector, own),
    ],
    isMainBank: !SIDE_BANKS.has(connector.id),
    repeat: repeatOf(user),
    fourDecimals: FOUR_DECIMAL_BANKS.has(connector.id),
    providerIds: connector.isOpenFinance,
    closingDate: 25,
    dueDate: 5,
    givesClosingDay: connector.id !== 626,
  };
}

export function hasAccount(profile: BankProfile, role: AccountRole): boolean {
  return profile.accounts.some((account) => account.role === role);
}

/** The sides of a transfer between accounts of the owner. */
export function bothSidesOf({ owner, cpf }: BankProfile): Pick<PaymentData, "payer" | "receiver"> {
  const self: Participant = { name: owner, documentNumber: { type: "CPF", value: cpf } };
  return { payer: self, receiver: self };
}

/** Whether all accounts are in the owner's own name, and none is a company's. */
export function isOneHolder({ accounts, cpf }: BankProfile): boolean {
  return accounts.every(({ taxNumber }) => taxNumber === cpf);
}
