import { monthName } from "./month-name.ts";
import type { VerdictTexts } from "./verdict-texts.ts";

export const ptBrVerdict: VerdictTexts = {
  basis: ({ unit, count }) => {
    if (count > 1) return "do seu usual";
    return unit === "month" ? "do mês anterior" : "da semana anterior";
  },
  tooEarly: ({ unit }) => `Ainda é cedo para dizer como vai ${THIS[unit]}.`,
  normal: ({ unit, isPart }) => {
    const words = { month: "Mês normal", week: "Semana normal", days: "Como de costume" }[unit];
    return `${words}${isPart ? " no que decidiu" : ""}`;
  },
  decided: "O que você decidiu está",
  near: ({ basis }) => `perto ${basis}`,
  off: ({ size, isAbove, basis }) => `${size} ${isAbove ? "acima" : "abaixo"} ${basis}`,
  manyTimes: "mais de 10 vezes",
  by: ({ amount, isAbove }) => `${amount} ${isAbove ? "acima" : "abaixo"}`,
  driver: {
    normal: ({ category }) => `O que fugiu: ${category}`,
    above: ({ category }) => `O que puxou: ${category}`,
    below: ({ category }) => `O que caiu: ${category}`,
  },
  usual: ({ unit, count, days, amount, decided }) => {
    const amounts = decided === null ? amount : `${decided} decididos, ${amount} ao todo`;
    if (count > 1) {
      const here = days === 1 ? "neste dia" : "nestes dias";
      const units = unit === "month" ? "meses" : "semanas";
      return `Seu usual ${here}: ${amounts} (mediana de ${count} ${units})`;
    }
    const same = days === 1 ? "No mesmo dia" : "Nos mesmos dias";
    return `${same} ${unit === "month" ? "do mês anterior" : "da semana anterior"}: ${amounts}`;
  },
  spentIn: ({ amount, when }) => `${amount} ${when}`,
  nothingIn: ({ when }) => `Nada gasto ${when}`,
  when: ({ unit, days, month }) => {
    if (month !== null) return `em ${monthName(month, "pt")}`;
    if (unit === "days") return days === 1 ? "no dia" : "no período";
    return { week: "na semana", month: "no mês", year: "no ano" }[unit];
  },
  more: ({ share, days }) => `${share} a mais que ${days}`,
  less: ({ share, days }) => `${share} a menos que ${days}`,
  timesMore: ({ days }) => `mais de 10 vezes o valor ${days}`,
};

const THIS = { day: "o dia", week: "a semana", month: "o mês" } as const;
