import type { ListedMovement, PartLabel } from "../../domain/breakdown.ts";
import { INCOME } from "../../domain/category.ts";
import type { Flow } from "../../domain/flow.ts";
import { spendingOf } from "../../domain/report.ts";
import {
  categoryOf,
  type MovementsOf,
  type ReportPlace,
  type Screen,
} from "../../domain/report-place.ts";
import { shortKey } from "../../domain/short-key.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { Span } from "../ports/transactions.ts";
import type { ReportPorts } from "../report-period.ts";
import { accountLabels } from "./open-accounts.ts";
import { spanOf } from "./open-merchants.ts";
import type { MovementList } from "./screen-data.ts";

/** As many as a caption has room for, names and all. */
const PAGE = 8;

/** One page of the single movements behind a figure. A page past the end is the last one. */
export async function listMovements(
  ports: ReportPorts,
  user: User,
  { period, currency }: ReportPlace,
  { of, page }: Extract<Screen, { kind: "movements" }>,
): Promise<MovementList> {
  const { transactions } = ports;
  const { label, flows, merchant, only } = await selectionOf(ports, user, { period, currency }, of);
  const span: Span = { first: period.first, last: period.last, ...(only && { only }) };
  const sums = await transactions.sums(user.id, span, ["merchant"]);
  const own = sums.filter(
    (sum) =>
      sum.currency === currency &&
      flows.includes(sum.flow) &&
      (merchant === undefined || sum.merchant === merchant),
  );
  const count = own.reduce((all, sum) => all + sum.count, 0);
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const shown = Math.min(page, pages - 1);
  const which = { ...span, currency, flows, ...(merchant !== undefined && { merchant }) };
  const rows = await transactions.list(user.id, which, { skip: shown * PAGE, limit: PAGE });
  return {
    of,
    label,
    currency,
    total: own.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? minor), 0),
    count,
    rows: rows.map(listed),
    page: shown,
    pages,
  };
}

interface Selection {
  readonly label: PartLabel;
  readonly flows: readonly Flow[];
  readonly only?: NonNullable<Span["only"]>;
  readonly merchant?: string;
}

const SPENT: readonly Flow[] = ["spending", "refund"];
const RECEIVED: readonly Flow[] = ["income"];

async function selectionOf(
  ports: ReportPorts,
  user: User,
  { period }: Pick<ReportPlace, "period" | "currency">,
  of: MovementsOf,
): Promise<Selection> {
  switch (of.kind) {
    case "category": {
      const label = { kind: "category", categoryId: categoryOf(of.scope) } as const;
      return { label, flows: SPENT, only: spanOf(of.scope) };
    }
    case "merchant": {
      const only = spanOf(of.scope);
      const span = { first: period.first, last: period.last, only };
      const merchants = await ports.transactions.sums(user.id, span, ["merchant"]);
      const name = merchants.find(({ merchant }) => shortKey(merchant) === of.key)?.merchant ?? "";
      return { label: { kind: "merchant", name }, flows: SPENT, only, merchant: name };
    }
    case "account": {
      const labels = await accountLabels(ports, user);
      const [accountId = "", label = NOBODYS] =
        [...labels].find(([id]) => shortKey(id) === of.key) ?? [];
      return { label, flows: SPENT, only: { accountId } };
    }
    case "income": {
      const label = {
        kind: "category",
        categoryId: of.scope ? categoryOf(of.scope) : INCOME,
      } as const;
      return { label, flows: RECEIVED, ...(of.scope && { only: spanOf(of.scope) }) };
    }
  }
}

const NOBODYS: PartLabel = { kind: "account", bank: "", account: "", lastDigits: null };

function listed(row: Transaction): ListedMovement {
  const { day, flow, minor, currency, status, instalment } = row;
  return {
    day,
    title: row.merchant ?? row.description,
    minor: flow === "refund" ? -minor : minor,
    currency,
    isPending: status === "PENDING",
    instalment,
  };
}
