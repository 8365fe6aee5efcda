import type { BudgetTexts } from "./budget-texts.ts";

export const ptBrBudget: BudgetTexts = {
  button: "Orçamento",
  title: "Orçamento do mês",
  all: "Tudo o que você decide",
  none: "Você ainda não tem orçamento. Escolha um limite por mês, e eu digo quanto resta e quanto dá para gastar por dia.",
  howTo: "Para mudar um, toque no nome. Ou escreva, por exemplo:",
  howToBegin: "Para criar um, toque em um botão. Ou escreva, por exemplo:",
  examples: {
    one: "/orcamento supermercado 800",
    all: "/orcamento 3000",
    allMeans: "para tudo o que você decide",
    off: "/orcamento supermercado remover",
  },
  left: ({ left, limit }) => `restam ${left} de ${limit}`,
  over: ({ over, limit }) => `passou ${over} do limite de ${limit}`,
  perDay: ({ amount, day }) => `${amount} por dia até ${day}`,
  of: ({ name }) => (name === null ? "Orçamento" : `Orçamento de ${name}`),
  inReport: ({ name, left, perDay }) =>
    perDay === null ? `${name}: ${left}` : `${name}: ${left}, ${perDay}`,
  new: "+ Novo orçamento",
  pick: "Para quê? Ao lado de cada nome está um limite pelo que é usual para você.",
  back: "‹ Orçamentos",
  usual: ({ amount }) => `O usual de um mês inteiro: ${amount}.`,
  noUsual: "Ainda não sei o que é usual aqui.",
  spent: ({ amount }) => `Neste mês até agora: ${amount}.`,
  allMeans: "Vale para o que você decide: tudo o que gastou, menos as contas fixas e as parcelas.",
  choose: "Qual é o limite por mês?",
  other: "Outro valor",
  ask: ({ name }) => `${name}: qual é o limite por mês? Responda a esta mensagem com o valor.`,
  remove: "Remover",
  undo: "Desfazer",
  done: ({ name, limit }) => `Pronto. ${name}: limite de ${limit} por mês.`,
  removed: ({ name }) => `Pronto, removi o orçamento: ${name}.`,
  notThere: ({ name }) => `Você não tem este orçamento: ${name}. Nada mudou.`,
  badLimit: ({ least, most, example }) =>
    `Não entendi o limite. Ele pode ir de ${least} a ${most}. Escreva, por exemplo: ${example}. Nada mudou.`,
  unsure: ({ count }) =>
    count === 1
      ? "Você quis dizer esta categoria? Nada mudou ainda."
      : "Você quis dizer uma destas categorias? Nada mudou ainda.",
  unknownCategory: ({ name, example }) =>
    `Não conheço a categoria “${name}”. Nada mudou. Escolha uma, ou escreva, por exemplo: ${example}.`,
};
