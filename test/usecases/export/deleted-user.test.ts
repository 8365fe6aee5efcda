import { expect, test } from "vitest";
import { exportWords } from "../../../src/bot/views/export/export-words.ts";
import type { ExportFormat } from "../../../src/domain/export/export-format.ts";
import { exportMovements } from "../../../src/usecases/export/export-movements.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeUser, NOW } from "../../support/make.ts";
import { ALL, exportWorld, textOf } from "./export-world.ts";

/** Nobody who asked for the deletion of everything gets a file that was begun before. */

const rows = Array.from({ length: 5 }, (_, index) => ({ id: `row-${index}` }));

async function begun(world: FakeWorld, format: ExportFormat = "csv", maxBytes?: number) {
  const request = { format, span: ALL, accountKey: null };
  const answer = await exportMovements(world, makeUser(), request, exportWords("pt"), maxBytes);
  if (answer.kind !== "documents") throw new Error(answer.kind);
  return answer.documents[Symbol.asyncIterator]();
}

const requestDeletion = (world: FakeWorld) =>
  world.users.update("user-1", { deletionRequestedAt: NOW });

test.each(["csv", "json", "ofx"] as const)(
  "a %s file fails at its end where the deletion was requested meanwhile",
  async (format) => {
    const world = await exportWorld(...rows);
    const document = (await (await begun(world, format)).next()).value;
    await requestDeletion(world);
    await expect(textOf(document)).rejects.toThrow("is being deleted");
  },
);

test("so does one whose user is gone", async () => {
  const world = await exportWorld(...rows);
  const document = (await (await begun(world)).next()).value;
  await world.users.remove("user-1");
  await expect(textOf(document)).rejects.toThrow("is being deleted");
});

test("no further file is begun", async () => {
  const world = await exportWorld(...rows, { id: "other", accountId: "card-1" });
  const documents = await begun(world, "ofx");
  await textOf((await documents.next()).value);
  await requestDeletion(world);
  expect(await documents.next()).toEqual({ value: undefined, done: true });
});
