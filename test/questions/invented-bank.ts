/**
 * The small world in which the sentences are read: what its user has at banks, and what may be asked
 * for. The names are what a bank or a merchant list shows; the words before them are this table's own.
 */

/** A Saturday, in São Paulo. */
export const TODAY = "2026-11-28";
/** The bot's name without the `@`. */
export const BOT_NAME = "quanto_bot";

/** Banks with their accounts: `BANK` a current account, `CREDIT` a card. */
export const INSTITUTIONS = {
  nubank: { name: "Nubank", accounts: ["BANK", "CREDIT"] },
  itau: { name: "Itaú", accounts: ["BANK", "CREDIT"] },
  bb: { name: "Banco do Brasil", accounts: ["BANK"] },
} as const;

/** Merchants that have movements, each with the category of most of them. */
export const MERCHANTS = {
  uber: { name: "Uber", category: "ride-hailing" },
  99: { name: "99", category: "ride-hailing" },
  ifood: { name: "iFood", category: "delivery" },
  "ze-delivery": { name: "Zé Delivery", category: "delivery" },
  "mercado-livre": { name: "Mercado Livre", category: "online-shopping" },
  amazon: { name: "Amazon", category: "online-shopping" },
  "c-and-a": { name: "C&A", category: "clothing" },
  carrefour: { name: "Carrefour", category: "groceries" },
  "padaria-do-joao": { name: "Padaria do João", category: "eating-out" },
  netflix: { name: "Netflix", category: "video-streaming" },
  spotify: { name: "Spotify", category: "music-streaming" },
  "smart-fit": { name: "Smart Fit", category: "gym" },
  drogasil: { name: "Drogasil", category: "pharmacy" },
  "posto-ipiranga": { name: "Posto Ipiranga", category: "gas-station" },
  claro: { name: "Claro", category: "mobile" },
  /** Persons: money goes to them and comes from them by PIX. */
  "ana-souza": { name: "Ana Souza", category: "pix" },
  "mariana-lima": { name: "Mariana Lima", category: "pix" },
  /** The employer. */
  horizonte: { name: "Construtora Horizonte", category: "salary" },
} as const;

/** Categories by this table's words, with Pluggy's ids. A top-level one means all below it. */
export const CATEGORY_IDS = {
  salary: "01010000",
  earnings: "03060000",
  pix: "05070000",
  internet: "07010001",
  mobile: "07010002",
  education: "07020000",
  school: "07020003",
  gym: "07030001",
  cinema: "07040003",
  shopping: "08000000",
  "online-shopping": "08010000",
  pets: "08030000",
  clothing: "08040000",
  "video-streaming": "09020000",
  "music-streaming": "09030000",
  groceries: "10000000",
  food: "11000000",
  "eating-out": "11010000",
  delivery: "11020000",
  travel: "12000000",
  accommodation: "12020000",
  donations: "13000000",
  gambling: "14000000",
  taxes: "15000000",
  "bank-fees": "16000000",
  housing: "17000000",
  rent: "17010000",
  water: "17020001",
  electricity: "17020002",
  health: "18000000",
  dentist: "18010000",
  pharmacy: "18020000",
  transport: "19000000",
  "ride-hailing": "19010000",
  "gas-station": "19050001",
  parking: "19050002",
  tolls: "19050003",
  insurance: "20000000",
  leisure: "21000000",
} as const;

export type Institution = keyof typeof INSTITUTIONS;
export type MerchantWord = `${keyof typeof MERCHANTS}`;
export type CategoryWord = keyof typeof CATEGORY_IDS;
