import type { Language } from "../../src/domain/language.ts";

/** What a person reads in a picture of `DRAWINGS`: see `readPicture`. */
export interface Reading {
  readonly of: string;
  readonly language: Language;
  readonly text: string;
}

export const READINGS: readonly Reading[] = [
  {
    of: "report",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Gasto
      R$ 6.290,61
      ▼ 18% a menos que em 1–22 de outubro
      Recebido | R$ 8.500,00
      Moradia | R$ 2.413,90
      37,3% | igual
      Supermercado | R$ 1.234,56
      19,1% | ▼ 13%
      Alimentos e bebidas | R$ 872,15
      13,5% | ▲ 36%
      Transporte | R$ 618,40
      9,5% | ▼ 30%
      Transferências | R$ 450,00
      6,9% | ▼ 59%
      Saúde | R$ 325,90
      5,0% | ▲ 12×
      Demais (5) | R$ 560,70
      8,7% | ▼ 29%
      Viagens | −R$ 185,00
      mais estornos que gastos
    `,
  },
  {
    of: "report",
    language: "en",
    text: `
      Quanto
      November 2026
      1–22 November 2026
      Spent
      R$6,290.61
      ▼ 18% less than 1–22 October
      Received | R$8,500.00
      Housing | R$2,413.90
      37.3% | same
      Groceries | R$1,234.56
      19.1% | ▼ 13%
      Food and drinks | R$872.15
      13.5% | ▲ 36%
      Transportation | R$618.40
      9.5% | ▼ 30%
      Transfers | R$450.00
      6.9% | ▼ 59%
      Healthcare | R$325.90
      5.0% | ▲ 12×
      The rest (5) | R$560.70
      8.7% | ▼ 29%
      Travel | −R$185.00
      more refunds than spending
    `,
  },
  {
    of: "report of one category",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Gasto
      R$ 123,45
      ▼ 98% a menos que em 1–22 de outubro
      Recebido | R$ 4.000,00
      Supermercado | R$ 123,45
      100,0% | ▼ 91%
    `,
  },
  {
    of: "report of nothing",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Nada gasto neste período
    `,
  },
  {
    of: "report without a bank",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Gasto
      R$ 12.200,61
      ▼ 18% a menos que em 1–22 out, sem Banco Inter
      Recebido | R$ 8.500,00
      Compras | R$ 5.889,70
      47,6%
      Moradia | R$ 2.413,90
      19,5% | igual
      Supermercado | R$ 1.234,56
      10,0% | ▼ 13%
      Alimentos e bebidas | R$ 1.182,15
      9,5%
      Transporte | R$ 618,40
      5,0% | ▼ 30%
      Transferências | R$ 450,00
      3,6% | ▼ 59%
      Demais (5) | R$ 596,90
      4,8% | ▲ 144%
      Viagens | −R$ 185,00
      mais estornos que gastos
    `,
  },
  {
    of: "comparison",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      Comparado com 1–22 de outubro
      Gasto
      R$ 6.290,61
      ▼ 18% a menos que em 1–22 de outubro
      1–22 nov | R$ 6.290,61
      1–22 out | R$ 7.703,30
      Transferências | ▼ R$ 650,00
      R$ 450,00
      R$ 1.100,00
      Impostos | ▼ R$ 387,00
      R$ 0,00
      R$ 387,00
      Saúde | ▲ R$ 300,00
      R$ 325,90
      R$ 25,90
      Compras | ▼ R$ 282,70
      R$ 289,70
      R$ 572,40
      Transporte | ▼ R$ 262,80
      R$ 618,40
      R$ 881,20
      Alimentos e bebidas | ▲ R$ 230,35
      R$ 872,15
      R$ 641,80
      Demais (8) | ▼ R$ 360,54
      R$ 3.734,46
      R$ 4.095,00
    `,
  },
  {
    of: "comparison",
    language: "en",
    text: `
      Quanto
      November 2026
      Compared with 1–22 October
      Spent
      R$6,290.61
      ▼ 18% less than 1–22 October
      1–22 Nov | R$6,290.61
      1–22 Oct | R$7,703.30
      Transfers | ▼ R$650.00
      R$450.00
      R$1,100.00
      Taxes | ▼ R$387.00
      R$0.00
      R$387.00
      Healthcare | ▲ R$300.00
      R$325.90
      R$25.90
      Shopping | ▼ R$282.70
      R$289.70
      R$572.40
      Transportation | ▼ R$262.80
      R$618.40
      R$881.20
      Food and drinks | ▲ R$230.35
      R$872.15
      R$641.80
      The rest (8) | ▼ R$360.54
      R$3,734.46
      R$4,095.00
    `,
  },
  {
    of: "comparison of nothing",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      Comparado com 1–22 de outubro
      Nada gasto nos dois períodos
    `,
  },
  {
    of: "comparison with refunds",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      Comparado com 1–22 de outubro
      Gasto
      −R$ 176,00
      1–22 nov | −R$ 176,00
      1–22 out | −R$ 50,00
      Viagens | ▼ R$ 185,00
      −R$ 185,00
      R$ 0,00
      Supermercado | ▲ R$ 59,00
      R$ 9,00
      −R$ 50,00
    `,
  },
  {
    of: "merchants",
    language: "pt",
    text: `
      Quanto
      Alimentos e bebidas
      Por estabelecimento, 1–22 de novembro de 2026
      Gasto
      R$ 872,15
      ▲ 45% a mais que em 1–22 de outubro
      iFood | R$ 312,40
      32,5% | ▲ 41%
      Padaria Pão de Ló ☕🍞 | R$ 186,90
      19,4% | ▲ 8%
      Restaurante e Lanchonete… | R$ 158,00
      16,4% | novo
      Bar do Zé | R$ 99,00
      10,3% | ▼ 36%
      日本料理 Sushi Kenzô | R$ 74,80
      7,8% | novo
      McDonald's | R$ 42,05
      4,4% | igual
      Starbucks | R$ 27,90
      2,9% | ▲ 213%
      Outback | R$ 25,00
      2,6% | novo
      Demais (2) | R$ 36,10
      3,7% | novo
      Rappi | −R$ 90,00
      mais estornos que gastos
    `,
  },
  {
    of: "subcategories",
    language: "pt",
    text: `
      Quanto
      Transporte
      1–22 de novembro de 2026
      Gasto
      R$ 732,90
      ▲ 30% a mais que em 1–22 de outubro
      52,4%
      Táxi e
      transporte…
      Táxi e transporte privado… | R$ 384,20
      52,4% | ▼ 6%
      Serviços automotivos | R$ 218,70
      29,9% | ▲ 98%
      Aluguel de veículos | R$ 88,00
      12,0%
      Aluguel de bicicletas | R$ 42,00
      5,7% | igual
    `,
  },
  {
    of: "accounts",
    language: "pt",
    text: `
      Quanto
      Por conta
      1–22 de novembro de 2026
      Gasto
      R$ 6.290,61
      ▼ 5% a menos que em 1–22 de outubro
      49,7%
      Nubank
      Ultravioleta
      Nubank Ultravioleta ••4471 | R$ 3.124,80
      49,7% | ▲ 5%
      Itaú Conta corrente ••0912 | R$ 2.413,90
      38,4% | igual
      Banco Inter Mastercard… ••7720 | R$ 751,91
      11,9% | ▼ 38%
    `,
  },
  {
    of: "accounts",
    language: "en",
    text: `
      Quanto
      By account
      1–22 November 2026
      Spent
      R$6,290.61
      ▼ 5% less than 1–22 October
      49.7%
      Nubank
      Ultravioleta
      Nubank Ultravioleta ••4471 | R$3,124.80
      49.7% | ▲ 5%
      Itaú Conta corrente ••0912 | R$2,413.90
      38.4% | same
      Banco Inter Mastercard… ••7720 | R$751.91
      11.9% | ▼ 38%
    `,
  },
  {
    of: "income",
    language: "pt",
    text: `
      Quanto
      O que entrou
      1–22 de novembro de 2026
      Recebido
      R$ 8.704,33
      ▲ 2% a mais que em 1–22 de outubro
      97,7%
      Salário
      Salário | R$ 8.500,00
      97,7% | ▲ 1%
      Juros, rendimentos… | R$ 124,33
      1,4% | ▲ 24%
      Renda não recorrente | R$ 80,00
      0,9% | novo
    `,
  },
  {
    of: "breakdown of nothing",
    language: "pt",
    text: `
      Quanto
      Por conta
      1–22 de novembro de 2026
      Gasto
      R$ 0,00
      Nada gasto neste período
    `,
  },
  {
    of: "breakdown of one part",
    language: "pt",
    text: `
      Quanto
      Por conta
      1–22 de novembro de 2026
      Gasto
      R$ 3.124,80
      ▲ 5% a mais que em 1–22 de outubro
      Nubank | R$ 3.124,80
      100,0% | ▲ 5%
    `,
  },
  {
    of: "days",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Gasto
      R$ 3.873,28
      ▼ 14% a menos que em 10–31 de outubro
      R$ 176,06 por dia, em média
      Soma até cada dia
      1–22 nov | R$ 3.873,28
      10–31 out | R$ 4.486,96
      4 mil
      2 mil
      0
      Gasto em cada dia
      R$ 2.413,90
      2 mil
      1 mil
      0
      1 nov | 8 nov | 15 nov | 22 nov
    `,
  },
  {
    of: "days",
    language: "en",
    text: `
      Quanto
      November 2026
      1–22 November 2026
      Spent
      R$3,873.28
      ▼ 14% less than 10–31 October
      R$176.06 a day on average
      Total up to each day
      1–22 Nov | R$3,873.28
      10–31 Oct | R$4,486.96
      4K
      2K
      0
      Spent on each day
      R$2,413.90
      2K
      1K
      0
      1 Nov | 8 Nov | 15 Nov | 22 Nov
    `,
  },
  {
    of: "days of a quarter",
    language: "pt",
    text: `
      Quanto
      Este mês
      25 de agosto – 22 de novembro de 2026
      Gasto
      R$ 14.143,15
      R$ 157,15 por dia, em média
      Soma até cada dia
      25 ago – 22 nov | R$ 14.143,15
      10 mil
      5 mil
      0
      Gasto em cada dia
      R$ 2.413,90
      2 mil
      1 mil
      0
      set | out | nov
    `,
  },
  {
    of: "days of a year",
    language: "pt",
    text: `
      Quanto
      Ano de 2025
      22 de novembro de 2025 – 22 de novembro de 2026
      Gasto
      R$ 59.282,41
      ▼ 11% a menos que em 21 nov 2024 – 21 nov 2025
      R$ 161,97 por dia, em média
      Soma até cada dia
      22 nov 2025 – 22 nov 2026 | R$ 59.282,41
      21 nov 2024 – 21 nov 2025 | R$ 66.267,26
      60 mil
      40 mil
      20 mil
      0
      Gasto em cada semana
      R$ 3.052,50
      3 mil
      2 mil
      1 mil
      0
      dez | fev | abr | jun | ago | out
    `,
  },
  {
    of: "days of nothing",
    language: "pt",
    text: `
      Quanto
      Novembro de 2026
      1–22 de novembro de 2026
      Gasto
      R$ 0,00
      Nada gasto neste período
    `,
  },
  {
    of: "one day",
    language: "pt",
    text: `
      Quanto
      Este mês
      5 de novembro de 2026
      Gasto
      R$ 68,99
      Gasto em cada dia
      R$ 68,99
      60
      40
      20
      0
      5 nov
    `,
  },
  {
    of: "months",
    language: "pt",
    text: `
      Quanto
      Mês a mês
      dez 2025 – nov 2026
      Taxa de poupança
      22,0%
      Nos últimos 12 meses, até hoje, você
      recebeu R$ 106.250,00 e guardou
      R$ 23.408,27.
      Recebido | R$ 106.250,00
      Gasto | R$ 82.841,73
      15 mil
      10 mil
      5 mil
      0
      dez | jan | fev | mar | abr | mai | jun | jul | ago | set | out | nov
      2026
      Novembro ainda não acabou
    `,
  },
  {
    of: "months",
    language: "en",
    text: `
      Quanto
      Month by month
      Dec 2025 – Nov 2026
      Savings rate
      22.0%
      In the last 12 months, up to today, you
      received R$106,250.00 and kept
      R$23,408.27.
      Received | R$106,250.00
      Spent | R$82,841.73
      15K
      10K
      5K
      0
      Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov
      2026
      November is not over yet
    `,
  },
  {
    of: "months overspent",
    language: "pt",
    text: `
      Quanto
      Mês a mês
      ago 2026 – nov 2026
      Taxa de poupança
      −37,0%
      Nos últimos 4 meses, até hoje, você
      recebeu R$ 15.200,00 e gastou R$ 5.630,00
      além disso.
      Recebido | R$ 15.200,00
      Gasto | R$ 20.830,00
      6 mil
      4 mil
      2 mil
      0
      ago | set | out | nov
      2026
      Novembro ainda não acabou
    `,
  },
  {
    of: "months of nothing",
    language: "pt",
    text: `
      Quanto
      Mês a mês
      dez 2025 – nov 2026
      Nada gasto nem recebido
    `,
  },
  {
    of: "only the running month",
    language: "pt",
    text: `
      Quanto
      Mês a mês
      nov 2026
      Ainda não há um mês completo de todas as
      contas.
      Recebido
      Gasto
      6 mil
      4 mil
      2 mil
      0
      nov
      2026
      Novembro ainda não acabou
    `,
  },
  {
    of: "trend",
    language: "pt",
    text: `
      Quanto
      Transporte
      1–22 de novembro de 2026
      Gasto
      R$ 732,90
      ▲ 30% a mais que em 1–22 de outubro
      Gasto em cada mês
      média de R$ 595,22 por mês completo
      R$ 923,00
      750
      500
      250
      0
      dez | jan | fev | mar | abr | mai | jun | jul | ago | set | out | nov
      2026
      Novembro ainda não acabou
      1–22 de novembro
      Táxi e transporte privado urbano | R$ 384,20
      52,4% | ▼ 6%
      Serviços automotivos | R$ 218,70
      29,9% | ▲ 98%
      Aluguel de veículos | R$ 88,00
      12,0%
      Aluguel de bicicletas | R$ 42,00
      5,7% | igual
    `,
  },
  {
    of: "trend",
    language: "en",
    text: `
      Quanto
      Transportation
      1–22 November 2026
      Spent
      R$732.90
      ▲ 30% more than 1–22 October
      Spent in each month
      average R$595.22 a whole month
      R$923.00
      750
      500
      250
      0
      Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov
      2026
      November is not over yet
      1–22 November
      Taxi and ride-hailing | R$384.20
      52.4% | ▼ 6%
      Automotive | R$218.70
      29.9% | ▲ 98%
      Car rental | R$88.00
      12.0%
      Bicycle | R$42.00
      5.7% | same
    `,
  },
];
