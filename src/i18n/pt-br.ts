import type { Catalog } from "./catalog.ts";
import { formatNumber } from "./format-number.ts";
import { capitalized, monthName } from "./month-name.ts";
import { ptBrBalance } from "./pt-br-balance.ts";
import { ptBrToday } from "./pt-br-today.ts";
import { ptBrOwner } from "./pt-br-owner.ts";
import { ptBrAlerts } from "./pt-br-alerts.ts";
import { ptBrBill } from "./pt-br-bill.ts";
import { ptBrQuestion } from "./pt-br-question.ts";
import { ptBrBudget } from "./pt-br-budget.ts";
import { ptBrCash } from "./pt-br-cash.ts";
import { ptBrConnection } from "./pt-br-connection.ts";
import { ptBrExport } from "./pt-br-export.ts";
import { ptBrPicture } from "./pt-br-picture.ts";
import { ptBrReport } from "./pt-br-report.ts";
import { ptBrGame } from "./pt-br-game.ts";
import { ptBrFixed } from "./pt-br-fixed.ts";
import { ptBrTeaching } from "./pt-br-teaching.ts";
import { ptBrSearch } from "./pt-br-search.ts";
import { ptBrSchedule } from "./pt-br-schedule.ts";
import { ptBrSettings } from "./pt-br-settings.ts";

export const ptBr: Catalog = {
  profile: {
    description:
      "Eu sou o Quanto e mostro para onde foi o seu dinheiro.\n\n" +
      "Conecte o seu banco uma vez e veja, sempre que quiser, quanto gastou e em quê: uma imagem clara e os valores exatos.\n\n" +
      "Só leio os seus dados. Não consigo movimentar dinheiro.",
    shortDescription: "Mostro para onde foi o seu dinheiro: quanto você gastou e em quê.",
  },
  commands: {
    report: "Quanto gastei e em quê",
    today: "Quanto posso gastar por dia",
    bill: "Faturas do cartão e parcelas",
    balance: "Saldos, dívidas e investimentos",
    budget: "Meu orçamento do mês",
    subscriptions: "Assinaturas e contas fixas",
    accounts: "Meus bancos e saldos",
    refresh: "Buscar novidades nos bancos",
    alerts: "O que eu aviso, e quando",
    rules: "Minhas regras de categoria",
    export: "Seus dados em arquivo",
    search: "Achar um movimento",
    connect: "Conectar um banco",
    schedule: "Resumos que chegam sozinhos",
    settings: "Idioma, fuso, início do mês, tema",
    disconnect: "Desconectar um banco",
    privacy: "O que eu guardo e quem vê",
    delete_data: "Apagar todos os meus dados",
    help: "O que eu sei fazer",
    start: "Começar",
  },
  start: {
    hello: ({ name }) => (name === null ? "Oi! Eu sou o Quanto." : `Oi, ${name}! Eu sou o Quanto.`),
    whoWeAre:
      "Conecte o seu banco e eu mostro para onde foi o seu dinheiro: quanto você gastou, por categoria, com uma imagem e os valores exatos.",
    whatWeStore:
      "O que eu guardo: os nomes e saldos das suas contas e os seus movimentos. A senha do banco fica só na página segura da Pluggy; eu nunca a vejo. E só leio: não consigo movimentar dinheiro.",
    next: "Para começar, conecte um banco. Leva uns dois minutos.",
    helloAgain: ({ name }) =>
      name === null ? "Que bom ver você de novo!" : `Que bom ver você de novo, ${name}!`,
    more: "tudo o que eu sei fazer",
    example: "A imagem é só um exemplo: os valores são inventados.",
  },
  help: {
    title: "O que eu sei fazer",
    commands: {
      report: "quanto você gastou neste mês, por categoria",
      today: "quanto dá para gastar por dia até o próximo salário",
      bill: "a fatura de cada cartão e as parcelas que vêm",
      balance: "quanto há em cada conta, cartão e investimento, e de quando é",
      budget: "um limite por mês, por categoria ou para tudo, e quanto resta",
      subscriptions: "assinaturas e contas fixas: quanto custam e quando vêm",
      accounts: "seus bancos, contas e saldos",
      refresh: "buscar novidades nos bancos",
      alerts: "o que eu aviso sem você pedir: ver, mudar, silenciar",
      rules: "suas regras de categoria: ver, mudar, apagar",
      export: "seus movimentos num arquivo: CSV, OFX ou JSON",
      search: "achar movimentos por nome, nota, #etiqueta ou valor",
      connect: "conectar ou reconectar um banco",
      schedule: "quando os resumos chegam sozinhos",
      settings: "idioma, fuso horário, início do mês e tema",
      disconnect: "desconectar um banco",
      privacy: "o que eu guardo e quem vê",
      delete_data: "apagar todos os seus dados",
      help: "esta mensagem",
    },
    periods: "Períodos que eu entendo",
  },
  connect: {
    title: "Vamos conectar o seu banco",
    explanation:
      "O botão abre uma página segura, onde você escolhe o banco e autoriza o acesso. Sua senha não passa por mim.",
    validity: ({ minutes }) =>
      `O link é só seu, vale por ${minutes} minutos e serve para uma conexão. Não o repasse a ninguém.`,
    button: "Conectar meu banco",
    buttonAnother: "Conectar outro banco",
    tryAgain: "Tentar de novo",
    continue: "Continuar",
    loginTitle: ({ bank }) => `${bank}: vamos tentar de novo`,
    loginExplanation:
      "O botão abre uma página segura, onde você entra no seu banco. Sua senha não passa por mim.",
    loginButton: ({ bank }) => `Conectar ${bank}`,
  },
  accounts: {
    title: "Suas contas",
    balance: "saldo",
    debt: "a pagar",
    noDebt: "nada a pagar",
    unknownBalance: "o banco não informou o saldo",
    billDue: ({ day }) => `no total · uma fatura vence em ${day}`,
    unnamedAccount: "Conta",
    unnamedCard: "Cartão",
    missingAccounts: {
      accounts: ({ bank }) => `${bank}: o banco não entregou as contas; falta o que há nelas.`,
      cards: ({ bank }) => `${bank}: o banco não entregou os cartões; falta o que há neles.`,
    },
    unreadableTransactions: ({ count }) =>
      count === 1
        ? "1 movimento do banco não pôde ser lido."
        : `${formatNumber(count, "pt")} movimentos do banco não puderam ser lidos.`,
    unreadableAccounts: ({ count }) =>
      count === 1
        ? "1 conta do banco não pôde ser lida."
        : `${formatNumber(count, "pt")} contas do banco não puderam ser lidas.`,
    updatedAgo: ({ ago }) => `atualizado ${ago}`,
    updatedOn: ({ day, ago }) => `atualizado em ${day} (${ago})`,
    latestTransaction: ({ day }) => `último movimento em ${day}`,
    endingIn: ({ digits }) => `final ${digits}`,
    staleSince: ({ day }) => (day === null ? "não está atualizando" : `não atualiza desde ${day}`),
    staleAccounts: ({ accounts, count, day }) => {
      if (day === null) return `${accounts} não ${count === 1 ? "está" : "estão"} atualizando.`;
      return `${accounts} não ${count === 1 ? "atualiza" : "atualizam"} desde ${day}.`;
    },
    closedSince: ({ day }) => `o banco não lista mais desde ${day}`,
    noAccounts: "Este banco ainda não informou nenhuma conta.",
    updating: "Buscando os dados no banco…",
    deleting: "Apagando…",
    sharedLimit: ({ card }) => `mesmo limite do ${card}`,
  },
  balance: ptBrBalance,
  today: ptBrToday,
  owner: ptBrOwner,
  alerts: ptBrAlerts,
  bill: ptBrBill,
  budget: ptBrBudget,
  export: ptBrExport,
  question: ptBrQuestion,
  cash: ptBrCash,
  connection: ptBrConnection,
  period: {
    thisWeek: "Esta semana",
    lastWeek: "Semana passada",
    lastDays: ({ days }) => `Últimos ${days} dias`,
    year: ({ year }) => `Ano de ${year}`,
    month: ({ month, year }) => `${capitalized(monthName(month, "pt"))} de ${year}`,
    thisYear: "Este ano",
    thisMonth: "Este mês",
    lastMonth: "Mês passado",
  },
  report: ptBrReport,
  teaching: ptBrTeaching,
  game: ptBrGame,
  search: ptBrSearch,
  fixed: ptBrFixed,
  schedule: ptBrSchedule,
  settings: ptBrSettings,
  picture: ptBrPicture,
  noDataYet: {
    noBank: "Você ainda não conectou nenhum banco.",
    noBankNext: "Conecte um e eu mostro para onde foi o seu dinheiro. Leva uns dois minutos.",
    fetching: ({ banks }) => `Ainda estou buscando os seus dados: ${banks}.`,
    fetchingNext:
      "A primeira busca costuma levar alguns minutos. Assim que terminar, mando o seu relatório.",
    thenReport: "Assim que o banco responder, mando o seu relatório.",
  },
  periodHelp: {
    unknown: "Não entendi esse período.",
    understood: ({ days }) => `Você quis dizer ${days}?`,
    future: "Esse período ainda não começou, então não há o que mostrar.",
    examplesTitle: "Você pode pedir assim:",
    examples: [
      ["/relatorio", "este mês"],
      ["/relatorio ontem", "um dia"],
      ["/relatorio semana passada", "de segunda a domingo"],
      ["/relatorio outubro", "um mês"],
      ["/relatorio 45 dias", "os dias até hoje"],
      ["/relatorio 01/10 a 15/10", "de um dia até outro"],
      ["/relatorio desde 1/10", "desse dia até hoje"],
      ["/relatorio ano passado", "de janeiro a dezembro"],
    ],
  },
  progress: {
    waiting: ({ bank }) => `${bank}: buscando…`,
    slow: ({ bank }) =>
      `${bank}: está demorando mais que o normal. Você não precisa fazer nada: eu continuo buscando e mando o relatório quando terminar.`,
    asked: {
      code: ({ bank }) =>
        `${bank}: o banco pediu um código. Continue na página em que você está conectando ou, se ela se fechou, por aqui.`,
      authorisation: ({ bank }) =>
        `${bank}: falta você autorizar no aplicativo do banco. Depois disso, eu continuo sozinho.`,
    },
    failed: ({ bank }) => `${bank}: não deu certo.`,
    givenUp: ({ bank }) =>
      `${bank}: esta tentativa não deu em nada, e eu a apaguei. Para conectar, mande /conectar.`,
    fetching: ({ bank, transactions }) => `${bank}: ${transactionCount(transactions)}…`,
    done: ({ bank, transactions }) => `${bank} conectado: ${transactionCount(transactions)}.`,
    doneEmpty: ({ bank }) => `${bank} conectado. Ainda não há movimentos.`,
  },
  notice: {
    unusedWords: ({ words }) => `“${words}” não muda nada aqui. Isto é o que eu tenho de agora:`,
    unknownCommand: "Não conheço esse comando.",
    error: "Algo deu errado aqui do meu lado. Tente de novo daqui a pouco.",
    errorId: ({ id }) => `Se continuar, informe este código a quem cuida do bot: ${id}`,
    noLongerAllowed:
      "Você não está mais na lista deste bot, então não busco nem envio mais nada para você. Ainda funcionam: /privacidade, /desconectar e /apagar_dados.",
    removed: ({ day }) =>
      `Você tinha me bloqueado havia muito tempo, então apaguei os seus dados em ${day}. Para continuar, conecte o seu banco de novo.`,
    notAllowed: ({ telegramId }) =>
      `Este bot é particular e você ainda não está na lista. Se conhece quem cuida dele, passe este número: ${telegramId}`,
    privateOnly: "Aqui todo mundo veria as suas finanças. Fale comigo em particular.",
    openPrivateChat: "Conversar em particular",
    tooFast: "Calma, é muita coisa de uma vez. Espere um minutinho e tente de novo.",
    oldButton: "Este botão é antigo e não funciona mais. Mande o comando de novo.",
  },
};

function transactionCount(count: number): string {
  return count === 1 ? "1 movimento" : `${formatNumber(count, "pt")} movimentos`;
}
