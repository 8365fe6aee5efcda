import { formatNumber } from "./format-number.ts";
import type { SearchTexts } from "./search-texts.ts";

export const ptBrSearch: SearchTexts = {
  title: ({ what }) => `Busca: ${what}`,
  direction: { in: "recebido", out: "pago" },
  refund: "estorno",
  leftOut: ({ name }) => `fora da conta: ${name.toLowerCase()}`,
  nothing: "nada encontrado",
  nearest: "Com isto eu acho:",
  tip: "Tente uma palavra só, ou o começo dela. Acentos e maiúsculas não fazem diferença.",
  amountTip:
    "Um valor eu procuro exato, com os centavos. Tente com o nome da loja, ou pergunte: gastos entre 40 e 50.",
  allDays: ({ count }) => `Em todas as datas (${formatNumber(count, "pt")})`,
  words: ({ text }) => `Buscar ${text}`,
  how: "O que você quer achar? Procuro nos nomes, nas descrições do banco e nas suas notas:",
  examples: [
    ["/buscar padaria", "uma palavra, ou parte dela"],
    ["/buscar presente Bia", "todas as palavras, também das notas"],
    ["/buscar 45,90", "um valor exato"],
    ["/buscar #viagem", "uma etiqueta das suas notas"],
    ["/buscar uber outubro", "em um período"],
  ],
  tooLong: ({ max }) => `É coisa demais para uma busca: cabem ${max} letras e dez palavras.`,
  badAmount: ({ typed }) => `Não entendi o valor ${typed}. Escreva como 45,90 ou R$ 45,90.`,
};
