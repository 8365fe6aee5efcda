import { ptBrCard } from "./pt-br-card.ts";
import type { PictureTexts, ShownChange } from "./picture-texts.ts";

export const ptBrPicture: PictureTexts = {
  example: "Exemplo",
  months: "Mês a mês",
  byMerchant: "Estabelecimentos e pessoas",
  accounts: "Por conta",
  leftOut: "Fora da conta",
  leftOutSum: "Não conta como gasto nem recebido",
  nothingLeftOut: "Nada ficou de fora",
  change,
  changeSince: ({ change: by, days }) => {
    switch (by.kind) {
      case "more":
        return `${by.percent}% a mais que ${inDays(days)}`;
      case "less":
        return `${by.percent}% a menos que ${inDays(days)}`;
      case "times":
        return `Mais de 10 vezes o valor de ${untilLast(days)}`;
      case "same":
        return `Igual a ${days}`;
      case "new":
        return `Nada ${inDays(days)}`;
    }
  },
  without: ({ accounts }) => `sem ${accounts}`,
  comparedWith: ({ days }) => `Comparado com ${days}`,
  rest: {
    categories: ({ count }) => (count === 1 ? "Mais 1 categoria" : `Demais ${count} categorias`),
    parts: ({ count }) => (count === 1 ? "Mais 1" : `Demais ${count}`),
  },
  decided: "Você decidiu",
  decidedAmount: ({ amount }) => `Você decidiu ${amount}`,
  inTotal: ({ amount }) => `${amount} ao todo`,
  fixedBills: "Contas fixas",
  left: { now: "Sobram", past: "Sobraram" },
  lacking: { now: "Faltam", past: "Faltaram" },
  usual: {
    mark: (base) => usualName(base),
    against: (base) =>
      `Comparado com ${base.count > 1 || base.unit === "month" ? "o" : "a"} ${usualName(base)}`,
    compared: ({ size, isMore, ...base }) =>
      `${size} ${isMore ? "acima" : "abaixo"} ${base.count > 1 || base.unit === "month" ? "do" : "da"} ${usualName(base)}`,
    within: (base) =>
      base.count > 1
        ? "dentro do seu usual"
        : `como ${base.unit === "month" ? "no mês" : "na semana"} anterior`,
    decided: ({ said }) => `${said} no que decidiu`,
    tooEarly: "cedo para comparar",
  },
  shop: ({ number, category }) => `Loja ${number} em ${category}`,
  person: ({ number, category }) => `Pessoa ${number} em ${category}`,
  account: ({ number }) => `Conta ${number}`,
  perDay: ({ amount }) => `${amount} por dia, em média`,
  runningSum: "Soma até cada dia",
  eachDay: "Gasto em cada dia",
  eachWeek: "Gasto em cada semana",
  eachMonth: "Gasto em cada mês",
  receivedEach: {
    day: "Recebido em cada dia",
    week: "Recebido em cada semana",
    month: "Recebido em cada mês",
  },
  nothingSpent: "Nada gasto neste período",
  noDataThen: "Sem dados deste período",
  nothingReceived: "Nada recebido neste período",
  nothingMoved: "Nada gasto nem recebido",
  nothingToCompare: "Nada gasto nos dois períodos",
  spent: "Gasto",
  received: "Recebido",
  average: ({ amount }) => `média de ${amount} por mês completo`,
  usualMonth: "Seu mês usual: gasto de",
  stillRunning: ({ month }) => `${month} ainda não acabou`,
  savings: {
    title: "Taxa de poupança",
    left: ({ count, amount, received }) =>
      `${lastMonths(count)}, você recebeu ${received} e guardou ${amount}.`,
    overspent: ({ count, amount, received }) =>
      `${lastMonths(count)}, você recebeu ${received} e gastou ${amount} além disso.`,
    even: ({ count }) => `${lastMonths(count)}, você gastou exatamente o que recebeu.`,
    nothingReceived: ({ count }) => `${lastMonths(count)}, nada foi recebido.`,
    noWholeMonth: "Ainda não há um mês completo de todas as contas.",
  },
  card: ptBrCard,
  endingIn: ({ digits }) => `••${digits}`,
};

/** `em outubro`, `em 1–22 de outubro`; of days in two months `de 28 de outubro a 3 de novembro`. */
function inDays(days: string): string {
  const range = untilLast(days);
  return range === days ? `em ${days}` : `de ${range}`;
}

function untilLast(days: string): string {
  const [, first, last] = /^(.+) – (.+)$/.exec(days) ?? [];
  return first === undefined || last === undefined ? days : `${first} a ${last}`;
}

function change(by: ShownChange): string {
  switch (by.kind) {
    case "more":
    case "less":
      return `${by.percent}%`;
    case "times":
      return "+10×";
    case "same":
      return "igual";
    case "new":
      return "novo";
  }
}

function usualName({ unit, count }: { unit: "month" | "week"; count: number }): string {
  if (count > 1) return "seu usual";
  return unit === "month" ? "mês anterior" : "semana anterior";
}

function lastMonths(count: number): string {
  return count === 1 ? "No último mês encerrado" : `Nos últimos ${count} meses encerrados`;
}
