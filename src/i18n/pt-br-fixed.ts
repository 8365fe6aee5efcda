import type { FixedTexts } from "./fixed-texts.ts";

export const ptBrFixed: FixedTexts = {
  title: "Contas fixas",
  kind: { bill: "Conta fixa", subscription: "Assinatura", income: "Renda fixa" },
  every: {
    weekly: () => "toda semana",
    fortnightly: () => "a cada duas semanas",
    monthly: ({ date }) => `todo mês, por volta do dia ${date}`,
    quarterly: () => "a cada três meses",
    yearly: () => "uma vez por ano",
  },
  next: ({ day }) => `próxima em ${day}`,
  missed: ({ day }) => `não apareceu (esperada em ${day})`,
  isNew: "parece nova: toque no número para confirmar",
  before: ({ amount }) => `antes ${amount}`,
  inPeriod: ({ amount }) => `Neste período: ${amount}, com as parcelas.`,
  nothingInPeriod: "Nada fixo neste período.",
  perMonthAndYear: ({ month, year }) => `As que se repetem: ${month} por mês, ${year} por ano.`,
  none: "Ainda não achei contas que se repetem: preciso de três pagamentos parecidos. Se você conhece uma, abra um movimento dela e toque em “É conta fixa”.",
  instalment: "Gasto fixo: é uma parcela.",
  plain: "Conta fixa.",
  told: {
    confirmed: ({ name }) => `Pronto: ${name} é conta fixa, e os próximos pagamentos também.`,
    dismissed: ({ name }) => `Pronto: ${name} não é conta fixa, nem os próximos pagamentos.`,
  },
  button: { confirmed: "É conta fixa", dismissed: "Não é conta fixa" },
};
