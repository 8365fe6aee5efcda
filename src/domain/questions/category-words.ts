import { INCOME } from "../category.ts";
import { CATEGORIES } from "../categories.ts";
import { phrasesOf, type Phrases } from "./phrases.ts";

/** Everyday words for categories, in both languages, besides their names. A phrase stands in one line only. */
export const CATEGORY_WORDS: readonly (readonly [id: string, phrases: string])[] = [
  ["01010000", "salário|salários|salary|salaries|ordenado|holerite|wage|wages|paycheck"],
  ["01020000", "aposentadoria|pension|retirement"],
  ["02020000", "juros|interest"],
  ["02030000", "financiamentos"],
  ["02040000", "empréstimo|loan"],
  ["03060000", "rendimento|rendimentos|rendeu|renderam|dividendo|dividendos|dividend|dividends"],
  ["05000000", "transferência|transfer"],
  ["06020000", "pensão"],
  ["07010000", "telefonia|telecom"],
  ["07010001", "conta de internet|wifi|broadband"],
  ["07010002", "conta de celular|conta do celular|plano de celular|phone bill|cell phone|telefone"],
  ["07010003", "televisão"],
  ["07020000", "estudo|estudos|education"],
  ["07020001", "curso|cursos|online course|course|courses"],
  ["07020002", "faculdade|college"],
  ["07020003", "escolas|colégio|mensalidade escolar|schools"],
  ["07020004", "creches|daycare"],
  ["07030001", "academia|gym|fitness"],
  [
    "07030003",
    "cabelo|cabeleireiro|cabeleireira|barbeiro|manicure|haircut|haircuts|hairdresser|barber",
  ],
  ["07040000", "ingresso|ticket"],
  ["07040003", "cinema|cinemas|teatro|shows|movies|movie|theater|theatre|concerts"],
  ["08010000", "compra online|compras pela internet|compras na internet|online purchases"],
  ["08020000", "eletrônico"],
  [
    "08030000",
    "pet|pets|petshop|pet shop|pet shops|veterinário|veterinaria|cachorro|gato|vet|dog|cat",
  ],
  ["08040000", "roupa|roupas|vestuário|sapato|sapatos|clothes|clothing|shoes"],
  ["08050000", "brinquedo|brinquedos|toys|toy"],
  ["08060000", "livro|livros|livrarias|book|books|bookstores"],
  ["09010000", "jogos|jogo|videogame|videogames|games|game"],
  ["09020000", "streaming de vídeos|streaming|streamings"],
  ["09030000", "streaming de músicas|música"],
  [
    "10000000",
    "mercado|mercados|supermercado|supermercados|supermarket|supermarkets|grocery|groceries|hortifruti|sacolão",
  ],
  [
    "11000000",
    "comida|comidas|alimentação|food|alimento|alimentos|bebida|bebidas|food and drink|drinks",
  ],
  [
    "11010000",
    "restaurante|restaurantes|bar|bares|lanchonete|lanchonetes|padaria|padarias|comer fora|restaurant|restaurants|eating out|dining out|dining|bars|bakery|almoço|almoços|jantar|jantares|lanche|lanches|café da manhã|marmita|salgado|cachorro quente|hot dog|lunch|lunches|dinner|dinners|breakfast|snack|snacks|bares e restaurantes|restaurantes e bares|bars and restaurants|restaurants and bars",
  ],
  ["11020000", "delivery|deliveries|entrega de comida|food delivery|takeaway"],
  ["12000000", "viagem|viagens|viajar|viajando|férias|travel|travels|trip|trips|holidays"],
  [
    "12010000",
    "passagem aérea|passagens aéreas|passagens de avião|companhia aérea|aeroporto|flights|flight|airline|airlines",
  ],
  ["12020000", "hotel|hotéis|hospedagens|pousada|pousadas|airbnb|hotels|lodging"],
  ["13000000", "doação|doacao|caridade|charity|donation|dízimo"],
  ["14000000", "aposta|bets|bet|betting"],
  ["14010000", "loterias|mega sena|megasena|lotérica"],
  ["15000000", "imposto|tributo|tributos|tax"],
  ["15010000", "irpf|income tax"],
  ["15030000", "iof"],
  [
    "16000000",
    "taxas|taxa|tarifa|tarifas|taxas do banco|tarifas bancárias|taxa bancária|bank fee|fee|fees|bank charges",
  ],
  ["16030000", "anuidade|anuidades|card fees"],
  ["17000000", "casa|moradias|home|condomínio"],
  ["17010000", "aluguéis"],
  ["17020001", "conta de água|conta da água|water bill"],
  [
    "17020002",
    "luz|energia|energia elétrica|conta de luz|conta da luz|conta de energia|power|power bill|electricity bill|electric bill",
  ],
  ["17020003", "conta de gás|gas bill|botijão"],
  ["17040000", "iptu"],
  ["18000000", "saude|health"],
  ["18010000", "dentistas|dentists|ortodontista"],
  ["18020000", "farmácias|remédio|remédios|drogaria|drogarias|pharmacies|drugstore|medicine"],
  ["18030000", "óculos|glasses|ótica"],
  [
    "18040000",
    "médico|médicos|hospital|hospitais|clínica|clínicas|exames|consultas|doctor|doctors|hospitals|clinic",
  ],
  ["19000000", "transportes|transport"],
  ["19010000", "táxi|táxis|corridas de app|taxis|cab|cabs|ride hailing|ride-hailing|taxi"],
  ["19020000", "ônibus|metrô|trem|bus|subway|metro|train|trains|public transport"],
  ["19030000", "aluguel de carro|rental car|rent a car"],
  ["19050000", "carro|car|automóvel"],
  [
    "19050001",
    "gasolina|combustível|combustíveis|posto|postos|etanol|posto de gasolina|fuel|gas station|petrol",
  ],
  ["19050002", "estacionamento"],
  ["19050003", "pedágio|pedágios|toll|tolls"],
  ["19050004", "ipva|licenciamento"],
  ["19050005", "oficina|mecânico|mechanic"],
  ["19050006", "multa|multas|fines"],
  ["20000000", "seguro|seguros|insurances"],
  ["200300000", "plano de saúde|planos de saúde|convênio|convênio médico"],
  ["200400000", "seguro do carro|seguro de carro|car insurance"],
  ["21000000", "lazer|diversão|entretenimento|fun|entertainment|leisure"],
];

/** Names that mean something else in a sentence: what was received, or purchases of any kind. */
const NO_TERMS: ReadonlySet<string> = new Set(["Renda", "Income", "Compras"]);

/** Categories by their names and everyday words; the table comes first where a name is also a word of it. */
export const CATEGORY_TERMS: ReadonlyMap<string, string> = new Map([
  ...CATEGORIES.flatMap(({ id, name }) =>
    Object.values(name)
      .filter((one) => !NO_TERMS.has(one))
      .map((one) => [one, id] as const),
  ),
  ...CATEGORY_WORDS.flatMap(([id, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, id] as const),
  ),
]);

/** The same, findable in the words of a sentence. */
export const CATEGORY_PHRASES: Phrases<string> = phrasesOf(CATEGORY_TERMS);

/** Categories of money that comes in. */
export function isIncomeCategory(categoryId: string): boolean {
  const income = CATEGORIES.filter(({ id, parentId }) => id === INCOME || parentId === INCOME);
  return categoryId === EARNINGS || income.some(({ id }) => id === categoryId);
}

const EARNINGS = "03060000";

/** The category and all below it. */
export function withCategoriesBelow(categoryId: string): string[] {
  const children = CATEGORIES.filter(({ parentId }) => parentId === categoryId);
  return [categoryId, ...children.flatMap(({ id }) => withCategoriesBelow(id))];
}
