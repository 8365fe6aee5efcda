import type { Flow } from "../../src/domain/flow.ts";

/** Names for the categories that the ledgers are labelled with: Pluggy's ids. */
const CATEGORY_IDS: Readonly<Record<string, string>> = {
  salary: "01010000",
  pension: "01020000",
  business: "01030000",
  aid: "01040000",
  "other-income": "01050000",
  overdraft: "02010000",
  interest: "02020000",
  "home-loan": "02030001",
  "car-loan": "02030002",
  "loan-part": "02040000",
  proceeds: "03060000",
  cash: "05020000",
  person: "05070000",
  alimony: "06020000",
  services: "07000000",
  telecom: "07010000",
  internet: "07010001",
  mobile: "07010002",
  tv: "07010003",
  education: "07020000",
  course: "07020001",
  university: "07020002",
  school: "07020003",
  kindergarten: "07020004",
  gym: "07030001",
  beauty: "07030003",
  cinema: "07040003",
  shopping: "08000000",
  online: "08010000",
  electronics: "08020000",
  pets: "08030000",
  clothing: "08040000",
  kids: "08050000",
  books: "08060000",
  sports: "08070000",
  office: "08080000",
  cashback: "08090000",
  digital: "09000000",
  games: "09010000",
  video: "09020000",
  music: "09030000",
  groceries: "10000000",
  restaurant: "11010000",
  delivery: "11020000",
  travel: "12000000",
  flight: "12010000",
  hotel: "12020000",
  miles: "12030000",
  coach: "12040000",
  donation: "13000000",
  lottery: "14010000",
  bet: "14020000",
  tax: "15000000",
  "income-tax": "15010000",
  iof: "15030000",
  "account-fee": "16010000",
  "transfer-fee": "16020000",
  "card-fee": "16030000",
  housing: "17000000",
  rent: "17010000",
  water: "17020001",
  power: "17020002",
  gas: "17020003",
  houseware: "17030000",
  iptu: "17040000",
  health: "18000000",
  dentist: "18010000",
  pharmacy: "18020000",
  glasses: "18030000",
  clinic: "18040000",
  ride: "19010000",
  transit: "19020000",
  "car-rental": "19030000",
  fuel: "19050001",
  parking: "19050002",
  toll: "19050003",
  ipva: "19050004",
  garage: "19050005",
  fine: "19050006",
  insurance: "20000000",
  "life-insurance": "200100000",
  "home-insurance": "200200000",
  "health-plan": "200300000",
  "car-insurance": "200400000",
  leisure: "21000000",
};

/** Labels of what is neither spent nor received. */
const LEFT_OUT: Readonly<Record<string, Label>> = {
  bill: { categoryId: "05100000", flow: "bill-payment" },
  own: { categoryId: "04000000", flow: "own-transfer" },
  invest: { categoryId: "03020000", flow: "investment" },
  loan: { categoryId: "02040000", flow: "loan" },
};

/** What a transaction truly is. */
export interface Label {
  readonly categoryId: string;
  readonly flow: Flow;
}

/**
 * `rent` is spending where money leaves and income where it arrives; `refund:rent` and
 * `returned:person` name another flow.
 */
export function labelOf(text: string, direction: "out" | "in"): Label {
  const leftOut = LEFT_OUT[text];
  if (leftOut) return leftOut;
  const [, kind, name = ""] = /^(?:(refund|returned):)?(.+)$/.exec(text) ?? [];
  const categoryId = CATEGORY_IDS[name];
  if (categoryId === undefined) throw new Error(`No label is called ${text}`);
  if (kind === "refund" || kind === "returned") return { categoryId, flow: kind };
  return { categoryId, flow: direction === "out" ? "spending" : "income" };
}
