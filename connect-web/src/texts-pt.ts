import type { Texts } from "./texts.ts";

export const textsPt: Texts = {
  htmlLang: "pt-BR",
  loading: { title: "Um instante…", text: "Estamos conferindo o seu link." },
  slow: "Está demorando mais que o normal. Confira sua internet e tente de novo.",
  inTelegram: {
    title: "Abra no seu navegador",
    text: "Você está no navegador do Telegram, e alguns bancos não conseguem voltar para cá. Toque em ⋮ ou ••• no alto e escolha abrir no navegador, ou copie o link e cole lá.",
    copy: "Copiar o link",
    copied: "Link copiado",
    notCopied: "Não deu para copiar: use o menu no alto",
  },
  owner: {
    lead: "Este link leva o banco para a conversa de",
    unknown:
      "Não deu para ver agora de quem é esta conversa. Só continue se foi você quem pediu este link ao Quanto.",
    warning: "Se não é você, feche esta página.",
    confirm: (action) => `Sou eu: ${action.charAt(0).toLowerCase()}${action.slice(1)}`,
  },
  connect: {
    title: () => "Conecte seu banco",
    lead: "O Quanto mostra para onde foi o seu dinheiro. A conexão leva uns dois minutos.",
    action: () => "Conectar banco",
  },
  update: {
    title: (bank) => (bank ? `Reconectar ${bank}` : "Reconectar banco"),
    lead: "O banco pediu uma nova autorização. Seus relatórios continuam de onde pararam.",
    action: (bank) => (bank ? `Reconectar ${bank}` : "Reconectar banco"),
  },
  points: {
    read: {
      title: "O que lemos",
      text: "Contas, saldos e movimentos de até 12 meses. É só leitura: ninguém movimenta seu dinheiro por aqui.",
    },
    kept: {
      title: "O que guardamos",
      text: "Esses mesmos dados, para montar seus relatórios. Você apaga tudo quando quiser com /apagar_dados.",
    },
    password: {
      title: "Sua senha",
      text: "Quem cuida do acesso ao banco é a Pluggy, na janela dela. O Quanto nunca vê a sua senha.",
    },
  },
  opening: { title: "Conectando…", text: "Estamos abrindo a janela da Pluggy." },
  open: { title: "Conectando…", text: "Siga os passos na janela da Pluggy." },
  saving: { title: "Conectando…", text: "Quase lá: estamos guardando a conexão." },
  done: {
    title: "Banco conectado!",
    text: (bank) => (bank ? `A conexão com ${bank} está pronta.` : "A conexão está pronta."),
    next: "Pode voltar ao Telegram: o Quanto já está buscando seus movimentos e avisa por lá.",
  },
  unfinished: {
    title: "A conexão não terminou",
    text: (bank) => `${bank || "O banco"} não concluiu a conexão. Este link ainda vale.`,
    resume: "Continuar",
    restart: "Recomeçar",
  },
  gone: {
    expired: {
      title: "Este link expirou",
      text: "Por segurança, cada link vale 30 minutos. Volte ao Telegram e envie /conectar para receber outro.",
    },
    used: {
      title: "Este link já foi usado",
      text: "Cada link serve para uma conexão só. Se foi você, está tudo certo. Para conectar outro banco, envie /conectar no Telegram.",
    },
    replaced: {
      title: "Há um link mais novo",
      text: "Você pediu outro link depois deste. Use o mais recente na conversa com o Quanto, ou envie /conectar por lá.",
    },
    "not-yours": {
      title: "Este link é de outra pessoa",
      text: "Ele foi aberto por uma conta do Telegram que não é a dona dele. Para conectar o seu banco, envie /conectar na sua conversa com o Quanto.",
    },
    unknown: {
      title: "Este link não abre mais",
      text: "O banco dele foi desconectado, os dados foram apagados, ou o endereço está incompleto. Para conectar um banco, volte ao Telegram e envie /conectar.",
    },
  },
  failed: {
    offline: {
      title: "Sem conexão",
      text: "Não conseguimos falar com o servidor. Confira sua internet e tente de novo.",
    },
    unavailable: {
      title: "O serviço não respondeu",
      text: "Deve ser passageiro. Espere um minuto e tente de novo: seu link continua valendo.",
    },
    widget: {
      title: "A conexão não terminou",
      text: "O banco ou a Pluggy encontrou um problema no caminho. Você pode tentar de novo agora.",
    },
    blocked: {
      title: "A janela da Pluggy não abriu",
      text: "Um bloqueador de anúncios ou a sua rede pode ter impedido. Tente de novo ou abra este link em outro navegador.",
    },
    foreign: {
      title: "Esta conexão é de outra pessoa",
      text: "Nada foi guardado. Para conectar o seu banco, envie /conectar na sua conversa com o Quanto.",
    },
    save: {
      title: "Falta só guardar",
      text: "O banco foi conectado, mas o Quanto ainda não recebeu a notícia. Tente guardar de novo.",
    },
  },
  returned: {
    title: "Autorização recebida",
    text: "Pode voltar ao Telegram: o Quanto avisa por lá assim que o banco confirmar.",
  },
  tryAgain: "Tentar de novo",
  saveAgain: "Guardar de novo",
  backToTelegram: "Voltar ao Telegram",
  footnote: "Este link é só seu. Não o compartilhe com ninguém.",
};
