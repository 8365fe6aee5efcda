import type { TodayTexts } from "./today-texts.ts";

export const ptBrToday: TodayTexts = {
  button: "Quanto resta",
  perDay: ({ amount }) => `Hoje dá para gastar ${amount}`,
  short: ({ amount, until }) => `Faltam ${amount} até ${until}`,
  shortComfort:
    "As contas que ainda vêm passam do que há na conta. Melhor saber agora: dá tempo de adiar alguma coisa.",
  unknown: "Ainda não sei quanto dá para gastar hoje.",
  untilIncome: ({ name, day, days }) =>
    `Conto até ${day}, quando deve entrar ${name}: ${inDays(days)}.`,
  incomeToday: ({ name }) => `Hoje deve entrar ${name}; conto só com o que já está na conta.`,
  untilMonthEnd: ({ day, days }) => `Conto até o fim do mês, ${day}: ${inDays(days)}.`,
  incomeLate: ({ name, day }) => `Eu esperava ${name} em ${day} e ainda não vi entrar.`,
  noIncome: "Ainda não achei um salário ou outra entrada que se repita.",
  parts: {
    title: "De onde vem a conta",
    reserved: "Em caixinhas ou reservas",
    fixed: ({ name, day }) => `${name}, previsão de ${day}`,
    scheduled: ({ name, day }) => `${name}, agendamento de ${day}`,
    morePayments: ({ count }) => `Mais ${count} pagamentos`,
    closedBill: ({ card, day, isPast }) =>
      isPast ? `Fatura de ${card}, venceu em ${day}` : `Fatura de ${card}, vence em ${day}`,
    undatedBill: ({ card }) => `Fatura fechada de ${card}`,
    openBill: ({ card, day }) => `Fatura aberta de ${card}, vence em ${day}`,
    noPayments: "Nenhuma conta fixa até lá",
    noBills: "Nenhuma fatura a pagar até lá",
    left: ({ amount, days }) => `Sobram ${amount} para ${inDays(days)}`,
  },
  missing: {
    title: "Falta saber:",
    noAccount: "o saldo de uma conta corrente; nenhum banco informou uma",
    noFreshBalance: "um saldo de hoje; nenhum tem menos de um dia",
    noRecurring: "as suas contas fixas; ainda estou lendo os seus movimentos",
    noCards: ({ bank }) => `os cartões de ${bank}; o banco não mandou`,
    bill: ({ card, why }) => `a fatura de ${card}; ${why}`,
    why: {
      "not-sent": "o banco ainda não mandou a que fechou",
      "not-given": "este banco não manda as faturas",
      "no-total": "o banco não informou o valor",
      "due-unknown": "não sei quando vence",
      foreign: "tem valores em outra moeda",
      "not-updated": "o banco não está atualizando este cartão",
      "bill-missing": "o banco ainda não mandou a que fechou",
      "closing-unknown": "não sei em que dia ela fecha",
    },
  },
  leftOut: {
    title: "Ficou de fora",
    stale: ({ name, age }) => `${name}: o saldo é velho demais (${age})`,
    noBalance: ({ name }) => `${name}: o banco não informou o saldo`,
    foreign: ({ name, currency }) => `${name}: em ${currency}`,
    notDelivered: ({ bank }) => `${bank}: o banco não mandou as contas`,
  },
};

function inDays(days: number): string {
  return days === 1 ? "1 dia" : `${days} dias`;
}
