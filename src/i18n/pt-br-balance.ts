import type { BalanceTexts } from "./balance-texts.ts";

export const ptBrBalance: BalanceTexts = {
  button: "Saldos",
  title: "Seus saldos",
  unknown: "o banco não informou o saldo",
  invested: ({ amount }) => `${amount} com aplicação automática, que conto uma vez só`,
  reserved: ({ amount }) => `${amount} em caixinhas ou reservas, que conto uma vez só`,
  overdraft: ({ amount }) => `${amount} do cheque especial em uso`,
  used: ({ amount }) => `${amount} de limite usado`,
  bills: ({ amount }) => `${amount} em faturas`,
  noDebt: "nada a pagar",
  cardUnknown: "o banco não informou o limite usado, e as faturas não bastam para saber",
  positions: { investments: "Investimentos", loans: "Empréstimos a pagar" },
  unnamed: { investments: "Investimento sem nome", loans: "Empréstimo sem nome" },
  more: ({ count, amount }) => (count === 1 ? `mais 1: ${amount}` : `mais ${count}: ${amount}`),
  nothing: "O banco não informou nenhuma conta.",
  total: {
    title: "Ao todo",
    titleIn: ({ currency }) => `Ao todo em ${currency}`,
    group: {
      accounts: "Contas",
      cards: "Cartões, a pagar",
      investments: "Investimentos",
      loans: "Empréstimos, a pagar",
    },
    sum: "O que você tem, menos o que deve",
    unknown: "Não somo tudo, porque falta:",
  },
  missing: {
    amount: ({ name }) => `o valor de ${name}`,
    notDelivered: {
      accounts: ({ bank }) => `${bank}: o banco não mandou as contas`,
      cards: ({ bank }) => `${bank}: o banco não mandou os cartões`,
    },
    notAnswered: {
      investments: ({ bank }) => `${bank}: ainda não sei dos investimentos`,
      loans: ({ bank }) => `${bank}: ainda não sei dos empréstimos`,
    },
    unreadable: ({ bank, count }) =>
      count === 1
        ? `${bank}: 1 conta ou aplicação que não pude ler`
        : `${bank}: ${count} contas ou aplicações que não pude ler`,
  },
};
