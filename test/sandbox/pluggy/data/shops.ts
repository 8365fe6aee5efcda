/** Shops of a Brazilian city: category as sent, true top-level category, range in cents. */
export interface Shop {
  name: string;
  categoryId: string;
  top: string;
  mcc: string;
  from: number;
  to: number;
  cnpj?: string;
}

const shop = (
  name: string,
  [categoryId, top]: [string, string],
  mcc: string,
  [from, to]: [number, number],
  cnpj?: string,
): Shop => ({ name, categoryId, top, mcc, from, to, ...(cnpj === undefined ? {} : { cnpj }) });

const EATING_OUT: [string, string] = ["11010000", "11000000"];
const DELIVERY: [string, string] = ["11020000", "11000000"];
const GROCERIES: [string, string] = ["10000000", "10000000"];
const RIDES: [string, string] = ["19010000", "19000000"];
const PHARMACY: [string, string] = ["18020000", "18000000"];
const ONLINE: [string, string] = ["08010000", "08000000"];

/** Paid several times a week. */
export const DAILY_SHOPS: [Shop, ...Shop[]] = [
  shop("UBER *TRIP", RIDES, "4121", [890, 4890], "17.895.646/0001-87"),
  shop("99* 99POP", RIDES, "4121", [790, 3590]),
  shop("IFOOD *RESTAURANTE", DELIVERY, "5812", [2390, 8990], "14.380.200/0001-21"),
  shop("IFD*SABOR DA VILA", DELIVERY, "5812", [2890, 7490]),
  shop("PADARIA BELLA PAULISTA", EATING_OUT, "5462", [690, 4200]),
  shop("CAFÉ DO PONTO ☕", EATING_OUT, "5814", [650, 2890]),
  shop("BAR & GRILL <CENTRO>", EATING_OUT, "5813", [3900, 16_900]),
  shop("RESTAURANTE POR QUILO SÃO JOÃO", EATING_OUT, "5812", [2650, 5290]),
  shop("PÃO DE AÇÚCAR-0412", GROCERIES, "5411", [1890, 18_900], "47.508.411/0001-56"),
  shop("CARREFOUR EXPRESS", GROCERIES, "5411", [1290, 12_900]),
  shop("HORTIFRUTI NATURAL DA TERRA", GROCERIES, "5411", [1490, 9900]),
  shop("DROGASIL 1187", PHARMACY, "5912", [1290, 14_900]),
  shop("AUTOPASS SPTRANS", ["19020000", "19000000"], "4111", [530, 5300]),
  shop("ESTAPAR ESTACIONAMENTO", ["19050002", "19000000"], "7523", [1200, 4500]),
];

/** Paid now and then. */
export const OCCASIONAL_SHOPS: [Shop, ...Shop[]] = [
  shop("AMAZON BR", ONLINE, "5999", [2990, 38_900], "15.436.940/0001-03"),
  shop("MERCADOLIVRE*VENDEDOR", ONLINE, "5999", [1990, 29_900]),
  shop("SHOPEE *BRINCADEIRAS", ["08050000", "08000000"], "5945", [1590, 12_900]),
  shop("RENNER LJ 231", ["08040000", "08000000"], "5651", [4990, 39_900]),
  shop("POSTO IPIRANGA AV BRASIL", ["19050001", "19000000"], "5541", [9000, 27_000]),
  shop("SEM PARAR *PEDÁGIO", ["19050003", "19000000"], "4784", [1180, 8900]),
  shop("PETZ 🐶 MOEMA", ["08030000", "08000000"], "5995", [3990, 25_900]),
  shop("LIVRARIA MARTINS FONTES", ["08060000", "08000000"], "5942", [2990, 15_900]),
  shop("KALUNGA PAPELARIA", ["08080000", "08000000"], "5943", [1290, 9900]),
  shop("DECATHLON", ["08070000", "08000000"], "5941", [3990, 32_900]),
  shop("CINEMARK MARKETPLACE", ["07040003", "07000000"], "7832", [2800, 9800]),
  shop("LABORATÓRIO FLEURY", ["18040000", "18000000"], "8071", [6900, 24_000]),
  shop("ODONTO SORRISO D'ÁVILA", ["18010000", "18000000"], "8021", [9000, 28_000]),
  shop("LEROY MERLIN", ["17030000", "17000000"], "5211", [3990, 36_900]),
  shop("STEAMGAMES.COM", ["09010000", "09000000"], "5816", [1999, 19_900]),
  shop("BOLÃO LOTERIAS ONLINE", ["14010000", "14000000"], "7995", [500, 5000]),
  shop("TEATRO MUNICIPAL", ["21000000", "21000000"], "7922", [4000, 18_000]),
  shop("SALÃO STUDIO <3 BELEZA", ["07030003", "07000000"], "7230", [6000, 22_000]),
  // Rows have parent categories too, beside their children.
  shop("SHOPPING IBIRAPUERA", ["08000000", "08000000"], "5311", [2990, 24_900]),
  shop("CLÍNICA SAÚDE TOTAL", ["18000000", "18000000"], "8011", [9000, 22_000]),
  shop("AUTO CENTER JAPÃO", ["19050000", "19000000"], "7538", [8000, 49_000]),
];
