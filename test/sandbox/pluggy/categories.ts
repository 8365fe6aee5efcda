/** Pluggy’s 130 categories: id, parent id, English and Portuguese description (the typos are Pluggy’s). */
const TABLE = `
01000000||Income|Renda
01010000|01000000|Salary|Salário
01020000|01000000|Retirement|Aposentadoria
01030000|01000000|Entrepreneurial activities|Atividades de empreendedorismo
01040000|01000000|Government aid|Auxílio do governo
01050000|01000000|Non-recurring income|Renda não-recorrente
02000000||Loans and financing|Empréstimos e financiamento
02010000|02000000|Late payment and overdraft costs|Atraso no pagamento e custos de cheque especial
02020000|02000000|Interests charged|Juros cobrados
02030000|02000000|Financing|Financiamento
02030001|02000000|Real estate financing|Financiamento imobiliário
02030002|02000000|Vehicle financing|Financiamento de veículos
02030003|02000000|Student loan|Empréstimo estudantil
02040000|02000000|Loans|Empréstimos
03000000||Investments|Investimentos
03010000|03000000|Automatic investment|Investimento automático
03020000|03000000|Fixed income|Renda fixa
03030000|03000000|Mutual funds|Fundos multimercado
03040000|03000000|Variable income|Renda variável
03050000|03000000|Margin|Ajuste de margem
03060000|03000000|Proceeds interests and dividends|Juros de rendimentos de dividendos
03070000|03000000|Pension|Pensão
04000000||Same person transfer|Transferência mesma titularidade
04010000|04000000|Same person transfer - CASH|Transferência mesma titularidade - Dinheiro
04020000|04000000|Same person transfer - PIX|Transferência mesma titularidade - PIX
04030000|04000000|Same person transfer - TED|Transferência mesma titularidade - TED
05000000||Transfers|Transferências
05010000|05000000|Transfer - Bank Slip|Transferência - Boleto bancário
05020000|05000000|Transfer - Cash|Transferência - Dinheiro
05030000|05000000|Transfer - Check|Transferência - Cheque
05040000|05000000|Transfer - DOC|Transferências- DOC
05050000|05000000|Transfer - Foreign Exchange|Transferência - Câmbio
05060000|05000000|Transfer - Internal|Transferência - Mesma instituição
05070000|05000000|Transfer - PIX|Transferência - PIX
05080000|05000000|Transfer - TED|Transferência - TED
05090000|05000000|Third party transfers|Transferências para terceiros
05090001|05090000|Third party transfer - Bank Slip|Transferência para terceiros - Boleto bancário
05090002|05090000|Third party transfer - Debit Card|Transferência para terceiros - Débito
05090003|05090000|Third party transfer - DOC|Transferência para terceiros - DOC
05090004|05090000|Third party transfer - PIX|Transferência para terceiros - PIX
05090005|05090000|Third party transfer - TED|Transferência para terceiros - TED
05100000|05000000|Credit card payment|Pagamento de cartão de crédito
06000000||Legal obligations|Obrigações legais
06010000|06000000|Blocked balances|Saldo bloqueado
06020000|06000000|Alimony|Pensão alimentícia
07000000||Services|Serviços
07010000|07000000|Telecommunications|Telecomunicação
07010001|07010000|Internet|Internet
07010002|07010000|Mobile|Celular
07010003|07010000|TV|TV
07020000|07000000|Education|Educação
07020001|07020000|Online Courses|Cursos online
07020002|07020000|University|Universidade
07020003|07020000|School|Escola
07020004|07020000|Kindergarten|Creche
07030000|07000000|Wellness and fitness|Saúde e bem-estar
07030001|07030000|Gyms and fitness centers|Academia e centros de lazer
07030002|07030000|Sports practice|Prática de esportes
07030003|07030000|Wellness|Bem-estar
07040000|07000000|Tickets|Bilhetes
07040001|07040000|Stadiums and arenas|Estádios e arenas
07040002|07040000|Landmarks and museums|Museus e pontos turísticos
07040003|07040000|Cinema, theater and concerts|Cinema, Teatro e Concertos
08000000||Shopping|Compras
08010000|08000000|Online shopping|Compras online
08020000|08000000|Electronics|Eletrônicos
08030000|08000000|Pet supplies and vet|Pet Shops e veterinários
08040000|08000000|Clothing|Vestiário
08050000|08000000|Kids and toys|Artigos infantis
08060000|08000000|Bookstore|Livraria
08070000|08000000|Sports goods|Artigos esportivos
08080000|08000000|Office supplies|Papelaria
08090000|08000000|Cashback|Cashback
09000000||Digital services|Serviços digitais
09010000|09000000|Gaming|Jogos e videogames
09020000|09000000|Video streaming|Streaming de vídeo
09030000|09000000|Music streaming|Streaming de música
10000000||Groceries|Supermercado
11000000||Food and drinks|Alimentos e bebidas
11010000|11000000|Eating out|Restaurantes, bares e lanchonetes
11020000|11000000|Food delivery|Delivery de alimentos
12000000||Travel|Viagens
12010000|12000000|Airport and airlines|Aeroportos e cias. aéreas
12020000|12000000|Accomodation|Hospedagem
12030000|12000000|Mileage programs|Programas de milhagem
12040000|12000000|Bus tickets|Passagem de ônibus
13000000||Donations|Doações
14000000||Gambling|Apostas
14010000|14000000|Lottery|Loteria
14020000|14000000|Online bet|Apostas online
15000000||Taxes|Impostos
15010000|15000000|Income taxes|Imposto de renda
15020000|15000000|Taxes on investments|Imposto sobre investimentos
15030000|15000000|Tax on financial operations|Impostos sobre operações financeiras
16000000||Bank fees|Taxas bancárias
16010000|16000000|Account fees|Taxas de conta corrente
16020000|16000000|Wire transfer fees and ATM fees|Taxas sobre transferências e caixa eletrônico
16030000|16000000|Credit card fees|Taxas de cartão de crédito
17000000||Housing|Moradia
17010000|17000000|Rent|Aluguel
17020000|17000000|Utilities|Serviços de utilidade pública
17020001|17020000|Water|Água
17020002|17020000|Electricity|Eletricidade
17020003|17020000|Gas|Gás
17030000|17000000|Houseware|Utensílios para casa
17040000|17000000|Urban land and building tax|Impostos sobre moradia
18000000||Healthcare|Saúde
18010000|18000000|Dentist|Dentista
18020000|18000000|Pharmacy|Farmácia
18030000|18000000|Optometry|Ótica
18040000|18000000|Hospital clinics and labs|Hospitais, clínicas e laboratórios
19000000||Transportation|Transporte
19010000|19000000|Taxi and ride-hailing|Táxi e transporte privado urbano
19020000|19000000|Public transportation|Transporte público
19030000|19000000|Car rental|Aluguel de veículos
19040000|19000000|Bicycle|Aluguel de bicicletas
19050000|19000000|Automotive|Serviços automotivos
19050001|19050000|Gas stations|Postos de gasolina
19050002|19050000|Parking|Estacionamentos
19050003|19050000|Tolls and in vehicle payment|Pedágios e pagamentos no veículo
19050004|19050000|Vehicle ownership taxes and fees|Taxas e impostos sobre veículos
19050005|19050000|Vehicle maintenance|Manutenção de veículos
19050006|19050000|Traffic tickets|Multas de trânsito
20000000||Insurance|Seguros
200100000|20000000|Life insurance|Seguro de vida
200200000|20000000|Home insurance|Seguro residencial
200300000|20000000|Health insurance|Seguro saúde
200400000|20000000|Vehicle insurance|Seguro de veículos
21000000||Leisure|Lazer
99999999||Other|Outros
`;
// 02030001 to 02030003 name a parent that differs from their parentId, as measured.
const NAMED_PARENT: Record<string, string> = {
  "02030001": "Financing",
  "02030002": "Financing",
  "02030003": "Financing",
};

export interface Category {
  id: string;
  description: string;
  descriptionTranslated: string;
  parentId: string | null;
  parentDescription: string | null;
}

function readTable(): Category[] {
  const rows = TABLE.trim()
    .split("\n")
    .map((line) => line.split("|"));
  const names = new Map(rows.map(([id = "", , name = ""]) => [id, name]));
  return rows.map(([id = "", parentId = "", description = "", descriptionTranslated = ""]) => ({
    id,
    description,
    descriptionTranslated,
    parentId: parentId === "" ? null : parentId,
    parentDescription: NAMED_PARENT[id] ?? names.get(parentId) ?? null,
  }));
}

export const CATEGORIES: readonly Category[] = readTable();

const BY_ID = new Map(CATEGORIES.map((category) => [category.id, category]));

export function categoryById(id: string): Category | undefined {
  return BY_ID.get(id);
}

/** The top-level ancestor; Other when there is none, or the category is unknown. */
export function topCategoryOf(id: string | null): string {
  const category = id === null ? undefined : BY_ID.get(id);
  if (category === undefined) return "99999999";
  return category.parentId === null ? category.id : topCategoryOf(category.parentId);
}
