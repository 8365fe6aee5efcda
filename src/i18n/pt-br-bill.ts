import type { BillTexts } from "./bill-texts.ts";

export const ptBrBill: BillTexts = {
  button: "Fatura",
  title: "Suas faturas",
  noCard: "Seus bancos não informaram nenhum cartão de crédito.",
  closed: {
    label: "Última fechada",
    noTotal: "o banco não informou o valor",
    credit: "a seu favor",
    notSent: ({ day, isEstimate }) =>
      isEstimate
        ? `o banco ainda não mandou a fatura que deve ter fechado por volta de ${day}`
        : `o banco ainda não mandou a fatura que fechou em ${day}`,
    notGiven: "não sei o valor, este banco não manda as faturas",
    none: "nenhuma ainda",
  },
  paid: {
    paid: ({ day }) => `paga em ${day}`,
    part: ({ amount }) => `paga em parte: ${amount}`,
    open: "ainda não vi o pagamento",
    overdue: "não vi o pagamento",
    nothing: "nada a pagar",
    unknown: "não sei se está paga",
  },
  open: {
    label: "Aberta",
    soFar: ({ amount }) => `${amount} até agora`,
    unknown: "ainda não sei",
    why: {
      "not-updated": "o banco não está atualizando este cartão",
      "bill-missing": "falta o banco mandar a fatura que fechou",
      "closing-unknown": "não sei em que dia ela fecha",
    },
    closes: ({ day, isEstimate }) =>
      isEstimate ? `fecha por volta de ${day} (estimativa)` : `fecha em ${day}`,
    toCome: ({ amount }) => `Ainda devem entrar nela ${amount} em parcelas.`,
    refunds: ({ amount }) => `Já descontei ${amount} em estornos.`,
  },
  due: ({ day, isPast }) => (isPast ? `venceu em ${day}` : `vence em ${day}`),
  dueUnknown: "não sei quando vence",
  charges: ({ amount }) => `Encargos, à parte: ${amount} (IOF, juros, anuidade)`,
  bankCharges: ({ amount }) => `Encargos que o banco listou na fechada: ${amount}`,
  used: ({ amount, cards }) =>
    cards === 1
      ? `Limite usado, segundo o banco: ${amount}`
      : `Limite usado, segundo o banco: ${amount}, um só limite para ${cards} cartões`,
  unreadable: ({ count }) =>
    count === 1
      ? "1 movimento não pôde ser lido e falta na conta."
      : `${count} movimentos não puderam ser lidos e faltam na conta.`,
  promised: {
    title: "Parcelas nas próximas faturas",
    nothing: "Nenhuma parcela nas próximas faturas.",
    unknown: "Parcelas nas próximas faturas: ainda não sei.",
    month: ({ month, amount }) => `${month}: ${amount}`,
    total: ({ amount }) => `Ao todo: ${amount}`,
    range: ({ low, high }) =>
      `Ao todo: de ${low} a ${high}. O limite usado no banco não bate com as parcelas que eu vejo.`,
    relief: ({ month, amount }) => `A partir de ${month} ficam livres ${amount} por mês.`,
    plan: ({ name, left, amount, until }) =>
      left === 1
        ? `${name}: mais 1 parcela de ${amount}, em ${until}`
        : `${name}: mais ${left} parcelas de ${amount}, até ${until}`,
  },
  closing: {
    ask: ({ card }) => `Em que dia do mês fecha a fatura de ${card}?`,
    explanation:
      "O aplicativo do banco mostra o dia. Uma compra feita nele já fica para a fatura seguinte.",
    said: ({ date }) => `Fechamento: dia ${date}`,
    button: ({ card }) => `Quando fecha: ${card}`,
    unknown: "Não sei",
  },
  back: "‹ Todos os cartões",
  picture: {
    open: ({ day }) => (day === null ? "Fatura aberta" : `Fatura aberta · vence em ${day}`),
    soFar: "Até agora",
    running: "Soma dia a dia",
    dueIn: ({ month }) => `fatura de ${month}`,
  },
};
