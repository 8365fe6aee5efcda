import type { BankItem } from "../../domain/bank-item.ts";
import { dataAt } from "../../domain/data-age.ts";
import {
  POSITION_PRODUCTS,
  type PositionProduct,
  type ProductAnswer,
} from "../../domain/position-product.ts";
import { BankError } from "../../errors.ts";
import type { Ports } from "../ports.ts";
import { logUnreadable } from "./account-reader.ts";

type PositionsPorts = Pick<Ports, "bank" | "items" | "positions" | "clock" | "log">;

/** A bank is asked again after this time, whatever its answer. */
const INTERVAL_MS = 20 * 3_600_000;

/**
 * Stores a bank's investments and loans where there may be news: the bank delivered since it was asked,
 * or a day has passed. They block nothing: a bank that gives none is asked again after the interval, and
 * one that does not answer at the next sync.
 */
export async function syncPositions(ports: PositionsPorts, item: BankItem): Promise<void> {
  const answers: Partial<Record<PositionProduct, ProductAnswer>> = {};
  for (const product of POSITION_PRODUCTS) {
    if (!isDue(item.productAnswers[product], item, ports.clock.now())) continue;
    const answer = await askFor(ports, item, product);
    if (answer) answers[product] = answer;
  }
  if (Object.keys(answers).length === 0) return;
  await ports.items.update(item.id, { productAnswers: { ...item.productAnswers, ...answers } });
}

function isDue(answer: ProductAnswer | null, { lastUpdatedAt }: BankItem, now: Date): boolean {
  if (answer === null) return true;
  const hasNews =
    answer.kind === "given" && lastUpdatedAt !== null && lastUpdatedAt > answer.askedAt;
  return hasNews || now.getTime() - answer.askedAt.getTime() >= INTERVAL_MS;
}

/** Null where the bank did not answer. */
async function askFor(
  ports: PositionsPorts,
  item: BankItem,
  product: PositionProduct,
): Promise<ProductAnswer | null> {
  const askedAt = ports.clock.now();
  try {
    const { rows, unreadable } = await ports.bank.positions(item, product);
    logUnreadable(ports.log, product, unreadable);
    const own = { itemId: item.id, userId: item.userId, dataAt: dataAt(item, product) };
    // An empty list ends nothing: banks return one when a consent has ended.
    await ports.positions.upsertAll(rows.map((row) => ({ ...row, ...own, seenAt: askedAt })));
    return { kind: "given", askedAt, unreadable: unreadable.length };
  } catch (error) {
    if (!(error instanceof BankError)) throw error;
    const { code, message } = error;
    if (code !== "unreachable" && code !== "rate-limited")
      return { kind: "refused", askedAt, unreadable: 0 };
    ports.log.warn("The investments or loans of a bank could not be fetched", { message });
    return null;
  }
}
