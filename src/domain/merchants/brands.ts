import { groupBy } from "../group-by.ts";

/** A merchant that banks write in several ways. Patterns are normalized names. */
interface Brand {
  /** Whole words in upper case, which make the key. */
  readonly key: string;
  /** As the merchant spells it. */
  readonly name: string;
  /** The name is exactly this. */
  readonly is?: readonly string[];
  /** The name begins with these words; what follows is a city, a branch or a booking. */
  readonly starts?: readonly string[];
  /** The name has this word anywhere. */
  readonly has?: string;
}

/** A name that no other merchant's name begins with. */
function leading(key: string, name: string, ...others: readonly string[]): Brand {
  return { key, name, starts: [key, ...others] };
}

/** A name that other names begin with, too: a surname, a common word. */
function whole(key: string, name: string, ...others: readonly string[]): Brand {
  return { key, name, is: [key, ...others] };
}

/** A word that occurs in no other name. */
function word(key: string, name: string): Brand {
  return { key, name, has: key };
}

const BRANDS: readonly Brand[] = [
  leading("99", "99", "99APP", "99POP", "99 APP", "99 POP", "99 TAXI", "99TAXI", "99 TECNOLOGIA"),
  leading("UBER", "Uber", "UBERRIDES", "UBER DO BRASIL"),
  leading("IFOOD", "iFood", "IFD", "IFOOD COM"),
  leading("RAPPI", "Rappi", "RAPPIBRASIL"),
  leading("AIRBNB", "Airbnb"),
  leading("BOOKING", "Booking.com", "BOOKING COM"),
  leading("DECOLAR", "Decolar", "DECOLAR COM"),
  leading("SPOTIFY", "Spotify", "EBN SPOTIFY"),
  leading("NETFLIX", "Netflix", "NETFLIX COM"),
  leading("DISNEY PLUS", "Disney+", "DISNEYPLUS"),
  leading("AMAZON PRIME", "Amazon Prime", "AMAZONPRIMEBR", "AMAZONPRIME", "AMAZON PRIME BR"),
  leading("AMAZON", "Amazon", "AMAZON COM BR", "AMZN", "AMAZONMKTPLC", "AMAZONMKT"),
  leading("APPLE", "Apple", "APPLE COM BILL", "APPLECOMBILL"),
  leading("GOOGLE", "Google"),
  leading("MICROSOFT", "Microsoft"),
  leading("ANTHROPIC", "Anthropic"),
  leading("OPENAI", "OpenAI"),
  leading("STEAM", "Steam", "STEAMGAMES COM", "STEAM PURCHASE"),
  leading("PLAYSTATION", "PlayStation", "PLAYSTATION NETWORK"),
  leading("MERCADOLIVRE", "Mercado Livre", "MERCADO LIVRE"),
  leading("SHOPEE", "Shopee", "SHPP"),
  leading("SHEIN", "Shein", "SHEIN COM"),
  leading("ALIEXPRESS", "AliExpress"),
  leading("MAGAZINE LUIZA", "Magazine Luiza", "MAGALU", "MAGAZINELUIZA"),
  leading("AMERICANAS", "Americanas", "LOJAS AMERICANAS"),
  leading("CASAS BAHIA", "Casas Bahia"),
  { key: "RENNER", name: "Renner", is: ["RENNER"], starts: ["LOJAS RENNER"] },
  leading("RIACHUELO", "Riachuelo", "LOJAS RIACHUELO"),
  leading("PAO DE ACUCAR", "Pão de Açúcar"),
  leading("CARREFOUR", "Carrefour"),
  leading("ASSAI", "Assaí", "ASSAI ATACADISTA"),
  leading("ATACADAO", "Atacadão"),
  leading("HORTIFRUTI NATURAL DA TERRA", "Hortifruti Natural da Terra"),
  leading("MCDONALDS", "McDonald’s", "MC DONALDS", "MC DONALD S", "MCDONALD S", "ARCOS DOURADOS"),
  leading("BURGER KING", "Burger King"),
  leading("STARBUCKS", "Starbucks"),
  leading("OUTBACK", "Outback", "OUTBACK STEAKHOUSE"),
  leading("O BOTICARIO", "O Boticário"),
  leading("DROGASIL", "Drogasil"),
  leading("DROGA RAIA", "Droga Raia"),
  leading("PAGUEMENOS", "Pague Menos", "PAGUE MENOS"),
  leading("SMART FIT", "Smart Fit", "SMARTFIT"),
  leading("LEROY MERLIN", "Leroy Merlin"),
  leading("DECATHLON", "Decathlon"),
  leading("PETZ", "Petz"),
  leading("COBASI", "Cobasi"),
  leading("SEM PARAR", "Sem Parar", "SEMPARAR"),
  leading("GYMPASS", "Wellhub", "WELLHUB"),
  leading("123 MILHAS", "123 Milhas"),
  whole("IPIRANGA", "Ipiranga"),
  whole("VIVO", "Vivo", "TELEFONICA", "TELEFONICA BRASIL", "VIVO MOVEL", "VIVO FIXO"),
  whole("CLARO", "Claro", "CLARO MOVEL", "CLARO RESIDENCIAL"),
  whole("TIM", "TIM", "TIM CELULAR", "TIM BRASIL"),
  whole("C A", "C&A", "C A MODAS", "CEA", "CEA MODAS"),
  whole("MERCADO PAGO", "Mercado Pago"),
  word("SABESP", "Sabesp"),
  word("CEMIG", "Cemig"),
  word("COPEL", "Copel"),
  word("CPFL", "CPFL"),
  word("ENEL", "Enel"),
  word("COMGAS", "Comgás"),
  word("SANEPAR", "Sanepar"),
  word("COPASA", "Copasa"),
  word("CEDAE", "Cedae"),
  word("CAESB", "Caesb"),
  word("EMBASA", "Embasa"),
];

const byName = new Map(BRANDS.flatMap((brand) => (brand.is ?? []).map((name) => [name, brand])));
const byWord = new Map(BRANDS.flatMap((brand) => (brand.has ? [[brand.has, brand]] : [])));

/** The beginnings by their first word, the longest first. */
const byFirstWord = groupBy(
  BRANDS.flatMap((brand) => (brand.starts ?? []).map((start) => ({ start, brand }))).sort(
    (a, b) => b.start.length - a.start.length,
  ),
  ({ start }) => firstWord(start),
);

function firstWord(name: string): string {
  const end = name.indexOf(" ");
  return end === -1 ? name : name.slice(0, end);
}

/** The brand that a normalized name belongs to; null where it is none of the table. */
export function brandOf(normalized: string): Pick<Brand, "key" | "name"> | null {
  const exact = byName.get(normalized);
  if (exact) return exact;
  const leader = byFirstWord
    .get(firstWord(normalized))
    ?.find(({ start }) => normalized === start || normalized.startsWith(`${start} `));
  if (leader) return leader.brand;
  for (const one of normalized.split(" ")) {
    const brand = byWord.get(one);
    if (brand) return brand;
  }
  return null;
}
