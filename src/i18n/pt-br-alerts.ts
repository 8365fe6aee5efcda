import type { AlertTexts } from "./alert-texts.ts";

export const ptBrAlerts: AlertTexts = {
  line: {
    bill: ({ card, when }) => `A fatura de ${card} vence ${when}`,
    due: ({ daysLeft, day }) => {
      if (daysLeft === 0) return `hoje, ${day}`;
      return daysLeft === 1 ? `amanhã, ${day}` : `em ${daysLeft} dias, ${day}`;
    },
    billAmount: ({ amount }) => `: ${amount} a pagar.`,
    billWithoutAmount: ". O banco não informou o valor.",
    budget: ({ name, percent, spent, limit }) =>
      `${name}: chegou a ${percent} do orçamento. Foram ${spent} de ${limit}.`,
    salary: ({ name, amount, day }) => `Seu salário chegou: ${amount} de ${name}, em ${day}.`,
    income: ({ name, amount, day }) => `Recebido: ${amount} de ${name}, em ${day}.`,
    priceRise: ({ name, before, now, day }) =>
      `${name} subiu de preço: de ${before} para ${now}, em ${day}.`,
    large: ({ name, amount, day }) => `Compra grande: ${amount} em ${name}, no dia ${day}.`,
    low: ({ account, amount, limit }) => `Saldo baixo em ${account}: ${amount} (limite: ${limit}).`,
    proposal: ({ amount }) =>
      `Quer que eu avise quando houver uma compra grande? Pelos seus gastos, sugiro a partir de ${amount}.`,
  },
  more: ({ count }) => `e mais ${count}`,
  age: ({ bank, moment }) => `Dados de ${bank}: ${moment}`,
  button: {
    silence: ({ kind }) => `Silenciar ${kind}`,
    silenceKind: "Silenciar este tipo",
    month: "Por 30 dias",
    silenceMonth: "Silêncio: 30 dias",
    limit: ({ kind }) => `Mudar o limite: ${kind}`,
    limitThis: "Mudar o limite",
    all: "Todos os avisos",
    tellAgain: "Avisar de novo",
    silenceThis: "Silenciar",
    accept: ({ amount }) => `Sim, a partir de ${amount}`,
    otherAmount: "Outro valor",
    refuse: "Não, obrigado",
    off: "Desligar",
    back: "‹ Todos os avisos",
  },
  title: "Avisos",
  explanation: "O que eu conto sem você pedir. Toque para mudar:",
  rules: ({ from, to }) =>
    `Junto tudo numa mensagem só, no máximo três por dia (fora faturas e bancos). Das ${from}h às ${to}h os avisos esperam; só o de um banco que precisa de você chega, sem som. Mude o horário em /agenda.`,
  rulesWithoutQuiet:
    "Junto tudo numa mensagem só, no máximo três por dia (fora faturas e bancos). Horas de silêncio você escolhe em /agenda.",
  howToWrite: "Ou escreva: /alertas grande 500, /alertas baixo 200, /alertas grande desligar.",
  kind: {
    "bill-due": { name: "faturas", about: "Fatura que vence em três dias ou hoje" },
    budget: { name: "orçamentos", about: "Orçamento que chega a 80% e a 100%" },
    income: { name: "entradas", about: "Salário ou outra entrada grande" },
    "price-rise": { name: "preços", about: "Assinatura ou conta que ficou mais cara" },
    connection: { name: "bancos", about: "Banco que precisa de você" },
    large: { name: "compras grandes", about: "Compra grande" },
    low: { name: "saldo baixo", about: "Saldo baixo" },
  },
  state: {
    off: "desligado",
    silent: "em silêncio",
    silentUntil: ({ day }) => `em silêncio até ${day}`,
    from: ({ amount }) => `a partir de ${amount}`,
    under: ({ amount }) => `abaixo de ${amount}`,
  },
  askLimit: {
    large: "A partir de que valor uma compra é grande para você?",
    low: "Abaixo de que saldo você quer saber?",
  },
  example: ({ command }) => `Outro valor você escreve assim: ${command}`,
  budgetLimit: "O valor de um orçamento você muda em /orcamento.",
  badLimit: ({ command }) =>
    `Não entendi o valor. Escreva um número maior que zero, assim: ${command}`,
  unknown: "Não conheço esse aviso. Estes são os que existem:",
  changed: {
    silenced: ({ kind }) => `Pronto, não aviso mais sobre ${kind}.`,
    silencedUntil: ({ kind, day }) => `Pronto, nada sobre ${kind} até ${day}.`,
    told: ({ kind }) => `Pronto, volto a avisar sobre ${kind}.`,
    allSilenced: "Pronto, todos os avisos estão em silêncio.",
    allTold: "Pronto, os avisos voltaram.",
    large: ({ amount }) => `Pronto, aviso de compras a partir de ${amount}.`,
    low: ({ amount }) => `Pronto, aviso quando o saldo de uma conta ficar abaixo de ${amount}.`,
    limitEnded: ({ kind }) => `Pronto, sem avisos de ${kind}.`,
    refused: "Tudo bem. Se mudar de ideia, é só abrir /alertas.",
  },
};
