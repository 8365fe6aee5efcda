/* The words of what people write about cash, in Portuguese and English, lower case and without accents. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** With one of these a text is a question, a command, or about what cash is not. */
export const NOT_CASH: ReadonlySet<string> = new Set([
  // Questions.
  ..."quanto quanta quantos quantas qual quais quando onde quem como porque cade".split(" "),
  ..."qto qtos qta qtas qnto qnt qt qts qnd kd pq".split(" "),
  ..."what whats which when where who why how much many did does is are was were can".split(" "),
  // What is asked for.
  ..."total soma somar sum media average maior maiores menor menores biggest largest".split(" "),
  ..."smallest top lista listar list show mostrar mostra ver gastos gasto despesas despesa".split(
    " ",
  ),
  ..."spending expenses expense movimentos transacoes transactions entradas recebimentos".split(
    " ",
  ),
  ..."extrato historico".split(" "),
  // Bounds.
  ..."acima abaixo entre between above over under below less more mais menos minimo".split(" "),
  ..."maximo least most exatamente exactly ate until than".split(" "),
  // What is left out, and what has not come.
  ..."nao sem without not never nunca except exceto amanha tomorrow will vou".split(" "),
  ..."pagar preciso quero devo deve need want pay owe owes".split(" "),
  // Ways to pay that a bank reports.
  ..."pix cartao credito debito credit debit card boleto".split(" "),
  // Moves between accounts: what becomes cash is not spent yet.
  ..."saque saques saquei sacar deposito depositos depositei transferi transferencia ted".split(
    " ",
  ),
  ..."withdrew withdraw withdrawal withdrawals deposit deposited transfer transferred atm".split(
    " ",
  ),
  // Lent, borrowed and set aside: it comes back, or is still there, and nothing of it was spent.
  ..."emprestei emprestou emprestado emprestada emprestar investi investir apliquei aplicar".split(
    " ",
  ),
  ..."guardei poupei lent lend loaned borrowed invested saved".split(" "),
  // Numbers that are no money.
  ..."senha codigo cpf cnpj rg cep telefone celular limite password code pin phone limit".split(
    " ",
  ),
  // What is said to undo or to delete.
  ..."desfazer desfaz apagar apaga cancelar cancela undo delete cancel".split(" "),
  // Commands.
  ..."relatorio report saldo balance fatura bill orcamento budget alertas alerts exportar".split(
    " ",
  ),
  ..."export buscar busca search conectar connect ajuda help regras rules agenda schedule".split(
    " ",
  ),
  ..."ajustes settings privacidade privacy".split(" "),
]);

/** Said to somebody, with no money meant, whatever number follows; without spaces. */
export const GREETINGS: ReadonlySet<string> = new Set(
  (
    "oi oie ola opa eai bomdia boatarde boanoite tudobem oitudobem obrigado obrigada muitoobrigado " +
    "muitoobrigada valeu brigado brigada tchau hello hi hey goodmorning goodafternoon goodevening " +
    "goodnight thanks thankyou bye ok legal"
  ).split(" "),
);

/** A number after a name that begins with one of these is as likely that of a house, or of a room. */
export const PLACE_BEFORE: ReadonlySet<string> = new Set(
  "rua av avenida alameda travessa rodovia estrada apto apartamento bloco km room apt".split(" "),
);

/** The same of a number before a name that ends with one of these. */
export const PLACE_AFTER: ReadonlySet<string> = new Set(
  "street avenue road lane drive boulevard".split(" "),
);

/** Signs with which a text is no entry. */
export const NOT_CASH_SIGNS: ReadonlySet<string> = set("? ¿ ؟ ❓ ❔ + * = < > % | € £ # @");

/** After an amount. */
export const CURRENCY_WORDS = "reais real brl contos conto pilas pila mangos bucks";

/** At the beginning; they say in which direction it moved. */
export const SPENT_WORDS = set("gastei paguei comprei spent paid bought");
export const RECEIVED_WORDS = set("recebi ganhei got received earned");

/** Around a title they say nothing. */
export const EDGE_WORDS = set(
  "eu i em no na nos nas de do da dos das com pra pro para por o a os as um uma in on at for to of the with from e and foi hoje",
);

/** They say that it is cash. */
export const CASH_WORDS: readonly (readonly string[])[] = [
  ["em", "dinheiro"],
  ["no", "dinheiro"],
  ["in", "cash"],
  ["dinheiro"],
  ["cash"],
];

/** Words for what was bought that are as well a list. */
export const LIST_WORDS = set("compras pagamentos purchases payments");
