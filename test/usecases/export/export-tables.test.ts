import { describe, expect, test } from "vitest";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { exportWords } from "../../../src/bot/views/export/export-words.ts";
import { exportMovements } from "../../../src/usecases/export/export-movements.ts";
import { accountKeyOf } from "../../../src/usecases/export/export-scope.ts";
import { csvRecords, parseCsv } from "../../support/parse-csv.ts";
import { fakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeAttempt, makeTransaction, makeUser, NOW } from "../../support/make.ts";
import { ALL, exported, exportWorld, textOf } from "./export-world.ts";

const HEADER =
  "data;descrição;nome;categoria;categoria_pai;origem_da_categoria;tipo;valor;moeda;conta;banco;parcela;situação;no_relatório;id";

describe("a table", () => {
  test("has every movement, pending and uncounted ones too, and says which", async () => {
    const world = await exportWorld(
      { id: "2", merchantName: "Padaria do Zé" },
      {
        id: "1",
        accountId: "card-1",
        accountType: "CREDIT",
        status: "PENDING",
        minor: 123_456,
        instalment: { number: 2, total: 4 },
      },
      { id: "3", accountId: "account-2", flow: "own-transfer", direction: "in", categoryId: null },
      { id: "of nobody", accountId: "lost", flow: "income", direction: "in" },
      { id: "of another", userId: "user-2" },
    );
    const [file, ...others] = await exported(world, {});
    expect(others).toEqual([]);
    expect(file?.name).toBe("quanto-all.csv");
    expect(file?.text.startsWith(`\uFEFF${HEADER}\r\n2026-11-20;`)).toBe(true);
    const row = (record: Record<string, string>) => Object.values(record).join("|");
    expect(csvRecords(file?.text ?? "", ";").map(row)).toEqual([
      "2026-11-20|PADARIA DO ZÉ|PADARIA DO ZÉ|Restaurantes, bares e lanchonetes|Alimentos e bebidas|banco|gasto|-1234,56|BRL|Gold (final 99)|Nubank|2 de 4|pendente|sim|1",
      "2026-11-20|PADARIA DO ZÉ|Padaria do Zé|Restaurantes, bares e lanchonetes|Alimentos e bebidas|banco|gasto|-12,50|BRL|Conta Corrente (final 1234)|Nubank||lançado|sim|2",
      "2026-11-20|PADARIA DO ZÉ|PADARIA DO ZÉ|Outros|Alimentos e bebidas|banco|entre suas contas|12,50|BRL|Conta|Itaú||lançado|não|3",
      "2026-11-20|PADARIA DO ZÉ|PADARIA DO ZÉ|Restaurantes, bares e lanchonetes|Alimentos e bebidas|banco|entrada|12,50|BRL||||lançado|sim|of nobody",
    ]);
  });

  test("is in English, international or not", async () => {
    const world = await exportWorld({ minor: 123_456 });
    const user = makeUser({ chosenLanguage: "en" });
    const [csv] = await exported(world, {}, { user });
    const [record] = csvRecords(csv?.text ?? "", ";");
    expect(record).toMatchObject({ date: "2026-11-20", amount: "-1234,56", flow: "spending" });
    expect(record).toMatchObject({ account: "Conta Corrente (ending in 1234)", in_report: "yes" });
    const [other] = await exported(world, { format: "csv-int" }, { user });
    expect(other?.name).toBe("quanto-int-all.csv");
    expect(csvRecords(other?.text ?? "", ",")[0]).toMatchObject({
      amount: "-1234.56",
      id: "row-1",
    });
  });

  test("has each movement of an account with several copies once, at its current copy", async () => {
    const world = await exportWorld(
      { id: "1", accountId: "account-1" },
      { id: "2", accountId: "old-copy" },
      { id: "3", accountId: "old-copy", reportingAccountId: "account-1" },
    );
    await world.accounts.upsertAll([makeAccount({ id: "old-copy", name: "Antiga" })]);
    await world.accounts.setSupersededBy("old-copy", "account-1");
    const accountKey = accountKeyOf({ id: "account-1" });
    for (const request of [{}, { accountKey }]) {
      const [file] = await exported(world, request);
      const records = csvRecords(file?.text ?? "", ";");
      expect(records.map(({ id }) => id)).toEqual(["1", "2"]);
      expect(new Set(records.map(({ conta }) => conta))).toEqual(
        new Set(["Conta Corrente (final 1234)"]),
      );
    }
    expect((await exported(world, { accountKey }))[0]?.name).toBe("quanto-all-nubank-1234.csv");
  });

  test("has a period's days only", async () => {
    const world = await exportWorld(
      { id: "before", day: "2026-09-30" },
      { id: "first", day: "2026-10-01" },
      { id: "last", day: "2026-10-31" },
      { id: "after", day: "2026-11-01" },
    );
    const period = { name: "calendar-month", first: "2026-10-01", last: "2026-10-31" } as const;
    const [file] = await exported(world, { span: { kind: "period", period } });
    expect(file?.name).toBe("quanto-2026-10.csv");
    expect(csvRecords(file?.text ?? "", ";").map(({ id }) => id)).toEqual(["first", "last"]);
  });
});

describe("a large export", () => {
  const rows = Array.from({ length: 20 }, (_, index) => ({
    id: `row ${String(index).padStart(2, "0")}`,
    day: `2026-10-0${1 + (index % 3)}`,
    facts: NO_FACTS,
  }));

  test("is in several files, each with a header and no row twice", async () => {
    const world = await exportWorld(...rows);
    const files = await exported(world, {}, { maxBytes: 700 });
    expect(files.map(({ name }) => name)).toEqual([
      "quanto-all.csv",
      "quanto-all-part-2.csv",
      "quanto-all-part-3.csv",
      "quanto-all-part-4.csv",
    ]);
    const all = files.flatMap(({ text }) => csvRecords(text, ";"));
    expect(all).toHaveLength(rows.length);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  });

  test("may be read again, and counts what it wrote", async () => {
    const world = await exportWorld(...rows);
    const request = { format: "csv", span: ALL, accountKey: null } as const;
    const words = exportWords("pt");
    const answer = await exportMovements(world, makeUser(), request, words, 700);
    if (answer.kind !== "documents") throw new Error("No documents");
    expect(answer.rows).toBe(20);
    const read: string[] = [];
    for await (const document of answer.documents) {
      const begun = document.open(() => undefined)[Symbol.asyncIterator]();
      await begun.next();
      let counted = 0;
      const text = await textOf(document, (more) => (counted += more));
      expect(counted).toBe(parseCsv(text, ";").length - 1);
      expect(await textOf(document)).toBe(text);
      read.push(text);
    }
    expect(read).toHaveLength(4);
  });
});

describe("there are no files", () => {
  const answerOf = async (world: ReturnType<typeof fakeWorld>, accountKey: string | null = null) =>
    exportMovements(world, makeUser(), { format: "csv", span: ALL, accountKey }, exportWords("pt"));

  test("without a bank, or with one that is being deleted", async () => {
    const world = fakeWorld();
    await world.users.add(makeUser());
    expect(await answerOf(world)).toEqual({ kind: "no-bank", attempt: null });
    await world.items.add(makeAttempt());
    expect(await answerOf(world)).toMatchObject({ kind: "no-bank", attempt: { id: "item-1" } });
    const leaving = await exportWorld({});
    for (const id of ["item-1", "item-2"])
      await leaving.items.update(id, { deletionRequestedAt: NOW });
    expect(await answerOf(leaving)).toEqual({ kind: "no-bank", attempt: null });
  });

  test("where nothing moved", async () => {
    const world = await exportWorld();
    expect(await answerOf(world)).toEqual({ kind: "nothing" });
    await world.transactions.upsertAll([makeTransaction()], NOW);
    expect(await answerOf(world, accountKeyOf({ id: "card-1" }))).toEqual({ kind: "nothing" });
  });

  test("of an account that is gone", async () => {
    const world = await exportWorld({});
    expect(await answerOf(world, "0000000")).toEqual({ kind: "no-account" });
  });
});
