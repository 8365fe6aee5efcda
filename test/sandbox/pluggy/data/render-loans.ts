import { addMonths, dateOfMonth, instantOf } from "../days.ts";
import type { WireLoan } from "../model.ts";
import { uuidFrom } from "../random.ts";
import type { ItemRecord } from "../store.ts";

interface Contract {
  productName: string;
  type: string;
  kind: WireLoan["kind"];
  /** Cents; each part is paid by the account's transactions. */
  minor: number;
  eachMinor: number;
  parts: number;
  /** Months since the contract. */
  age: number;
  cet: number;
}

const CONTRACTS: Contract[] = [
  {
    productName: "Crédito pessoal",
    type: "CREDITO_PESSOAL_SEM_CONSIGNACAO",
    kind: "LOAN",
    minor: 500_000,
    eachMinor: 28_417,
    parts: 24,
    age: 8,
    cet: 0.34,
  },
  {
    productName: "Financiamento de veículo",
    type: "FINANCIAMENTOS_AQUISICAO_BENS_VEICULOS_AUTOMOTORES",
    kind: "FINANCING",
    minor: 3_800_000,
    eachMinor: 96_250,
    parts: 48,
    age: 20,
    cet: 0.27,
  },
];

const DUE_DATE = 10;
const utc = (day: string): string => instantOf(day, { kind: "utc-midnight" });

/** The contracts of the main bank, whose parts its account pays on the 10th; other banks have none. */
export function renderLoans({ wire, profile }: ItemRecord, today: string): WireLoan[] {
  if (!profile.isMainBank) return [];
  return CONTRACTS.map((contract) => render(contract, wire.id, today));
}

function render(contract: Contract, itemId: string, today: string): WireLoan {
  const { productName, type, kind, minor, eachMinor, parts, age, cet } = contract;
  const first = addMonths(`${today.slice(0, 8)}${DUE_DATE}`, 1 - age);
  const paid = dateOfMonth(today) >= DUE_DATE ? age : age - 1;
  return {
    id: uuidFrom(`${itemId}/loan/${productName}`),
    itemId,
    contractNumber: null,
    productName,
    type,
    kind,
    date: utc(today),
    contractDate: utc(addMonths(first, -1)),
    contractAmount: minor / 100,
    currencyCode: "BRL",
    dueDate: utc(addMonths(first, parts - 1)),
    firstInstallmentDueDate: utc(first),
    installmentPeriodicity: "MONTHLY",
    CET: cet,
    amortizationScheduled: "PRICE",
    installments: {
      typeNumberOfInstallments: "MONTH",
      totalNumberOfInstallments: parts,
      typeContractRemaining: "MONTH",
      contractRemainingNumber: parts - paid,
      paidInstallments: paid,
      dueInstallments: parts - paid,
      pastDueInstallments: 0,
    },
    payments: { contractOutstandingBalance: (eachMinor * (parts - paid)) / 100, releases: [] },
  };
}
