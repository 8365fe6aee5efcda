import type { OwnerTexts } from "./owner-texts.ts";

export const ptBrOwner: OwnerTexts = {
  incidents: {
    "keys-rejected": {
      began: "A Pluggy não aceita as chaves deste bot.",
      advice:
        "Confira PLUGGY_CLIENT_ID e PLUGGY_CLIENT_SECRET com o painel da Pluggy, e também se o plano ainda vale. " +
        "Depois de corrigir, reinicie. Até lá, nenhum banco é atualizado.",
      ended: "A Pluggy voltou a aceitar as chaves.",
    },
    "webhook-refused": {
      began: "A Pluggy recusa o endereço dos avisos deste bot.",
      advice:
        "Confira se PUBLIC_URL é um endereço https público. Até lá, as novidades dos bancos chegam uma vez por dia.",
      ended: "A Pluggy aceitou o endereço dos avisos.",
    },
    "webhook-silent": {
      began: "Os bancos têm novidades, mas os avisos da Pluggy não chegam aqui.",
      advice:
        "Abra PUBLIC_URL/healthz de fora da sua rede: precisa responder por https. Veja também se o proxy deixa passar /pluggy/webhook. " +
        "Até lá, as novidades chegam uma vez por dia.",
      ended: "Os avisos da Pluggy voltaram a chegar.",
    },
    "jobs-parked": {
      began: "Há tarefas que falharam muitas vezes e estão paradas.",
      advice:
        "O log diz o motivo (procure por “Failed: job”). Cada uma é tentada de novo a cada hora, e ao reiniciar.",
      ended: "Não há mais tarefas paradas.",
    },
    "database-away": {
      began: "O banco de dados (MongoDB) não responde.",
      advice:
        "Veja se ele está no ar e se MONGODB_URI está certo. Até ele voltar, o bot não responde a ninguém; nada se perde.",
      ended: "O banco de dados voltou.",
    },
    "disk-full": {
      began: "O disco do banco de dados está quase cheio: mais de 90 %.",
      advice: "Libere espaço ou aumente o disco. Com ele cheio, o MongoDB para de gravar.",
      ended: "O disco do banco de dados tem espaço de novo.",
    },
  },
  since: ({ time }) => `Desde ${time}.`,
  fromTo: ({ from, to }) => `De ${from} até ${to}.`,
  status: {
    title: ({ version }) => `Quanto ${version}`,
    allWell: "Tudo em ordem.",
    needsYou: "Precisa de você:",
    runningSince: ({ time }) => `No ar desde ${time}`,
    processes: ({ count }) => (count === 1 ? "1 processo" : `${count} processos`),
    otherVersions: ({ versions }) => `Também rodam: ${versions}`,
    people: ({ people, banks }) =>
      `${people === 1 ? "1 pessoa" : `${people} pessoas`}, ${banks === 1 ? "1 banco" : `${banks} bancos`}`,
    jobsTitle: "Tarefas",
    waiting: ({ count, age }) => `esperando: ${count}${age === null ? "" : `, atraso de ${age}`}`,
    running: ({ count, age }) => `em andamento: ${count}${age === null ? "" : `, há ${age}`}`,
    parked: ({ count, age }) => `paradas: ${count}${age === null ? "" : `, há ${age}`}`,
    webhook: ({ time }) =>
      time === null ? "Avisos da Pluggy: não chegam aqui" : `Último aviso da Pluggy: ${time}`,
    database: ({ size }) => `Banco de dados: ${size ?? "tamanho não informado"}`,
    nextSummary: ({ time }) => `Próximo resumo: ${time ?? "nenhum"}`,
    pluggy: ({ isThere }) =>
      isThere === null
        ? "Pluggy: ainda não consultada"
        : `Pluggy: ${isThere ? "aceita as chaves" : "não aceita as chaves"}`,
    telegram: ({ isThere }) => `Telegram: ${isThere ? "responde" : "não responde"}`,
  },
};
