import { cpfField, mfaStepField, sandboxFields } from "./connector-fields.ts";
import type { ConnectorCredential } from "./connector-fields.ts";

export type { ConnectorCredential } from "./connector-fields.ts";

export interface Connector {
  id: number;
  name: string;
  institutionUrl: string;
  imageUrl: string;
  primaryColor: string;
  type: string;
  country: string;
  credentials: ConnectorCredential[];
  hasMFA: boolean;
  oauth: boolean;
  health: { status: string; stage: string | null; details?: Record<string, number> };
  isOpenFinance: boolean;
  isSandbox: boolean;
  supportsPaymentInitiation: boolean;
  supportsScheduledPayments: boolean;
  supportsSmartTransfers: boolean;
  supportsAutomaticPix: boolean;
  supportsBoletoManagement: boolean;
  products: string[];
  createdAt: string;
  updatedAt: string;
}

const PRODUCTS = ["ACCOUNTS", "CREDIT_CARDS", "TRANSACTIONS", "PAYMENT_DATA", "IDENTITY"];

export const MEU_PLUGGY = 200;

type Given = Pick<Connector, "id" | "name" | "primaryColor"> & Partial<Connector>;

/** The URL of the connectors' logos, which the sandbox serves itself. */
export type LogoUrl = (id: number) => string;

function connector(given: Given, logoUrl: LogoUrl): Connector {
  return {
    institutionUrl: "https://pluggy.ai",
    imageUrl: logoUrl(given.id),
    type: "PERSONAL_BANK",
    country: "BR",
    credentials: [],
    hasMFA: false,
    oauth: false,
    health: { status: "ONLINE", stage: null },
    isOpenFinance: false,
    isSandbox: false,
    supportsPaymentInitiation: false,
    supportsScheduledPayments: false,
    supportsSmartTransfers: false,
    supportsAutomaticPix: false,
    supportsBoletoManagement: false,
    products: PRODUCTS,
    createdAt: "2023-03-01T12:00:00.000Z",
    updatedAt: "2026-06-01T12:00:00.000Z",
    ...given,
  };
}

const sandboxBank = (id: number, name: string, more: Partial<Connector> = {}): Given => ({
  id,
  name,
  primaryColor: "EF294B",
  isSandbox: true,
  credentials: sandboxFields(),
  ...more,
});

const openFinance = (id: number, name: string, primaryColor: string, url: string): Given => ({
  id,
  name,
  primaryColor,
  institutionUrl: url,
  isOpenFinance: true,
  oauth: true,
  credentials: [cpfField()],
  supportsPaymentInitiation: true,
});

const CATALOGUE: Given[] = [
  sandboxBank(2, "Pluggy Bank"),
  sandboxBank(4, "Pluggy Bank MFA 1-step", {
    hasMFA: true,
    credentials: [...sandboxFields(), mfaStepField()],
  }),
  sandboxBank(5, "Pluggy Bank MFA 2-step", { hasMFA: true }),
  sandboxBank(8, "Pluggy Bank Business", { type: "BUSINESS_BANK" }),
  {
    id: MEU_PLUGGY,
    name: "MeuPluggy",
    primaryColor: "EF294B",
    institutionUrl: "https://meu.pluggy.ai/",
    oauth: true,
  },
  {
    ...openFinance(600, "Pluggy Bank Open Finance", "EF294B", "https://pluggy.ai"),
    isSandbox: true,
  },
  openFinance(601, "Itaú", "EC7000", "https://www.itau.com.br"),
  openFinance(603, "Bradesco", "CC092F", "https://banco.bradesco"),
  openFinance(608, "Santander", "EC0000", "https://www.santander.com.br"),
  openFinance(611, "Banco do Brasil", "FCEB00", "https://www.bb.com.br"),
  openFinance(612, "Nubank", "820AD1", "https://nubank.com.br"),
  openFinance(619, "Caixa", "005CA9", "https://www.caixa.gov.br"),
  openFinance(626, "C6 Bank", "242424", "https://www.c6bank.com.br"),
  openFinance(823, "Inter", "FF7A00", "https://www.bancointer.com.br"),
];

/** The connectors: some sandbox ones, MeuPluggy and well-known Brazilian banks. */
export function buildConnectors(logoUrl: LogoUrl): Map<number, Connector> {
  return new Map(CATALOGUE.map((given) => [given.id, connector(given, logoUrl)]));
}
