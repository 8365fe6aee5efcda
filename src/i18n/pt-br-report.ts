import type { ReportTexts } from "./report-texts.ts";

export const ptBrReport: ReportTexts = {
  spent: "Gasto",
  received: "Recebido",
  byCategory: "Por categoria",
  nothingSpent: "Nada gasto neste período",
  dataSince: ({ day }) => `Tenho dados desde ${day}.`,
  figuresBelow: "Os valores por categoria estão na próxima mensagem.",
  otherRefunds: "Outros estornos",
  moreBackThanSpent: "mais estornos que gastos",
  moreCurrencies: ({ count }) =>
    count === 1 ? "E mais 1 moeda no texto." : `E mais ${count} moedas no texto.`,
};
