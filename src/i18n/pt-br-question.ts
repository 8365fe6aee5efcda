import type { QuestionTexts } from "./question-texts.ts";

export const ptBrQuestion: QuestionTexts = {
  told: ({ measure, isReceived }) => {
    const what = isReceived ? "recebimento" : "gasto";
    switch (measure.kind) {
      case "sum":
        return isReceived ? "Recebido" : "Gastos";
      case "average":
        return `Média de ${what}s por ${AVERAGES[measure.per]}`;
      case "biggest":
        return `Maior ${what}`;
      case "smallest":
        return `Menor ${what}`;
      case "count":
        return isReceived ? "Quantas vezes entrou" : "Quantas vezes";
      case "ranking":
        if (measure.by === "shop")
          return isReceived ? "De quem você mais recebeu" : "Onde você mais gastou";
        return isReceived
          ? "Categorias em que você mais recebeu"
          : "Categorias em que você mais gastou";
      case "list":
        if (measure.order === "newest")
          return isReceived ? "Lista do que entrou" : "Lista de gastos";
        return `${measure.order === "largest" ? "Maiores" : "Menores"} ${what}s`;
    }
  },
  method: { credit: "cartão de crédito", debit: "débito", pix: "Pix", cash: "dinheiro" },
  amount: {
    above: ({ amount }) => `acima de ${amount}`,
    below: ({ amount }) => `abaixo de ${amount}`,
    atLeast: ({ amount }) => `a partir de ${amount}`,
    atMost: ({ amount }) => `até ${amount}`,
    between: ({ from, to }) => (from === to ? `de ${from}` : `de ${from} a ${to}`),
  },
  movements: ({ count }) => (count === 1 ? "em 1 movimento" : `em ${count} movimentos`),
  times: ({ count }) => (count === 1 ? "vez" : "vezes"),
  beforeRefunds: "sem descontar estornos",
  inAll: ({ amount }) => `${amount} no total`,
  per: { movement: "por movimento", day: "por dia", month: "por mês" },
  of: ({ amount }) => `De um total de ${amount}.`,
  ofMonths: ({ amount, months }) => `De um total de ${amount} em ${months}.`,
  lessThanAMonth: "menos de um mês",
  months: ({ count, number }) => (count < 2 ? `${number} mês` : `${number} meses`),
  none: "nenhum movimento",
  nothing: "Nenhum movimento nesses dias.",
  noName: "Não achei nenhum movimento com esse nome nos seus bancos.",
  noCash: "Você ainda não anota o que paga em dinheiro.",
  withFixed:
    "Aqui contam também as contas fixas, como o aluguel. O maior gasto do relatório deixa essas de fora.",
  byMonth: "Mês a mês",
  page: ({ page, pages }) => `Página ${page} de ${pages}`,
  button: {
    month: "Este mês",
    lastMonth: "Mês passado",
    days90: "90 dias",
    year: "Este ano",
    byMonth: "Mês a mês",
    chart: "Gráfico",
    exportDays: "Exportar esses dias",
    all: "Ver todos",
    back: "‹ Voltar",
    shop: ({ name, isReceived }) => (isReceived ? `Só ${name}` : `Só a loja ${name}`),
  },
  notUnderstood: {
    words: "Não entendi tudo o que você escreveu.",
    nothing: "Não entendi.",
    days: "Não entendi de que dias você fala.",
    future: "Esses dias ainda não chegaram.",
  },
  closest: "O mais perto que consigo responder:",
  examplesTitle: "Você pode perguntar, por exemplo:",
  examples: [
    "quanto gastei com uber em outubro?",
    "maiores gastos da semana",
    "quantas vezes fui ao mercado este mês?",
    "recebi da Ana este ano",
  ],
  onlyText:
    "Eu só entendo texto. Escreva o que quer saber, como “quanto gastei com mercado este mês?”, ou toque em um botão:",
  notForwarded:
    "Mensagem encaminhada eu não respondo. Escreva você o que quer saber, como “quanto gastei com mercado este mês?”, ou toque em um botão:",
  greeting: {
    hello: "Oi! Em que posso ajudar?",
    thanks: "Por nada! Se quiser saber mais alguma coisa, é só perguntar.",
  },
  report: "Relatório",
};

const AVERAGES = { movement: "movimento", day: "dia", month: "mês" } as const;
