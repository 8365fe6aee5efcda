import type { ExportSpan } from "../../../src/domain/export/export-span.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import type { User } from "../../../src/domain/user.ts";
import { exportWords } from "../../../src/bot/views/export/export-words.ts";
import type { ExportRequest } from "../../../src/usecases/export/export-context.ts";
import type { ExportDocument } from "../../../src/usecases/export/export-document.ts";
import { exportMovements } from "../../../src/usecases/export/export-movements.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

export const ALL: ExportSpan = { kind: "all" };

export interface ExportedFile {
  readonly name: string;
  readonly account: string | null;
  readonly text: string;
}

/** A user with an account and a card at Nubank and an account at Itaú. */
export async function exportWorld(...rows: readonly Partial<Transaction>[]): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  await world.items.add(makeItem({ id: "item-2", bankName: "Itaú", connectorId: 601 }));
  await world.accounts.upsertAll([
    makeAccount(),
    makeAccount({ id: "card-1", type: "CREDIT", name: "Gold", lastDigits: "99", balance: 5000 }),
    makeAccount({ id: "account-2", itemId: "item-2", name: "", lastDigits: null, balance: null }),
  ]);
  await world.transactions.upsertAll(rows.map(makeTransaction), NOW);
  return world;
}

/** The files of an export, read to the end. */
export async function exported(
  world: FakeWorld,
  request: Partial<ExportRequest>,
  { user = makeUser(), maxBytes }: { user?: User; maxBytes?: number } = {},
): Promise<ExportedFile[]> {
  const answer = await exportMovements(
    world,
    user,
    { format: "csv", span: ALL, accountKey: null, ...request },
    exportWords(user.chosenLanguage ?? user.telegramLanguage),
    maxBytes,
  );
  if (answer.kind !== "documents") throw new Error(`No documents: ${answer.kind}`);
  const files: ExportedFile[] = [];
  for await (const document of answer.documents) {
    const { name, account } = document;
    files.push({ name, account: account?.account.id ?? null, text: await textOf(document) });
  }
  return files;
}

/** The text of a document. */
export async function textOf(
  document: ExportDocument,
  onRows: (rows: number) => void = () => undefined,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document.open(onRows)) chunks.push(chunk);
  // With its byte order mark, which a decoder leaves out by default.
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}
