import { BILL_ON_ACCOUNT, BILL_ON_CARD, REFUND_WORDS } from "../bill-words.ts";
import { CREDIT_CARD_PAYMENT, OWN_TRANSFERS } from "../category.ts";
import type { Direction } from "../flow.ts";
import { SALARY_WORDS } from "../own-money.ts";
import type { Facts } from "../understanding/facts.ts";

/** Words or a kind of operation that say what a transaction is, whoever the other party is. */
export interface StructuralRule {
  readonly categoryId: string;
  readonly on?: Facts["accountType"];
  readonly direction?: Direction;
  /** Of a plain description: lower case without accents. */
  readonly words?: RegExp;
  /** Words that speak against it. */
  readonly unless?: RegExp;
  /** Open Finance's kinds of operation and of fees. */
  readonly codes?: readonly string[];
}

/** The first rule that matches counts. */
export const STRUCTURAL_RULES: readonly StructuralRule[] = [
  {
    categoryId: CREDIT_CARD_PAYMENT,
    on: "CREDIT",
    direction: "in",
    ...BILL_ON_CARD,
  },
  {
    // What the bill before left to pay, and how it was financed: its purchases count already.
    categoryId: CREDIT_CARD_PAYMENT,
    on: "CREDIT",
    words:
      /\b(?:saldo (?:anterior|rotativo|financiado|em atraso|parcelado)|credito (?:de |do )?(?:atraso|rotativo|parcelamento|financiamento)|(?:re)?(?:parcelamento|financiamento) (?:de |da )?fatura|encerramento de divida)\b/,
    unless: /\b(?:encargos?|juros|iof|multa|tarifa|taxa)\b/,
  },
  {
    categoryId: "16030000",
    on: "CREDIT",
    codes: ["ANNUAL_FEE", "ANUIDADE"],
  },
  { categoryId: "15030000", words: /(?:^|\| )(?:ajuste |estorno )?(?:\S+ )?iof\b/ },
  {
    categoryId: "16030000",
    words: /\b(?:anuidade|aviso sms|sms cartao|(?:tar|tarifa|taxa) (?:do )?cartao)\b/,
  },
  {
    categoryId: "02010000",
    direction: "out",
    words:
      /\b(?:multa (?:por |de )?(?:atraso|mora)|juros (?:de |por )?(?:mora|atraso)|encargos?|juros (?:do )?(?:cheque especial|limite|lis|saldo devedor|saldo utiliz)|adiant(?:amento)? (?:a )?depos|lis juros)/,
    codes: ["ENCARGOS_JUROS_CHEQUE_ESPECIAL"],
  },
  {
    categoryId: "02020000",
    direction: "out",
    words: /\b(?:juros(?! s(?:obre)?\b)|rotativo)\b/,
  },
  {
    categoryId: CREDIT_CARD_PAYMENT,
    on: "BANK",
    direction: "out",
    ...BILL_ON_ACCOUNT,
  },
  {
    categoryId: "03060000",
    on: "BANK",
    direction: "in",
    words:
      /\b(?:rend(?:imentos?)?(?: pago)?|dividendos?|juros s(?:obre)? (?:o )?cap\w*|jcp|jscp|remuneracao(?!.*\bsalari)|remun|rem basica|proventos? (?:de )?(?:acoes|fii|fundo)|credito de rendimento)\b/,
    unless: /\b(?:salari\w*|folha|imposto|ir)\b/,
    codes: ["RENDIMENTO_APLIC_FINANCEIRA"],
  },
  {
    categoryId: "15020000",
    direction: "out",
    words:
      /\b(?:irrf|ir (?:s|sobre)|come cotas|imposto (?:de renda )?(?:s|sobre) (?:a )?(?:aplic|resgate|rend)\w*)/,
  },
  {
    categoryId: "03000000",
    on: "BANK",
    words:
      /\b(?:aplicacao(?: automatica| financeira)?|aplic|apl aut\w*|resgate|resg|cdb|rdb|lci|lca|debentures?|tesouro (?:direto|selic|ipca|prefixado|educa|renda)|fundos? (?:de )?(?:invest\w*|di|renda)|previdencia(?: privada)?|pgbl|vgbl|caixinhas?|cofrinhos?|porquinho|(?:dinheiro|valor) (?:reservado|guardado|retirado|resgatado|aplicado)|(?:bx|baixa) aut\w* fundos?|contamax|integr\w* (?:de )?(?:cap\w*|cotas?)|invest facil|rende facil|investimentos?|compra de (?:acoes|fiis?|bdrs?|etfs?|tesouro|titulos?)|bolsa b3|b3|corretora de (?:valores|titulos)|xp investimentos|nuinvest|clear corretora|rico invest\w*|binance|mercado bitcoin)\b/,
    unless: /\b(?:previdencia social|inss|pontos|milhas)\b/,
    codes: ["RESGATE_APLIC_FINANCEIRA", "APLICACAO_FINANCEIRA", "APLIC_FINANCEIRA"],
  },
  {
    categoryId: OWN_TRANSFERS,
    on: "BANK",
    words:
      /\b(?:mesma titularidade|mesmo titular|entre (?:minhas )?contas|contas? proprias?|mesm\w* t(?:it\w*)?|(?:para|da|de|p) (?:a )?(?:minha )?poupanca|minha conta)\b/,
    unless: /\b(?:portabilidade|salari\w*|folha)\b/,
  },
  {
    categoryId: "01010000",
    on: "BANK",
    direction: "in",
    words: SALARY_WORDS,
    unless: REFUND_WORDS,
    codes: ["FOLHA_PAGAMENTO"],
  },
  {
    categoryId: "02040000",
    on: "BANK",
    direction: "in",
    words:
      /\b(?:emprestimos?|credito pessoal|cred(?:ito)? pess\w*|consignado|crediario|antecipacao (?:do )?(?:fgts|13o?|salario)|liberacao (?:de )?(?:credito|emprestimo)|contratacao (?:de )?(?:credito|emprestimo)|cdc|capital de giro|credito (?:parcelado|contratado|renovado))\b/,
  },
  {
    categoryId: "01020000",
    on: "BANK",
    direction: "in",
    words: /\b(?:aposentadoria|inss|benef\w* (?:inss|previd\w*)|previdencia social|beneficio)\b/,
  },
  {
    categoryId: "01040000",
    on: "BANK",
    direction: "in",
    words:
      /\b(?:bolsa familia|auxilio (?:brasil|emergencial|gas|reclusao)|seguro desemprego|fgts|saque aniversario|abono (?:salarial)?|pis(?: pasep)?|pe de meia|bpc)\b/,
  },
  {
    categoryId: "15010000",
    words: /\b(?:restituicao|irpf|imposto de renda|quota irpf|darf)\b/,
    unless: /\bsimples\b/,
  },
  {
    categoryId: "02030001",
    direction: "out",
    words: /\b(?:financ\w* (?:imob\w*|habit\w*)|cred\w* imob\w*|prest\w* hab\w*|habitacao|sfh)\b/,
  },
  {
    categoryId: "02030002",
    direction: "out",
    words:
      /\b(?:financ\w* (?:de )?(?:veic\w*|auto\w*|moto\w*)|bv financeira|aymore|banco (?:votorantim|toyota|honda|volkswagen|fiat|gm|rci|psa)|consorcio)\b/,
  },
  {
    categoryId: "02030000",
    direction: "out",
    words: /\b(?:financiamento|financ)\b/,
  },
  {
    categoryId: "02040000",
    direction: "out",
    words:
      /\b(?:emprestimos?|cred(?:ito)? pess\w*|consignado|crediario|parcela (?:de )?(?:cred\w*|emprest\w*)|prest(?:acao)? (?:emprest\w*|cdc)|cdc|pg prest|capital de giro|crefisa|creditas|renegociacao|acordo)\b/,
  },
  {
    categoryId: "06020000",
    direction: "out",
    words: /\bpensao (?:alimenticia|aliment)/,
  },
  { categoryId: "06010000", words: /\b(?:bloqueio judicial|bacenjud|sisbajud|bloq jud)\b/ },
  { categoryId: "17040000", direction: "out", words: /\b(?:iptu|itbi)\b/ },
  {
    categoryId: "19050006",
    direction: "out",
    words: /\b(?:multas? (?:de )?(?:transito|detran|dnit|prf|cet)|infracao)\b/,
  },
  {
    categoryId: "19050004",
    direction: "out",
    words: /\b(?:ipva|dpvat|licenciamento|detran\w*|taxa veicul\w*)\b/,
  },
  {
    categoryId: "15000000",
    direction: "out",
    words:
      /\b(?:gps|das|das mei|simples nacional|receita federal|rfb|sefaz\w*|dae|gare|tributos?|impostos?|iss|issqn|gru|inss|previdencia social|esocial|fgts)\b/,
    unless: /\bdas (?!mei|simples)\w/,
  },
  {
    categoryId: "16020000",
    direction: "out",
    words:
      /\b(?:(?:tarifa|tar|taxa)s? (?:de |por |do |da |s )?(?:ted|doc|pix|saque|transf\w*|banco ?24\w*|cx eletr\w*|retirada)|conta certa doc|adic saque)\b/,
  },
  {
    categoryId: "16010000",
    direction: "out",
    words:
      /\b(?:tarifas?|tar|cesta(?! basica)|pacote (?:de )?(?:servicos?|padronizado)|manut(?:encao)? (?:de )?(?:conta|cta)|mensalidade (?:de )?(?:conta|pacote|cesta)|taxa (?:de )?(?:manutencao|conta|servico bancario)|cobranca tarifa|seguro cheque)\b/,
  },
  {
    categoryId: "08090000",
    direction: "in",
    words: /\bcash ?back\b/,
  },
  {
    categoryId: "01030000",
    on: "BANK",
    direction: "in",
    words:
      /\b(?:liberacao de dinheiro|recebiveis|cr(?:ed(?:ito)?)? (?:de )?(?:compras|vendas)|vendas? (?:cartao|credito|debito)|cielo|getnet|redecard)\b/,
    unless: REFUND_WORDS,
  },
];
