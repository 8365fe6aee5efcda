import type { TeachingTexts } from "./teaching-texts.ts";

export const ptBrTeaching: TeachingTexts = {
  gone: "Este movimento não está mais aqui: o banco o apagou ou lhe deu outro número.",
  bankWrote: ({ text }) => `O banco escreveu: ${text}`,
  account: ({ name }) => `Conta: ${name}`,
  original: ({ amount, rate }) => `Valor original: ${amount}${rate === null ? "" : ` (${rate})`}`,
  category: ({ name, why }) => `Categoria: ${name} – ${why}`,
  why: {
    choice: "você escolheu",
    rule: "pela sua regra",
    structure: "pelo tipo de movimento",
    bank: "do banco",
    learned: "como nas outras vezes deste estabelecimento",
    name: "pelo nome",
    mcc: ({ code }) => `pelo tipo de loja (${code})`,
    operation: "pelo tipo de operação",
    purchase: "da compra que foi devolvida",
    none: "ainda não sei o que é",
  },
  refund: "Estorno: diminui o gasto da categoria.",
  income: "Conta como recebido.",
  notCounted: ({ reason }) => `Fora da conta: ${reason}.`,
  saidFlow: {
    ignored: ({ why }) => `Fora da conta: ${why}.`,
    "own-transfer": ({ why }) => `Transferência entre as suas contas: ${why}.`,
    refund: ({ why }) => `Estorno, diminui o gasto da categoria: ${why}.`,
  },
  askCategory: "Qual é a categoria certa?",
  askBelow: ({ name }) => `O que em ${name}?`,
  askScope: ({ what }) => `${what}: só desta vez ou sempre?`,
  unidentified: "Não sei de quem é este movimento, por isso só dá para mudar este.",
  what: {
    ignored: "Não contar",
    "own-transfer": "Entre as suas contas",
    refund: "Estorno",
  },
  state: {
    category: ({ name }) => `em ${name}`,
    ignored: () => "fora da conta",
    "own-transfer": ({ count }) =>
      count === 1
        ? "como transferência entre as suas contas"
        : "como transferências entre as suas contas",
    refund: ({ count }) => (count === 1 ? "como estorno" : "como estornos"),
  },
  toldOne: ({ state }) => `Pronto: este movimento agora fica ${state}.`,
  toldAutomatic: "Pronto. Este movimento voltou ao automático.",
  toldRule: ({ state, count }) => {
    if (count === 0) return `Pronto: os próximos movimentos ficam ${state}.`;
    return count === 1
      ? `Pronto: 1 movimento agora ${state}, e os próximos também.`
      : `Pronto: ${count} movimentos agora ${state}, e os próximos também.`;
  },
  toldKept: ({ count }) =>
    count === 1 ? "1 ficou como você definiu." : `${count} ficaram como você definiu.`,
  toldReplaced: ({ what }) => `A regra de antes era: ${what}.`,
  toldSplit: ({ name }) => `Pronto, separei. Este movimento é de novo de ${name}.`,
  toldUndone: "Desfeito.",
  toldLate: "Isso já mudou depois. Nada foi desfeito.",
  button: {
    change: "Mudar categoria",
    ignore: "Não contar",
    count: "Contar de novo",
    rename: "Mudar o nome",
    note: "Nota",
    changeNote: "Mudar nota",
    deleteNote: "Apagar nota",
    split: "Separar",
    automatic: "Voltar ao automático",
    more: "Todas as categorias",
    wholeCategory: ({ name }) => `${name} (tudo)`,
    onlyThis: "Só este",
    always: ({ name, count }) => `Sempre em ${name} (${count})`,
    undo: "Desfazer",
  },
  flowButton: {
    "own-transfer": {
      yes: "É transferência entre minhas contas",
      no: "Não é transferência entre minhas contas",
    },
    refund: { yes: "É estorno", no: "Não é estorno" },
  },
  rename: {
    ask: ({ name }) => `Como devo chamar ${name}? Responda com o novo nome.`,
    done: ({ name }) => `Pronto. Agora se chama ${name}.`,
    joined: ({ name }) => `Pronto. Juntei com ${name}, que você já tinha.`,
    shared: ({ count }) =>
      `O nome vale para ${count} estabelecimentos, que você juntou. Para separá-los, abra um movimento deles e toque em “Separar”.`,
    nameless: "Preciso de um nome com letras ou números. Nada mudou.",
    tooLong: ({ max }) => `Esse nome é longo demais: cabem ${max} letras. Nada mudou.`,
    undone: ({ name }) => `Desfeito: volta a se chamar ${name}.`,
  },
  note: {
    line: ({ text }) => `Nota: ${text}`,
    ask: ({ name, max }) =>
      `O que devo anotar sobre ${name}? Responda com até ${max} letras. Com uma #etiqueta fica fácil de achar depois.`,
    askAnother: ({ name, text }) =>
      `Sobre ${name} está anotado: ${text}. Responda com a nota nova, ou com um traço (-) para apagar.`,
    done: ({ text }) => `Pronto, anotei: ${text}`,
    deleted: "Pronto, este movimento está sem nota.",
    tooLong: ({ max }) => `Essa nota é longa demais: cabem ${max} letras. Nada mudou.`,
    undone: ({ text }) => `Desfeito. A nota é de novo: ${text}`,
    undoneToNone: "Desfeito: este movimento está sem nota.",
  },
  rules: {
    title: "Suas regras",
    none: "Você ainda não tem regras. Abra um movimento do relatório, mude a categoria e escolha “Sempre”.",
    intro: "Toque no número para mudar ou apagar.",
    line: ({ name, what }) => `${name}: ${what}`,
    moneyIn: "dinheiro que entra",
    use: ({ count }) => {
      if (count === 0) return "nenhum movimento ainda";
      return count === 1 ? "1 movimento" : `${count} movimentos`;
    },
    changed: ({ name, what }) => `Pronto. ${name} agora: ${what}.`,
    deleted: ({ name }) => `Regra de ${name} apagada.`,
    gone: "Esta regra não existe mais.",
    delete: "Apagar a regra",
    back: "‹ Regras",
  },
};
