import type { ScheduleTexts } from "./schedule-texts.ts";

const WEEKDAYS = ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"];

export const ptBrSchedule: ScheduleTexts = {
  title: "Resumos automáticos",
  weekly: ({ weekday, hour }) =>
    `${every(weekday)}, ${at(hour)}: o resumo da última semana, de segunda a domingo.`,
  monthly: ({ isCalendar, hour }) =>
    isCalendar
      ? `No primeiro dia do mês, ${at(hour)}: o resumo do mês que terminou.`
      : `No dia em que o seu mês começa, ${at(hour)}: o resumo do mês que terminou.`,
  planned: {
    weekly: ({ weekday, hour }) => `${every(weekday)}, ${at(hour)}, mando um resumo da semana.`,
    monthly: ({ hour }) =>
      `A cada começo de mês, ${at(hour)}, mando um resumo do mês que terminou.`,
  },
  off: "Estão desligados: só mando um resumo quando você pedir.",
  next: ({ moment }) => `Próximo: ${moment}.`,
  whenNothingHappened: {
    send: "Mando mesmo que nada tenha acontecido no período.",
    skip: "Se nada acontecer no período, não mando nada.",
  },
  quiet: ({ from, to }) =>
    `${since(from)} ${at(to)}, os avisos de /alertas esperam, e as outras mensagens, como a de um banco que precisa de você, chegam sem som.`,
  neverQuiet: "Os avisos de /alertas e as outras mensagens chegam com som a qualquer hora.",
  noBank: ({ weekly, monthly }) => {
    if (!weekly && !monthly)
      return "Seus resumos estão desligados. Assim que você conectar um banco, dá para ligar aqui.";
    const every = [...(weekly ? ["toda semana"] : []), ...(monthly ? ["todo mês"] : [])];
    return `Assim que você conectar um banco, mando um resumo ${every.join(" e ")}. O dia e a hora você escolhe aqui.`;
  },
  ask: {
    weekday: "Em que dia da semana?",
    hour: "A que horas?",
    quiet: "Em que horas os avisos devem esperar, e as outras mensagens chegar sem som?",
    now: "Qual resumo você quer agora?",
  },
  button: {
    rhythm: {
      weekly: ({ isOn }) => `Semanal: ${isOn ? "ligado" : "desligado"}`,
      monthly: ({ isOn }) => `Mensal: ${isOn ? "ligado" : "desligado"}`,
    },
    weekday: ({ weekday }) => `Dia: ${nameOf(weekday)}`,
    hour: ({ hour }) => `Hora: ${hour}h`,
    whenNothingHappened: { send: "Sem movimentos: mandar", skip: "Sem movimentos: não mandar" },
    quiet: ({ hours }) => `Sem som: ${hours}`,
    now: "Mandar um agora",
    back: "‹ Voltar",
    change: "Mudar dia ou hora",
  },
  choice: {
    weekday: ({ weekday }) => capital(nameOf(weekday)),
    hour: ({ hour }) => `${hour}h`,
    quiet: ({ from, to }) => `${from}h–${to}h`,
    neverQuiet: "nunca",
    period: { weekly: "Semana passada", monthly: "Mês passado" },
  },
  sending: "Já vai!",
};

function nameOf(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

/** The days that end in "-feira" are feminine. */
function every(weekday: number): string {
  return weekday > 5 ? `Todo ${nameOf(weekday)}` : `Toda ${nameOf(weekday)}-feira`;
}

function at(hour: number): string {
  return hour === 1 ? "à 1h" : `às ${hour}h`;
}

function since(hour: number): string {
  return hour === 1 ? "Da 1h" : `Das ${hour}h`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
