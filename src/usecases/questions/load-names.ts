import type { NamedPlace, Names } from "../../domain/questions/names.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { LoaderPorts, ReportRequest } from "../report/report-request.ts";

/** The user's own names: merchants, banks with all their accounts, and accounts. */
export async function loadNames(
  { transactions }: Pick<LoaderPorts, "transactions">,
  request: ReportRequest,
): Promise<Names> {
  const [merchants, places] = await Promise.all([
    transactions.keptMerchants(request.user),
    loadPlaces(request),
  ]);
  return { merchants, places };
}

/** Where a bank and an account share a name, the bank is meant. */
async function loadPlaces({ items, accounts }: ReportRequest): Promise<NamedPlace[]> {
  const [banks, all] = await Promise.all([items(), accounts()]);
  const idsOf = (itemId: string) =>
    all.filter((account) => account.itemId === itemId).map(({ id }) => id);
  const byBank = placesOf(
    banks.map(({ id, bankName }) => ({ name: bankName, accountIds: idsOf(id) })),
  );
  const names = new Set(byBank.map(({ name }) => name));
  const byAccount = placesOf(all.map(({ id, name }) => ({ name, accountIds: [id] })));
  return [...byBank, ...byAccount.filter(({ name }) => name !== "" && !names.has(name))];
}

/** One place for each name. */
function placesOf(places: readonly NamedPlace[]): NamedPlace[] {
  return [...groupBy(places, ({ name }) => name)].map(([name, same]) => ({
    name,
    accountIds: same.flatMap(({ accountIds }) => accountIds),
  }));
}
