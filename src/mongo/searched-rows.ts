import type { QueryFilter } from "mongoose";
import type { SearchedFor, SearchedTransactions } from "../usecases/ports/searched-transactions.ts";
import { foldedPattern } from "./folded-pattern.ts";
import {
  COUNTED,
  REPORT_INDEX,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

type Filter = QueryFilter<TransactionRow>;

/** Searches a user's rows in the order of the index of reports, from the newest one on. */
export function searchedRows(transactions: TransactionModel): SearchedTransactions {
  return {
    search: async (userId, what, { skip, limit }) => {
      const rows = await transactions
        .find(filterOf(userId, what))
        .sort({ day: -1, currency: -1, flow: -1, topCategoryId: -1, minor: -1, accountId: -1 })
        .hint(REPORT_INDEX)
        .skip(skip)
        .limit(limit)
        .lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    countSearched: (userId, what) =>
      transactions.countDocuments(filterOf(userId, what)).hint(REPORT_INDEX).exec(),
  };
}

function filterOf(userId: string, what: SearchedFor): Filter {
  const { terms, taggedIds, amount, direction, days } = what;
  // What is compared fast, or is rare, stands first.
  const longestFirst = terms.toSorted((a, b) => b.text.length - a.text.length);
  const all: Filter[] = [
    ...(taggedIds ? [{ _id: { $in: [...taggedIds] } }] : []),
    ...(amount ? [amountFilter(amount)] : []),
    ...longestFirst.map(termFilter),
  ];
  return {
    userId,
    ...COUNTED,
    ...(days && { day: { $gte: days.first, $lte: days.last } }),
    ...(direction && { direction }),
    ...(all.length > 0 && { $and: all }),
  };
}

function amountFilter({ minor, currency }: NonNullable<SearchedFor["amount"]>): Filter {
  return currency === null
    ? { $or: [{ minor }, { "facts.original.minor": minor }] }
    : {
        $or: [
          { minor, currency },
          { "facts.original.minor": minor, "facts.original.currency": currency },
        ],
      };
}

/** In the order in which most are found. */
function termFilter(term: SearchedFor["terms"][number]): Filter {
  const pattern = { $regex: foldedPattern(term) };
  return {
    $or: [
      { merchantName: pattern },
      { description: pattern },
      { "facts.rawDescription": pattern },
      ...(term.minor === null ? [] : [{ minor: term.minor }]),
      ...(term.notedIds.length === 0 ? [] : [{ _id: { $in: [...term.notedIds] } }]),
    ],
  };
}
