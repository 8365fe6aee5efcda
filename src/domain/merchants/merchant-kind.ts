import { partyOf } from "../counterparty.ts";
import type { Facts } from "../understanding/facts.ts";
import { isTransferText } from "./bank-verbs.ts";
import { brandOf } from "./brands.ts";
import { FIRST_NAMES } from "./first-names.ts";
import type { MerchantKind } from "./merchant.ts";
import type { NormalizedName } from "./normalize-name.ts";

const GOVERNMENT =
  /^(?:RECEITA FEDERAL|RFB|DARF|DAE|SIMPLES NACIONAL|INSS|PREVIDENCIA SOCIAL|FGTS|DETRAN|DPVAT|IPTU|IPVA|LICENCIAMENTO|PREFEITURA|PREF|PM DE|SEFAZ|SECRETARIA|GOVERNO|ESTADO DE|MUNICIPIO|MINISTERIO|TRIBUNAL|TESOURO NACIONAL|POLICIA FEDERAL|DNIT|(?:GPS|DAS|GRU)(?= \d|$| INSS| SIMPLES| JUDICIAL| COBRANCA| MEI))(?= |$)/;
const BANK =
  /^(?:BANCO(?! DE (?!BRASILIA))|BCO|C6 BANK|NUBANK|NU PAGAMENTOS|NU FINANCEIRA|ITAU|ITAUCARD|BRADESCO|BRADESCARD|SANTANDER|CAIXA ECONOMICA|PICPAY|MERCADO PAGO|PAGSEGURO|PAGBANK|BTG PACTUAL|XP INVESTIMENTOS|SICREDI|SICOOB|BANRISUL|BANCO24HORAS|(?:C6|BB|INTER)(?=$| SEGUROS| PAG| BANK))(?= |$)/;
/** Words of which one shows that a name is a company's. */
const COMPANY =
  /(?:^| )(?:LTDA|EIRELI|EPP|MEI|S A|CIA|COMERCIO|COM|SERVICOS|RESTAURANTE|LANCHES|LANCHONETE|LANCHERIA|PIZZARIA|PIZZA|BAR|PADARIA|PANIFICADORA|CONFEITARIA|CAFE|CAFETERIA|ACAI|SORVETES|SORVETERIA|HAMBURGUERIA|BURGER|CHURRASCARIA|MERCADO|SUPERMERCADO|SUPERMERCADOS|MERCEARIA|MINIMERCADO|HORTIFRUTI|SACOLAO|ACOUGUE|FARMACIA|DROGARIA|CLINICA|HOSPITAL|LABORATORIO|ODONTO|ODONTOLOGIA|POSTO|AUTO|OFICINA|PNEUS|ESTACIONAMENTO|LOJA|LOJAS|MODAS|CALCADOS|BOUTIQUE|STORE|SHOP|MAGAZINE|PAPELARIA|LIVRARIA|MOVEIS|MATERIAIS|CONSTRUCAO|ESCOLA|COLEGIO|FACULDADE|CURSO|CURSOS|ACADEMIA|STUDIO|ESTETICA|SALAO|BARBEARIA|PET|HOTEL|POUSADA|CONDOMINIO|IMOBILIARIA|IMOVEIS|ASSOCIACAO|INSTITUTO|IGREJA|PAROQUIA|TECNOLOGIA|PAGAMENTOS|INSTITUICAO DE|TRANSPORTES|TURISMO|VIAGENS|SEGUROS|ENERGIA|INTERNET|TELECOM|DISTRIBUIDORA|INDUSTRIA|BRASIL|FEIRA|FLORICULTURA|FESTAS|EVENTOS|GRAFICA)(?= |$)/;
const NAME_OF_WORDS = /^\p{L}+(?: \p{L}+){1,7}$/u;

/** What a party is, by its name, what the bank tells of it, and the plain descriptions. */
export function kindOf(
  row: Facts,
  named: (NormalizedName & { readonly hasLegalForm: boolean }) | null,
  plain: readonly string[],
): MerchantKind {
  const { counterparty, merchant, facts } = row;
  const party = partyOf(counterparty);
  if (party === "person") return "person";
  if (named === null) return "shop";
  if (GOVERNMENT.test(named.key)) return "government";
  if (BANK.test(named.key)) return "bank";
  const isCompany =
    party === "company" ||
    named.hasLegalForm ||
    named.brand !== null ||
    merchant !== null ||
    facts.cnpjRoot !== null;
  if (isCompany || !isPersonName(named.key)) return "shop";
  const isTransfer = TRANSFERS.test(facts.operationType ?? "") || plain.some(isTransferText);
  return isTransfer ? "person" : "shop";
}

/** Whether a normalized name is a company's for certain. */
export function isCompanyName(name: string): boolean {
  return COMPANY.test(name) || brandOf(name) !== null;
}

/** Whether a plain word is one that companies have in their names. */
export function isCompanyWord(word: string): boolean {
  return COMPANY.test(word);
}

const TRANSFERS = /^(?:PIX|TED|DOC|TRANSFERENCIA)/;

/** A transfer that names no company goes to a person. */
function isPersonName(name: string): boolean {
  return !COMPANY.test(name) && (NAME_OF_WORDS.test(name) || FIRST_NAMES.has(name));
}
