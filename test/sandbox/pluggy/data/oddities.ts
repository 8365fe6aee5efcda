import { dateOfMonth } from "../days.ts";
import { companyOf } from "./companies.ts";
import { clockBetween, UTC_MIDNIGHT } from "./draft.ts";
import type { DayContext, Draft, Theme } from "./draft.ts";
import { earned, spent } from "./make-draft.ts";
import type { Filing } from "./make-draft.ts";

const OTHER = "99999999";
const NO_CATEGORY: Filing = { categoryId: null, top: OTHER };
const PARENT_OF_ALL: Filing = { categoryId: OTHER, top: OTHER };
// Ids that are not in the tree; one looks like a child of Shopping.
const UNKNOWN: [Filing, ...Filing[]] = [
  { categoryId: "77010000", top: OTHER },
  { categoryId: "08990000", top: OTHER },
  { categoryId: "200900000", top: OTHER },
];

/** Two equal purchases of one day are two purchases. */
function twins(context: DayContext): Draft[] {
  const one = spent(
    context,
    "card",
    { categoryId: "11010000", top: "11000000" },
    { key: context.key("twin-1"), description: "CATRACA METRÔ CAFÉ", minor: 750, mcc: "5814" },
  );
  return [one, { ...one, key: context.key("twin-2") }];
}

function textTraps(context: DayContext): Draft[] {
  const month = context.day.slice(0, 7);
  return [
    // The SDK turns any text of this form into a Date, wherever it stands.
    spent(context, "card", NO_CATEGORY, {
      key: context.key("date-like"),
      description: `${month}-01T12:00:00.000Z`,
      minor: 1999,
    }),
    spent(context, "card", PARENT_OF_ALL, {
      key: context.key("no-date"),
      description: `${month}-45T99:99:99.999Z`,
      minor: 2099,
    }),
    spent(context, "checking", NO_CATEGORY, {
      key: context.key("long"),
      description: `PAGAMENTO ${"DE SERVIÇO MUITO BEM EXPLICADO ".repeat(8).trim()}`,
      minor: context.random.int(500, 4000),
      moment: UTC_MIDNIGHT,
    }),
  ];
}

/** Cases that are rare one by one, and in every real feed. */
export const oddities: Theme = (context) => {
  const { day, random } = context;
  const drafts: Draft[] = [];
  if (random.chance(0.09)) {
    drafts.push(
      spent(context, "card", NO_CATEGORY, {
        key: context.key("no-category"),
        description: `COMPRA ${random.int(1000, 9999)} <SEM CATEGORIA> & "CIA"`,
        minor: random.int(1000, 12_000),
        moment: clockBetween(random, 10, 23),
      }),
    );
  }
  if (random.chance(0.05)) {
    drafts.push(
      spent(context, "card", random.pick(UNKNOWN), {
        key: context.key("unknown-category"),
        description: "LOJA NOVA 🛍️",
        minor: random.int(1000, 12_000),
      }),
    );
  }
  const date = dateOfMonth(day);
  if (date === 6 || date === 19) drafts.push(...twins(context));
  if (date === 14) drafts.push(...textTraps(context));
  if (date === 18) drafts.push(...lifeItself(context));
  return drafts;
};

/** Top-level categories that everyday purchases do not have: a gift, a school, an obligation. */
function lifeItself(context: DayContext): Draft[] {
  const { random } = context;
  return [
    spent(
      context,
      "checking",
      { categoryId: "13000000", top: "13000000" },
      {
        description: "DOAÇÃO MÉDICOS SEM FRONTEIRAS",
        minor: 5000,
        operationType: "BOLETO",
        paymentData: { receiver: companyOf("MÉDICOS SEM FRONTEIRAS"), paymentMethod: "BOLETO" },
      },
    ),
    spent(
      context,
      "checking",
      { categoryId: "06020000", top: "06000000" },
      { description: "PENSÃO ALIMENTÍCIA", minor: 65_000, operationType: "PIX" },
    ),
    spent(
      context,
      "card",
      { categoryId: "07020001", top: "07000000" },
      { description: "ALURA CURSOS ONLINE", minor: 9900, mcc: "8299" },
    ),
    ...(random.chance(0.3)
      ? [
          earned(
            context,
            "checking",
            { categoryId: "01030000", top: "01000000" },
            {
              description: "PIX RECEBIDO FREELA DESIGN",
              minor: random.int(60_000, 240_000),
              operationType: "PIX",
              paymentData: { payer: companyOf("FREELA DESIGN LTDA"), paymentMethod: "PIX" },
            },
          ),
          earned(context, "checking", NO_CATEGORY, {
            key: context.key("credit-without-category"),
            description: "CRÉDITO EM CONTA",
            minor: random.int(900, 5000),
          }),
        ]
      : []),
  ];
}
