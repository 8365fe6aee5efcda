import type { CardTexts } from "./card-texts.ts";

export const ptBrCard: CardTexts = {
  title: "Meu mês",
  kept: "do que recebi ficou comigo",
  overspent: "gastos além do que recebi",
  daysInRow: "dias seguidos sem gastar",
  timesAt: ({ shop }) => `vezes em ${shop}`,
  changes: "O que mudou",
  sinceUsual: "contra o meu usual",
  sinceMonthBefore: "contra o mês anterior",
  more: ({ percent }) => `${percent}% a mais`,
  less: ({ percent }) => `${percent}% a menos`,
  muchMore: "muito mais",
  isNew: "novidade",
  shop: "A loja do mês",
  category: "Onde mais comprei",
  times: ({ count }) => `${count} vezes`,
  calmDays: "Os dias mais calmos",
  calmDay: "O dia mais calmo",
  withoutSpending: ({ days }) => (days === 1 ? "1 dia sem gastar" : `${days} dias sem gastar`),
  leastSpending: "quase nada gasto",
  madeWith: "feito com o Quanto",
  notReady: "Ainda sem cartão",
  running: ({ day }) => `O mês ainda não acabou. O cartão fica pronto em ${day}.`,
  fewTransactions: ({ has, needs }) =>
    `Poucos movimentos no mês: ${has}. O cartão precisa de ${needs}.`,
  fewDays: ({ has, needs }) =>
    `Dados de ${has === 1 ? "1 dia" : `${has} dias`} do mês. O cartão precisa de ${needs}.`,
  caption: ({ month }) => `${month}: seu cartão`,
  forward: "Pode encaminhar: ele não mostra valores nem nomes de pessoas.",
  button: "Cartão do mês",
  cardOf: ({ month }) => `Cartão: ${month}`,
};
