import type { SettingsTexts } from "./settings-texts.ts";

export const ptBrSettings: SettingsTexts = {
  title: "Preferências",
  hint: "Toque no que você quiser mudar.",
  back: "‹ Voltar",
  language: {
    label: "Idioma",
    question: "Em que idioma eu falo com você?",
    fromTelegram: ({ language }) => `${language}, como no seu Telegram`,
    follow: "Seguir o meu Telegram",
  },
  zone: {
    label: "Fuso horário",
    now: ({ time }) => `hora local: ${time}`,
    question: "Onde você está? O fuso decide em que dia cada compra conta.",
    elsewhere: "Outro lugar",
    askLocation:
      "Toque em “Enviar minha localização”, no lugar do teclado, e eu descubro o fuso horário.",
    locationIsForgotten: "Uso a sua localização só para isso e não a guardo.",
    orWrite: "Se preferir, escreva a cidade:",
    sendLocation: "Enviar minha localização",
    changed: ({ city, time }) => `Pronto, seu fuso horário é ${city}. Hora local: ${time}.`,
    notStored: "A sua localização não ficou guardada.",
    unknown: "Não conheço esse lugar.",
    confirmCity: ({ city, time }) => `Quer usar o fuso horário de ${city}? Lá são ${time} agora.`,
    useCity: "Usar este fuso",
    unknownLocation: "Não descobri o fuso horário desse lugar.",
    examplesTitle: "Escreva uma cidade grande do mesmo fuso, assim:",
    examples: ["/ajustes Manaus", "/ajustes Lisboa", "/ajustes America/New_York"],
  },
  monthStart: {
    label: "Início do mês",
    onDay: ({ day }) => {
      if (day === 31) return "no último dia do mês";
      return `no dia ${day === 1 ? "1º" : day}`;
    },
    onPayday: ({ day }) =>
      day === 31 ? "no último dia útil do mês" : `no último dia útil até o dia ${day}`,
    onWorkingDay: ({ nth }) => `no ${nth}º dia útil`,
    monthNow: ({ days }) => `Seu mês agora: ${days}`,
    explanation: "Relatórios, imagens e resumos contam o mês a partir deste dia.",
    payExplanation:
      "Se o seu mês começa quando o salário cai, escolha “Dia do pagamento”: o 5º dia útil, por exemplo, ou um dia fixo que, em fim de semana ou feriado, vem para o dia útil anterior, como o salário.",
    firstDay: "Dia 1º",
    otherDay: "Outro dia fixo",
    payday: "Dia do pagamento",
    dayQuestion: "Em que dia o seu mês começa?",
    dayNote: "Nos meses mais curtos, ele começa no último dia.",
    paydayQuestion: "Quando o salário cai?",
    paydayNote:
      "O mês começa no dia útil que você escolher. Com “até o dia”, ele começa nesse dia ou, se os bancos não abrirem, no último dia útil antes dele. Conto os fins de semana e os feriados nacionais.",
    paydayChoice: ({ day }) => (day === 31 ? "Último dia útil do mês" : `Até o dia ${day}`),
    workingDayChoice: ({ nth }) => `${nth}º dia útil`,
  },
  theme: {
    label: "Imagens",
    light: "tema claro",
    dark: "tema escuro",
    useLight: "Usar o tema claro",
    useDark: "Usar o tema escuro",
  },
  amounts: {
    label: "Valores",
    shown: "à mostra",
    hidden: "escondidos até você tocar neles",
    show: "Mostrar os valores",
    hide: "Esconder os valores",
  },
};
