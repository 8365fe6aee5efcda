import type { ConnectionTexts } from "./connection-texts.ts";
import { formatNumber } from "./format-number.ts";

export const ptBrConnection: ConnectionTexts = {
  sameName: {
    ending: ({ bank, digits }) => `${bank} (final ${digits})`,
    since: ({ bank, day }) => `${bank} (desde ${day})`,
    number: ({ bank, number }) => `${bank} (${number})`,
  },
  reason: {
    wrongPassword: "O banco recusou o usuário ou a senha. Talvez a senha tenha mudado.",
    wrongCode: "O banco recusou o código de verificação.",
    consentEnded: "A autorização que você deu ao banco foi cancelada ou venceu.",
    notAuthorised: "O acesso não foi autorizado no banco.",
    locked: "O banco bloqueou o seu acesso. Desbloqueie no aplicativo do banco.",
    passwordReset: "O banco pede uma senha nova. Crie a senha no aplicativo do banco.",
    needsAction:
      "O banco espera algo de você, como aceitar um termo. Abra o aplicativo do banco e resolva.",
    loggedInElsewhere: "O banco diz que a sua conta está aberta em outro lugar. Saia de lá.",
    codeTooLate: "O código não chegou a tempo.",
    notSupported: "O banco não libera o acesso a este tipo de conta.",
    unavailable: "O banco está fora do ar ou não respondeu.",
    login: "O banco pede que você entre de novo.",
    code: "O banco está pedindo um código de verificação.",
    authorisation: "Falta você autorizar no aplicativo do banco.",
    noAnswer: "A última busca no banco não deu certo.",
    removed: "O acesso a este banco foi encerrado.",
  },
  neverValidPassword: "O banco recusou o usuário ou a senha.",
  silentSince: ({ day }) => `O banco não manda novidades desde ${day}.`,
  silent: "O banco não manda novidades há mais de dois dias.",
  next: {
    login: ({ bank }) => `Toque em “Reconectar ${bank}” para resolver.`,
    loginAfterUserAction: ({ bank }) => `Depois, toque em “Reconectar ${bank}”.`,
    code: ({ bank }) => `Toque em “Reconectar ${bank}” para informar o código.`,
    authorisation: ({ bank }) => `Se o pedido não aparecer lá, toque em “Reconectar ${bank}”.`,
    newConnection: ({ bank }) => `Toque em “Reconectar ${bank}” para conectar de novo.`,
    patience: "Você não precisa fazer nada: eu continuo tentando e aviso quando voltar.",
    afterUserAction: "Depois, mande /atualizar para eu tentar de novo.",
  },
  deadline: ({ moment }) => `Prazo: ${moment}.`,
  reconnect: ({ bank }) => `Reconectar ${bank}`,
  linkValidity: ({ minutes }) =>
    `O botão vale por ${minutes} minutos. Depois disso, use /conectar.`,
  notice: {
    stopped: ({ bank }) => `${bank} parou de atualizar`,
    asksForCode: ({ bank }) => `${bank} pede um código`,
    waitsForYou: ({ bank }) => `${bank} espera a sua autorização`,
    accessEnded: ({ bank }) => `${bank}: acesso encerrado`,
    oldDataStays: "O que eu já tenho continua aqui.",
    oldDataUntil: ({ day }) => `O que eu já tenho, até ${day}, continua aqui.`,
    restored: ({ bank }) => `${bank} voltou a funcionar.`,
    consentEnds: ({ bank }) => `${bank}: autorização perto do fim`,
    consentUntil: ({ day }) =>
      `A autorização que você deu ao banco vale até ${day}. Renove antes disso para eu continuar recebendo os seus movimentos.`,
    renew: ({ bank }) => `Renovar ${bank}`,
    disconnected: ({ bank }) => `${bank} desconectado: apaguei tudo dele.`,
    dataDeleted: "Pronto: apaguei todos os seus dados, aqui e na Pluggy.",
    comeBack: "Se um dia quiser voltar, mande /iniciar. Até mais!",
  },
  refresh: {
    button: "Atualizar agora",
    started: "Pedi novidades ao banco.",
    alreadyRunning: "Já estou buscando as novidades.",
    justAsked: "Acabei de pedir novidades aos seus bancos. Espere um minuto e peça de novo.",
    tooSoon: ({ moment }) =>
      `Foi atualizado há pouco. Dá para pedir de novo a partir de ${moment}.`,
    tooSoonUntilUnknown: "Foi atualizado há pouco. Tente de novo mais tarde.",
    byPluggyOnly: "Esta conexão se atualiza sozinha, uma vez por dia. Não dá para adiantar.",
    notNow: "Não dá para atualizar agora. Tente de novo mais tarde.",
    unreachable: "Não consegui falar com a Pluggy. Tente de novo daqui a pouco.",
    news: ({ count }) =>
      count === 1 ? "1 movimento novo" : `${formatNumber(count, "pt")} movimentos novos`,
    spent: "gastos",
    nothingNew: "Nada de novo.",
    busy: "O banco ainda não respondeu. As novidades entram no /relatorio assim que chegarem.",
    newsSoon: "Quando terminar, conto aqui o que chegou.",
  },
  disconnect: {
    choose: "Qual banco você quer desconectar?",
    nothing: "Você não tem nenhum banco conectado, então não há o que desconectar.",
    title: ({ bank }) => `Desconectar ${bank}?`,
    what: "Eu encerro a conexão na Pluggy e apago daqui todas as contas e movimentos deste banco. Não dá para desfazer, mas você pode conectar o banco de novo quando quiser.",
    yes: ({ bank }) => `Sim, desconectar ${bank}`,
    begun: ({ bank }) => `Desconectando ${bank}… Aviso quando tudo estiver apagado.`,
    unknownBank: "Este banco não está mais conectado.",
    alreadyDeleting: ({ banks }) => `Já estou apagando: ${banks}.`,
  },
  deleteData: {
    title: "Apagar todos os seus dados?",
    what: "Eu encerro as conexões com os seus bancos na Pluggy e apago daqui as suas contas, os seus movimentos e o seu cadastro. Não sobra nada, e não dá para desfazer.",
    chatStays:
      "As mensagens desta conversa ficam no seu Telegram. Para apagá-las, exclua a conversa.",
    yes: "Sim, apagar tudo",
    begun: "Estou apagando os seus dados… Mando uma última mensagem quando terminar.",
    running: "Estou apagando os seus dados… Aviso quando terminar.",
  },
  cancel: "Cancelar",
  cancelled: "Tudo bem, nada mudou.",
  privacy: {
    title: "Os seus dados",
    oldMovements: ({ months }) => [
      "Movimentos antigos",
      `Guardo os movimentos um a um por ${months} meses completos. Dos mais antigos ficam só as somas de cada mês, por conta e categoria; os movimentos são apagados até quatro meses depois.`,
    ],
    blocked: ({ readDays, keepDays }) => [
      "Se você me bloquear",
      `Depois de ${inDays(readDays)} paro de buscar os seus dados, e depois de ${inDays(keepDays)} apago tudo, aqui e na Pluggy. Por um ano fica um código que não diz quem você é, para eu poder avisar se você voltar.`,
    ],
    chapters: [
      [
        "O que eu guardo",
        "O seu número de usuário no Telegram, o idioma, o fuso horário, as suas preferências, os seus orçamentos, quais resumos já mandei e o que você me ensinou ou pediu para eu não perguntar. Das contas e dos cartões: banco, nome, saldo, os quatro últimos dígitos e um código que só serve para reconhecer a mesma conta depois de uma reconexão. Dos movimentos: data, valor, descrição, categoria e as notas que você escreve. Do dinheiro que você escreve: nome, valor e dia. Das faturas: valor, vencimento, fechamento e pagamentos. Dos investimentos e empréstimos: nome e valor.",
      ],
      [
        "O que eu não guardo",
        "Senhas, números completos de conta ou de cartão, nem localizações. A senha do banco fica na página segura da Pluggy; eu nunca a vejo. E só leio: não consigo movimentar dinheiro.",
      ],
      [
        "Onde fica",
        "No banco de dados deste servidor e, enquanto o banco estiver conectado, na Pluggy, que busca os dados nele. O que eu respondo passa pelo Telegram e fica nesta conversa.",
      ],
      [
        "Por quanto tempo",
        "Até você apagar. O /desconectar apaga um banco, o /apagar_dados apaga tudo, aqui e na Pluggy.",
      ],
      [
        "Sua cópia",
        "O /exportar json tudo manda para você, num arquivo nesta conversa, tudo o que eu guardo sobre você. Ele é feito na hora, e não fica guardado aqui.",
      ],
      [
        "Quem vê",
        "Você, nesta conversa. Quem cuida deste servidor tem acesso técnico a ele, e a Pluggy e o Telegram seguem as próprias regras de privacidade. Não passo os seus dados a mais ninguém.",
      ],
    ],
  },
};

function inDays(days: number): string {
  return days === 1 ? "um dia" : `${days} dias`;
}
