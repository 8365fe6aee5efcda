import type { ScreenKind } from "../../../usecases/report/report-location.ts";
import { accountsScreen } from "./accounts-screen.ts";
import { cardScreen } from "./card-screen.ts";
import { categoriesScreen } from "./categories-screen.ts";
import { categoryScreen } from "./category-screen.ts";
import { comparisonScreen } from "./comparison-screen.ts";
import { daysScreen } from "./days-screen.ts";
import { fixedScreen } from "./fixed-screen.ts";
import { incomeScreen } from "./income-screen.ts";
import { leftOutScreen } from "./left-out-screen.ts";
import { merchantsScreen } from "./merchants-screen.ts";
import { monthsScreen } from "./months-screen.ts";
import { moreScreen } from "./more-screen.ts";
import { overviewScreen } from "./overview-screen.ts";
import type { ScreenDefinition } from "./screen-definition.ts";
import { transactionScreen } from "./transaction-screen.ts";
import { transactionsScreen } from "./transactions-screen.ts";

/** Every screen of the report. */
export const SCREENS: { readonly [Kind in ScreenKind]: ScreenDefinition<Kind> } = {
  overview: overviewScreen,
  more: moreScreen,
  comparison: comparisonScreen,
  days: daysScreen,
  months: monthsScreen,
  income: incomeScreen,
  accounts: accountsScreen,
  "left-out": leftOutScreen,
  card: cardScreen,
  categories: categoriesScreen,
  category: categoryScreen,
  merchants: merchantsScreen,
  fixed: fixedScreen,
  transactions: transactionsScreen,
  transaction: transactionScreen,
};

export function screenDefinition<Kind extends ScreenKind>(kind: Kind): ScreenDefinition<Kind> {
  return SCREENS[kind];
}
