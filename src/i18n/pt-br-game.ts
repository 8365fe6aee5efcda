import type { GameTexts } from "./game-texts.ts";

export const ptBrGame: GameTexts = {
  offer: (asked) => `Ensinar ${namesOf(asked)}`,
  title: (asked) => `${namesOf(asked)} que eu não conheço`,
  moved: {
    out: ({ amount, count }) =>
      count === 1
        ? `${amount} gastos em 1 movimento, nos últimos 90 dias.`
        : `${amount} gastos em ${count} movimentos, nos últimos 90 dias.`,
    in: ({ amount, count }) =>
      count === 1
        ? `${amount} recebidos em 1 movimento, nos últimos 90 dias.`
        : `${amount} recebidos em ${count} movimentos, nos últimos 90 dias.`,
  },
  ask: {
    shop: "Em que categoria fica o que você compra aqui? A resposta vale também para as próximas vezes.",
    other: "Em que categoria fica isto? A resposta vale também para as próximas vezes.",
  },
  button: {
    other: "Outra categoria",
    skip: "Pular",
    refuse: "Não perguntar mais",
    undo: ({ name }) => `Desfazer: ${name}`,
  },
  toldRound: ({ parts }) => `Pronto. Agora: ${parts}. Os próximos também.`,
  toldPart: ({ count, state }) =>
    count === 1 ? `1 movimento ${state}` : `${count} movimentos ${state}`,
  vanished: "Esse já tem categoria ou não está mais aqui. Nada mudou.",
  refused:
    "Combinado: não ofereço mais. Se um dia quiser ensinar, o que eu não conheço fica em /regras.",
  skipped:
    "Tudo bem, não pergunto de novo por esses. A categoria de um movimento você muda no relatório quando quiser.",
  nothing: "Por enquanto não tenho mais nada para perguntar.",
};

function namesOf({ count, areShops }: Parameters<GameTexts["offer"]>[0]): string {
  if (areShops) return count === 1 ? "1 loja" : `${count} lojas`;
  return count === 1 ? "1 nome" : `${count} nomes`;
}
