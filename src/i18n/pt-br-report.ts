import { ptBrVerdict } from "./pt-br-verdict.ts";
import type { ReportTexts } from "./report-texts.ts";

const UNIT = { week: "da semana anterior", month: "do mês anterior", year: "do ano anterior" };
const IN_UNIT = { week: "na semana anterior", month: "no mês anterior", year: "no ano anterior" };

export const ptBrReport: ReportTexts = {
  spent: "Gasto",
  received: "Recebido",
  nothingSpent: "Nada gasto neste período",
  nothingAtAll: "Nada gasto nem recebido neste período.",
  left: ({ amount, isRunning }) => `${isRunning ? "Sobram" : "Sobraram"}\u00A0${amount}`,
  missing: ({ amount, isRunning }) => `${isRunning ? "Faltam" : "Faltaram"}\u00A0${amount}`,
  decided: ({ free }) => `Você decidiu ${free}`,
  split: ({ free, fixed }) => `Você decidiu ${free}; contas fixas ${fixed}`,
  fixedPart: ({ amount }) => `${amount} fixos`,
  fixedLessRefunds: ({ amount, refunds }) => `${amount} fixos menos ${refunds} de estornos`,
  allFixed: "tudo fixo",
  keptSince: ({ day }) =>
    `De antes de ${day} guardo só as somas de cada mês, não os movimentos um a um.`,
  dataSince: ({ day }) => `Tenho dados desde ${day}.`,
  dataUntil: ({ day }) => `Movimentos até ${day}.`,
  banksUntil: ({ banks }) => `Movimentos até: ${banks}.`,
  bankUntil: ({ bank, day }) => `${bank}, ${day}`,
  bankBehind: ({ bank, day }) => `${bank} só até ${day}`,
  lost: {
    consent: ({ banks }) =>
      `${banks}: a autorização terminou, e nada novo chega até você reconectar.`,
    removed: ({ banks }) =>
      `${banks}: o acesso foi encerrado, e nada novo chega até você reconectar.`,
    login: ({ banks }) => `${banks}: falta entrar de novo no banco, e nada novo chega até lá.`,
  },
  bankWithoutData: ({ bank }) => `${bank} ainda sem nada`,
  figuresIn: {
    below: "Os valores por categoria estão na próxima mensagem.",
    list: "Todos os valores estão em “Categorias”.",
  },
  otherRefunds: "Demais estornos",
  moreBackThanSpent: "mais estornos que gastos",
  moreCurrencies: ({ count }) =>
    count === 1 ? "E mais 1 moeda no texto." : `E mais ${count} moedas no texto.`,
  sameDaysBefore: ({ unit, days }) => {
    if (unit === "days") return days === 1 ? "no dia anterior" : `nos ${days} dias anteriores`;
    return days === 1 ? `no mesmo dia ${UNIT[unit]}` : `nos mesmos ${days} dias ${UNIT[unit]}`;
  },
  wholeBefore: ({ unit, days }) => {
    if (unit !== "days") return IN_UNIT[unit];
    return days === 1 ? "no dia anterior" : `nos ${days} dias anteriores`;
  },
  more: ({ share, days, amount }) => `▲ ${share} a mais que ${days} (${amount})`,
  less: ({ share, days, amount }) => `▼ ${share} a menos que ${days} (${amount})`,
  times: ({ days, amount }) => `▲ Mais de 10 vezes o valor ${days} (${amount})`,
  same: ({ days, amount }) => `O mesmo que ${days} (${amount})`,
  nothingBefore: ({ days }) => `Nada gasto ${days}.`,
  perDay: ({ amount }) => `Em média ${amount} por dia`,
  perDaySince: ({ amount, day }) => `Em média ${amount} por dia desde ${day}`,
  comparedWithout: ({ accounts }) => `Comparação sem ${accounts}.`,
  withoutAccount: ({ name, day }) => `${name} (dados desde ${day})`,
  noDataThen: ({ day }) => `Não tenho dados desse período: eles começam em ${day}.`,
  outlook: ({ amount }) => `Previsão para o mês: ${amount}`,
  outlookRange: ({ low, high }) => `Previsão para o mês: ${low} a ${high}`,
  verdict: ptBrVerdict,
  biggest: ({ isPart, title, day, amount }) =>
    `Maior gasto${isPart ? " fora das contas fixas" : ""}: ${amount} em ${day}, ${title}`,
  insight: {
    rose: ({ category, amount }) => `O que mais subiu: ${category}, ${amount} a mais que antes.`,
    fell: ({ category, amount }) => `O que mais caiu: ${category}, ${amount} a menos que antes.`,
    isNew: ({ category, amount }) =>
      `Novidade: ${amount} em ${category}, onde antes não havia nada.`,
    dominates: ({ category, share }) => `${category} leva ${share} de tudo o que você gastou.`,
    oneExpense: ({ share }) => `Um único gasto responde por ${share} do total.`,
  },
  leftOut: {
    title: "O que ficou de fora?",
    label: "Fora da conta",
    intro: "Dinheiro que se moveu, mas não conta como gasto nem como recebido:",
    nothing: "Nada ficou de fora neste período.",
    name: {
      "bill-payment": "Pagamento de fatura",
      "own-transfer": "Entre as suas contas",
      withdrawal: "Saques",
      returned: "Devolvidos",
      investment: "Investimentos",
      loan: "Empréstimos recebidos",
      ignored: "Ignorados por você",
      "future-instalment": "Parcelas futuras",
    },
    why: {
      "bill-payment": "as compras do cartão já contam uma a uma",
      "own-transfer": "o dinheiro continua sendo seu",
      withdrawal: "viraram dinheiro na mão; o que você gastar dele, escreva aqui",
      returned: "o dinheiro foi e voltou",
      investment: "guardar não é gastar",
      loan: "é dinheiro a devolver",
      ignored: "você pediu para não contar",
      "future-instalment": "ainda vão vencer; contam no dia de cada uma, e não nesta soma",
    },
    assumed: ({ count }) =>
      count === 1
        ? "1 destes movimentos veio sem categoria do banco: entendi o que é pelo texto ou pelo outro lado dele."
        : `${count} destes movimentos vieram sem categoria do banco: entendi o que são pelo texto ou pelo outro lado de cada um.`,
  },
  screen: {
    comparison: "Comparação",
    nothingToCompare: "Ainda não tenho dados do período anterior inteiro para comparar.",
    onlyDecided: "Só o que você decidiu, sem as contas fixas:",
    usual: ({ amount }) => `usual ${amount}`,
    before: ({ amount }) => `antes ${amount}`,
    days: "Dia a dia",
    weekOf: ({ day }) => `Semana de ${day}`,
    dearestDay: ({ day, amount }) => `Dia mais caro: ${day} (${amount}).`,
    quietDays: ({ count }) => (count === 1 ? "1 dia sem gastos." : `${count} dias sem gastos.`),
    months: "Mês a mês",
    lastMonths: ({ count, hasCurrent, without }) => {
      const months =
        count === 1 ? "No último mês encerrado" : `Nos últimos ${count} meses encerrados`;
      const current = hasCurrent ? ", sem o mês em curso" : "";
      if (without === 0) return `${months}${current}:`;
      const left = without === 1 ? "1 mês" : `${without} meses`;
      const uncovered = `sem ${left} que nem todas as contas cobrem`;
      return `${months}${current}${hasCurrent ? " e" : ","} ${uncovered}:`;
    },
    monthLine: ({ spent, received }) => `gasto ${spent}, recebido ${received}`,
    running: "em curso",
    saved: ({ share, amount }) => `Sobraram ${amount}: ${share} do recebido.`,
    overspent: ({ amount }) => `Você gastou ${amount} a mais do que recebeu.`,
    noIncome: "Nada recebido neste período.",
    accounts: "Por conta",
    account: ({ name, digits }) => (digits === null ? name : `${name} (final ${digits})`),
    reaches: "Movimentos até",
    noTransactions: "Nenhum movimento aqui.",
    categories: "Todas as categorias",
    perMonth: ({ amount }) => `Em média ${amount} por mês completo.`,
    merchants: ({ category }) => `${category}: estabelecimentos e pessoas`,
    transactions: ({ count }) => (count === 1 ? "1 movimento" : `${count} movimentos`),
    page: ({ page, pages }) => `página ${page} de ${pages}`,
    pending: "pendente",
    boughtOn: ({ day }) => `compra em ${day}`,
    instalment: ({ number, total }) => `parcela ${number} de ${total}`,
    ownOf: ({ category }) => `Outros de ${category}`,
    ownIncome: "Outros recebimentos",
    pictureDays: ({ unit }) =>
      `Na imagem, o gasto de cada ${{ day: "dia", week: "semana", month: "mês" }[unit]} e a soma até ali.`,
    pictureMonths: "Na imagem, gasto e recebido de cada mês.",
    pictureTrend: "Na imagem, o gasto de cada mês e as partes do período.",
  },
  button: {
    week: "Semana",
    month: "Mês",
    days90: "90 dias",
    year: "Ano",
    compare: "Comparar",
    days: "Dia a dia",
    accounts: "Contas",
    leftOut: "Fora da conta",
    biggest: "Maior gasto",
    categories: "Categorias",
    fixed: "Fixas",
    more: "Mais",
    nearest: ({ period }) => `Ver ${period}`,
    merchants: "Lojas e pessoas",
    transactions: "Movimentos",
    months: "Mês a mês",
    back: "‹ Voltar",
  },
};
