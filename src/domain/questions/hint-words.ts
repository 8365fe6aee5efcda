import { phrasesOf, wordsOf, type Phrases } from "./phrases.ts";

/** What words of a sentence say, besides names, days and amounts. */
export type Hint =
  /** Says nothing. */
  | "filler"
  /** Says nothing, and a name may follow. */
  | "before-name"
  | "asking"
  | "how-much"
  | "total"
  | "average"
  | "per-day"
  | "per-month"
  | "biggest"
  | "smallest"
  /** Several: a list in that order. */
  | "largest-first"
  /** What the sums of are the largest. */
  | "most"
  /** The same of what was received. */
  | "most-received"
  | "by-shop"
  | "by-category"
  | "smallest-first"
  | "list"
  | "newest"
  | "count"
  /** Movements by a word, such as purchases. */
  | "movements"
  | "when"
  | "spent"
  | "received"
  /** The other party does it: what follows is received. */
  | "to-me"
  /** Somebody else does it, unless it is to the user. */
  | "by-somebody"
  | "credit"
  | "debit"
  | "pix"
  | "cash"
  /** Changes the meaning in a way that is not understood. */
  | "contrary";

const PLURALS = "expenses|purchases|payments|transactions|rides|orders|bills|amounts".split("|");
/** What sums are by, with the words before it (`por loja`, `em qual loja`) and after it (`lojas em que`). */
const BY = [
  {
    before: "por|em que|em qual|em quais|que|qual|quais".split("|"),
    after: "em que|onde|que|nas quais".split("|"),
    shop: "loja|lojas|estabelecimento|estabelecimentos|lugar|lugares".split("|"),
    category: "categoria|categorias".split("|"),
  },
  {
    before: "by|per|which|what|at which|in which|on which|in what|on what".split("|"),
    after: "where|that|i".split("|"),
    shop: "shop|shops|store|stores|merchant|merchants|place|places".split("|"),
    category: "category|categories".split("|"),
  },
] as const;

function phrasesBy(what: "shop" | "category"): string {
  const phrases = BY.flatMap(({ before, after, ...nouns }) =>
    nouns[what].flatMap((noun) => [
      ...before.map((word) => `${word} ${noun}`),
      ...after.map((word) => `${noun} ${word}`),
    ]),
  );
  return phrases.join("|");
}

const LARGEST = ["biggest", "largest", "highest"];

/** The phrases of each hint, in both languages; accents do not matter. */
export const HINT_WORDS: Readonly<Record<Hint, string>> = {
  filler:
    'o|a|os|as|um|uma|eu|me|meu|minha|meus|minhas|que|foi|foram|fui|deu|deram|era|e que|já|ja|tive|the|an|i|my|me|is|are|was|were|it|that|have|has|been|am|por favor|favor|oi|ola|pode me dizer|pode dizer|me diz|me diga|diga|quero saber|queria saber|quero ver|gostaria de saber|can you tell me|could you tell me|tell me|please|hi|hey|até agora|ate o momento|so far|to date|conta|contas|banco|bill|grana|dinheiro|money|reais|real|went out|hoje em dia|ao|aos|valor|valores|amount|amounts|,|.|!|:|;|(|)|"|por compra|per purchase|aqui|lá|tudo|everything|anything|did i|do i|have i|i have|i did|usei|used|use|peguei|pegamos|take|took|pedi|pedimos|order|ordered|fiz|fizemos|make|made|go|abasteci|vezes|times|uso|tenho',
  "before-name":
    "em|no|na|nos|nas|de|do|da|dos|das|com|para|pra|pro|pras|pros|por|pelo|pela|in|on|at|to|from|for|with|by|of|via",
  asking: "?|qual|what|whats|quanto é que|will you tell me",
  "how-much":
    "quanto|quanta|quantos reais|quantia|qto|qnto|qt|quanto dinheiro|quanta grana|how much|how much money|quanto e|quanto que",
  total: "total|totais|soma|somando|ao todo|no total|in total|sum",
  average:
    "média|medias|médio|médios|médias|em média|na média|ticket médio|average|on average|avg|mean",
  "per-day": "por dia|diário|diária|diários|diárias|per day|a day|daily|each day|ao dia",
  "per-month":
    "por mês|mensal|mensais|mensalmente|per month|a month|monthly|each month|ao mês|todo mês",
  biggest: "maior|mais caro|mais cara|o maior|most expensive|biggest|largest|highest",
  smallest: "menor|mais barato|mais barata|cheapest|smallest|lowest",
  "largest-first": [
    "maiores|mais caros|mais caras|top",
    ...LARGEST.flatMap((word) => PLURALS.map((noun) => `${word} ${noun}`)),
    ...PLURALS.map((noun) => `most expensive ${noun}`),
  ].join("|"),
  most: [
    "mais dinheiro|mais grana|most|the most|most money|the most money|most of my money",
    "gastei mais|gasto mais|gastamos mais|mais gastei|mais gasto|mais gastamos|paguei mais|mais paguei",
    "custou mais|mais custou|custaram mais|pesou mais|mais pesou|mais pesa|pesa mais|pesam mais",
    "quem eu mais paguei|quem mais paguei|quem eu paguei mais|quem paguei mais|quem mais recebeu",
    "who did i pay most|who did i pay the most|who do i pay most|who do i pay the most|costs me the most|cost me the most|costs me most|cost me most",
  ].join("|"),
  "most-received": [
    ...["mandou", "pagou", "transferiu", "enviou", "deu", "passou"].flatMap((verb) =>
      ["", " dinheiro", " grana"].flatMap((money) => [
        `quem me ${verb} mais${money}`,
        `quem mais me ${verb}${money}`,
      ]),
    ),
    ...["sent me", "paid me", "gave me", "transferred me", "pays me", "sends me"].flatMap((verb) =>
      ["most", "the most", "most money", "the most money"].map((most) => `who ${verb} ${most}`),
    ),
    "recebi mais|mais recebi|de quem recebi mais|de quem eu recebi mais|de quem mais recebi|de quem eu mais recebi",
  ].join("|"),
  "by-shop": phrasesBy("shop"),
  "by-category": phrasesBy("category"),
  "smallest-first": [
    "menores|mais baratos|mais baratas",
    ...["smallest", "lowest", "cheapest"].flatMap((word) =>
      PLURALS.map((noun) => `${word} ${noun}`),
    ),
  ].join("|"),
  list: "lista|listar|liste|listagem|lista de|mostra|mostre|mostrar|ver|veja|quais|quais são|todos os|todas as|todos|todas|o que|com o que|em que|onde|aonde|list|show|show me|which|where|all",
  newest: "última|último|últimas|últimos|last|latest|mais recentes|recentes|recent",
  count:
    "quantas vezes|quantas|quantos|qtas vezes|qtas|qtos|número de|quantidade de|how many times|how many|how often|number of",
  movements:
    "compra|compras|pedido|pedidos|corrida|corridas|transação|transações|movimento|movimentos|movimentação|movimentações|lançamento|lançamentos|pagamento|pagamentos|comprei|purchase|purchases|orders|ride|rides|transaction|transactions|movement|movements|payment|payments|buy|bought|item|itens|extrato|statement",
  when: "quando|when",
  spent:
    "gastei|gasto|gastos|gastamos|gastado|paguei|pago|pagamos|paga|mandei|transferi|enviei|enviado|enviados|pagos|saiu|saíram|saída|saídas|torrei|torramos|passei|perdi|consumo|consumi|despesa|despesas|custo|custos|custou|custaram|cobrou|cobraram|cobrado|desembolsei|spend|spent|spending|spendings|expense|expenses|pay|paid|paying|send|sent|cost|costs|transferred|outgoings|lost|lose|went|charged|charge",
  received:
    "how much did i make|how much have i made|recebi|recebido|recebidos|recebida|recebidas|recebimento|recebimentos|recebemos|veio|vieram|depositado|depositados|entrou|entraram|entrada|entradas|caiu|caíram|ganhei|ganhamos|ganho|ganhos|faturei|renda|rendas|receita|receitas|receive|received|earn|earned|earnings|income|came in|come in|coming in|got|get|made from|incoming",
  "to-me":
    "me pagou|me pagaram|me mandou|me mandaram|me transferiu|me enviou|me deu|me passou|send me|sent me|paid me|pay me|give me|gave me|transfer me|transferred me|transferred to me|sent to me",
  "by-somebody": "did|does",
  credit:
    "cartão|cartões|crédito|cartão de crédito|cartões de crédito|card|cards|credit card|credit cards|credit|on credit",
  debit: "débito|cartão de débito|debit|debit card|debit cards|on debit",
  pix: "pix|pixes",
  cash: "em dinheiro|em espécie|dinheiro vivo|in cash|cash|with cash|by cash",
  contrary:
    "sem|não|nao|nem|exceto|fora|menos|mais|ou|e|and|or|nunca|jamais|tanto|tantos|por que|porque|por quê|why|so much|without|not|no one|except|but|mas|than|more|less|never|vou|vai|vamos|irei|will|would|should|could|can|posso|poderia|devo|consigo|gastar|pagar|receber|gastou|gastaram|pagou|pagaram|recebeu|receberam|mandou|enviou|transferiu|comprou|compraram|gasta|gastam|custa|custam|amanhã|tomorrow|next|próximo|próxima|próximos|quem|who|vez|semanal|semanais|weekly|por semana|per week|dia|dias|day|days|comparado|versus|vs|diferença|difference|economizei|poupei|saved|saldo|balance|fatura|limite|limit|relatório|relatorio|report|buscar|busca|search|exportar|export|ajuda|help|orçamento|budget|alertas|alerts|regras|rules|assinaturas|subscriptions|ignore|every|gastei mais que|gastei mais do que|gasto mais que|gasto mais do que|paguei mais que|paguei mais do que|recebi mais que|recebi mais do que|mais vezes|mais frequência|most often|more often|most frequently|how|como|devia|deveria|sobrou|sobra|falta|devo a|se|if|until|até|ate|about|sobre|entre|between|during|durante|desde|since|natal|páscoa|carnaval|réveillon|christmas|easter|dólar|dólares|euro|euros|dollar|dollars|usd|eur|pra cá|para cá|cada|each|ela|ele|eles|elas|you|your|seu|sua|he|she|they|we|nós",
};

export const HINT_PHRASES: Phrases<Hint> = phrasesOf(
  Object.entries(HINT_WORDS).flatMap(([hint, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, hint as Hint] as const),
  ),
);

/** Words that are never a name, nor a misspelling. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(wordsOf(HINT_PHRASES));
