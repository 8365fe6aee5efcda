import type { CashTexts } from "./cash-texts.ts";

export const ptBrCash: CashTexts = {
  amountAlone: "Para anotar em dinheiro, escreva também o que foi, assim: café 12",
  account: "Dinheiro",
  today: "hoje",
  yesterday: "ontem",
  recorded: ({ title, amount, day }) => `Em dinheiro: ${title} ${amount} · ${day}`,
  received: ({ title, amount, day }) => `Recebido em dinheiro: ${title} ${amount} · ${day}`,
  noted: ({ title, amount, day }) => `Só anotado: ${title} ${amount} · ${day}`,
  noteWaits: ({ days }) =>
    `Não entra nas somas. Quando o banco mostrar, eu pergunto; se não mostrar em ${days} dias, a anotação some.`,
  merged: ({ title, amount }) => `Um só: fica o do banco. Tirei ${title} ${amount} do dinheiro.`,
  arrived: ({ title, amount }) => `Chegou no banco: a anotação ${title} ${amount} saiu.`,
  undone: ({ title, amount }) => `Desfeito: ${title} ${amount} não está mais nas suas contas.`,
  gone: "Esta anotação não existe mais. Nada mudou.",
  first: ({ title, amount, day }) => `Posso anotar em dinheiro: ${title} ${amount} · ${day}?`,
  firstReceived: ({ title, amount, day }) =>
    `Posso anotar como recebido em dinheiro: ${title} ${amount} · ${day}?`,
  whatItIs:
    "O que você escrever assim entra nos relatórios, numa conta “Dinheiro”. Os seus saques deixam de contar como gasto: passam a ser dinheiro na mão. Para desligar: /ajustes.",
  nothingYet: "Nada muda até você tocar.",
  either: ({ title, amount, day }) => `É um gasto em dinheiro: ${title} ${amount} · ${day}?`,
  unsure: ({ title, amount, day }) => `É isto: ${title} ${amount} · ${day}?`,
  unsureHint: "Se não for, escreva de novo com vírgula antes dos centavos.",
  declined: "Certo, nada foi anotado.",
  refused: {
    zero: "Sem um valor maior que zero não há o que anotar. Nada mudou.",
    "too-large": "Esse valor é alto demais para dinheiro vivo. Nada foi anotado.",
    "too-old": "Só anoto dinheiro do último ano. Nada foi anotado.",
  },
  question: ({ title, amount, day, name, bank, bankDay }) =>
    `Apareceu no banco: ${name}, ${amount} · ${bankDay} (${bank}). É o mesmo que você anotou em dinheiro, ${title} · ${day}?`,
  noteQuestion: ({ title, amount, day, name, bank, bankDay }) =>
    `Apareceu no banco: ${name}, ${amount} · ${bankDay} (${bank}). É o que você anotou, ${title} · ${day}?`,
  button: {
    yes: "Sim, anotar em dinheiro",
    no: "Não anotar",
    notCash: "Não era dinheiro",
    isCash: "Era dinheiro",
    category: "Categoria",
    today: "Hoje",
    yesterday: "Ontem",
    undo: "Desfazer",
    same: "Sim, um só",
    two: "São dois",
    noteSame: "Sim, é este",
    noteTwo: "É outro",
  },
  inAccounts: "O que você escreve aqui, como “café 12”. Não tem saldo.",
  settings: {
    label: "Dinheiro",
    on: "ligado",
    off: "desligado",
    switchNote:
      "Se você desligar, o que anotou em dinheiro continua nos relatórios, e os saques voltam a contar como gasto.",
    switchOn: "Ligar o dinheiro",
    switchOff: "Desligar o dinheiro",
  },
};
