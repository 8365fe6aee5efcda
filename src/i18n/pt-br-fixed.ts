import type { FixedTexts } from "./fixed-texts.ts";

export const ptBrFixed: FixedTexts = {
  title: "Contas fixas",
  kind: { bill: "Conta fixa", subscription: "Assinatura", income: "Renda regular" },
  every: {
    weekly: () => "toda semana",
    fortnightly: () => "a cada duas semanas",
    monthly: ({ date }) => (date === null ? "todo mês" : `todo mês, por volta do dia ${date}`),
    quarterly: () => "a cada três meses",
    yearly: () => "uma vez por ano",
  },
  noDate: "sem data certa",
  next: ({ day }) => `próxima em ${day}`,
  missed: ({ day }) => `não apareceu (esperada em ${day})`,
  isNew: "parece nova: toque no número para confirmar",
  before: ({ amount }) => `antes ${amount}`,
  change: ({ isRise, before, now, month }) =>
    `${isRise ? "subiu" : "baixou"} de ${before} para ${now} em ${month}`,
  ofYear: ({ month, year }) => `${month} de ${year}`,
  inPeriod: ({ amount }) => `Neste período: ${amount}, com as parcelas.`,
  nothingInPeriod: "Nada fixo neste período.",
  perMonthAndYear: ({ month, year }) => `As que se repetem: ${month} por mês, ${year} por ano.`,
  none: "Ainda não achei contas que se repetem: preciso de três pagamentos parecidos. Se você conhece uma, abra um movimento dela e toque em “É conta fixa”.",
  instalment: "Gasto fixo: é uma parcela.",
  plain: "Conta fixa.",
  told: {
    confirmed: ({ name }) =>
      `Pronto: ${name} é conta fixa, e os próximos pagamentos de valor parecido também.`,
    dismissed: ({ name }) => `Pronto: ${name} não é conta fixa, nem os próximos pagamentos.`,
  },
  subscriptions: {
    button: "Assinaturas",
    title: "Assinaturas e contas fixas",
    subscriptions: "Assinaturas",
    bills: "Outras contas fixas",
    section: ({ name, month, year }) => `${name}: ${month} por mês, ${year} por ano`,
    total: ({ month, year }) => `Ao todo: ${month} por mês, ${year} por ano`,
    more: ({ count }) =>
      count === 1
        ? "Mais 1 está em “Fixas”, no botão abaixo."
        : `Mais ${count} estão em “Fixas”, no botão abaixo.`,
    howTo:
      "Toque no número para abrir: lá você confirma, diz que não é fixa ou muda o nome. O que parece novo ou não apareceu fica fora das somas.",
    howToMany:
      "Toque no número para abrir; as que não têm botão estão em “Fixas”. Lá você confirma, diz que não é fixa ou muda o nome. O que parece novo ou não apareceu fica fora das somas.",
  },
  button: { confirmed: "É conta fixa", dismissed: "Não é conta fixa" },
};
