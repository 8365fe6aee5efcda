import { coverageOf, type AccountCoverage } from "../../domain/coverage.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** From which day on the data of each of the user's accounts tell all of it. */
export async function findCoverage(
  ports: Pick<Ports, "items" | "accounts" | "transactions">,
  user: User,
): Promise<AccountCoverage[]> {
  const [items, accounts] = await Promise.all([
    ports.items.ofUser(user.id),
    ports.accounts.ofUser(user.id),
  ]);
  const firstDays = await ports.transactions.firstDays(accounts.map(({ id }) => id));
  return coverageOf({ accounts, items, firstDays });
}
