import type { Texts } from "./texts.ts";

export const textsPt: Texts = {
  htmlLang: "pt-BR",
  badge: "simulação",
  smallPrint: "Simulação: nenhum banco real é acessado.",
  back: "Voltar",
  close: "Fechar",
  consent: {
    title: "Conecte sua conta com segurança",
    lead: "Para continuar, você autoriza a leitura destes dados:",
    points: [
      "Contas, saldos e cartões",
      "Movimentos dos últimos 12 meses",
      "Nenhum pagamento: o acesso é só de leitura",
      "Você pode desfazer a conexão quando quiser",
    ],
    action: "Continuar",
  },
  banks: {
    title: "Escolha seu banco",
    search: "Buscar banco",
    tests: "Bancos de teste",
    all: "Bancos",
    none: "Nenhum banco com esse nome.",
    offline: "Fora do ar",
    loading: "Carregando os bancos…",
  },
  login: {
    title: "Acesse sua conta",
    action: "Entrar",
    required: "Preencha este campo.",
    show: "Mostrar",
    hide: "Ocultar",
    hint: "Dados de teste",
    hintCpf: "Use o CPF de teste",
    more: "Outros usuários de teste",
    fill: "Preencher",
    labels: {},
    notes: {},
  },
  authorise: {
    title: "Autorize o acesso",
    lead: "Esta tela faz o papel do site do banco. Você compartilha, só para leitura:",
    items: ["Dados das contas e saldos", "Cartões e faturas", "Movimentos de 12 meses"],
    allow: "Autorizar",
    deny: "Não autorizar",
  },
  mfa: {
    title: "Confirme que é você",
    lead: "O banco pediu mais um passo.",
    action: "Confirmar",
    hint: "Código de teste",
  },
  progress: {
    title: (bank) => `Conectando ${bank}`,
    lead: "Isso leva alguns segundos. Não feche esta janela.",
    waiting: "Esperando o banco confirmar a autorização…",
    steps: {
      login: "Entrando no banco",
      accounts: "Lendo contas e saldos",
      cards: "Lendo cartões",
      transactions: "Lendo movimentos",
      end: "Finalizando",
    },
  },
  success: {
    title: "Conta conectada!",
    text: (bank) => `Sua conexão com ${bank} foi concluída.`,
    action: "Concluir",
  },
  failure: {
    title: "Não foi possível conectar",
    again: "Tentar de novo",
    other: "Escolher outro banco",
    close: "Fechar",
    refusedTitle: "Sua sessão expirou",
    refused: "O acesso a esta janela não vale mais. Feche-a e comece de novo.",
    denied: "Você não autorizou o acesso no banco.",
    unknown: "O banco respondeu com um erro. Tente de novo em alguns minutos.",
    byCode: {
      INVALID_CREDENTIALS: "Usuário ou senha não conferem. Confira e tente de novo.",
      INVALID_CREDENTIALS_MFA: "O código não confere. Confira e tente de novo.",
      ALREADY_LOGGED_IN: "Há outra sessão aberta neste banco. Saia dela e tente de novo.",
      ACCOUNT_LOCKED: "O banco bloqueou esta conta. Desbloqueie no aplicativo do banco.",
      SITE_NOT_AVAILABLE: "O banco está fora do ar. Tente de novo mais tarde.",
      CONNECTION_ERROR: "Não conseguimos falar com o banco. Tente de novo em alguns minutos.",
      ACCOUNT_NEEDS_ACTION: "O banco pede uma ação sua. Abra o aplicativo do banco e conclua.",
      ACCOUNT_CREDENTIALS_RESET: "O banco pede que você crie uma senha nova.",
      USER_NOT_SUPPORTED: "Este tipo de conta ainda não é aceito.",
      USER_AUTHORIZATION_PENDING:
        "Autorize o acesso no aplicativo do banco. A conexão termina sozinha depois disso.",
      USER_AUTHORIZATION_NOT_GRANTED: "Você não autorizou o acesso no banco.",
      USER_AUTHORIZATION_REVOKED: "A autorização foi retirada. Autorize de novo no banco.",
      USER_INPUT_TIMEOUT: "O tempo para responder acabou. Tente de novo.",
      ITEM_USER_ALREADY_EXISTS: "Esta conta já está conectada.",
      CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY:
        "Esta conta foi atualizada há pouco. Tente de novo mais tarde.",
      CONNECTOR_OFFLINE: "O banco está fora do ar. Tente de novo mais tarde.",
      TOO_MANY_CONSECUTIVE_LOGIN_FAILURES:
        "O banco recusou vários logins seguidos. Espere um pouco e tente de novo.",
      TOO_MANY_CONSECUTIVE_ERRORS:
        "Esta conexão falhou muitas vezes seguidas. Conecte o banco de novo.",
      ITEM_IN_ERROR_COOLDOWN:
        "Esta conexão está em pausa depois de um erro. Tente de novo em alguns minutos.",
      MFA_PARAMERTER_WAS_ALREADY_USED_ERROR:
        "Este código já foi usado. Espere o próximo e tente de novo.",
      ITEM_ORIGINAL_CONNECTED_WITH_DIFFERENT_ACCOUNT:
        "Esta conta não é a mesma de antes. Use o mesmo login ou conecte como um banco novo.",
      ITEM_CREATION_LIMIT_EXCEEDED: "Não é possível conectar mais bancos aqui.",
    },
  },
};
