import { expect, test } from "vitest";
import type { DeletionConfirmation } from "../../src/domain/deletion-confirmation.ts";
import type { DeletionConfirmations } from "../../src/usecases/ports/deletion-confirmations.ts";
import { NOW } from "../support/make.ts";
import { allOf } from "../support/batches.ts";

const LATER = new Date(NOW.getTime() + 1000);

function confirmation(given: Partial<DeletionConfirmation> = {}): DeletionConfirmation {
  return {
    id: "aa11",
    to: {
      chatId: 1001,
      telegramLanguage: "pt",
      chosenLanguage: null,
      timeZone: "America/Sao_Paulo",
      quietHours: { from: 22, to: 8 },
    },
    of: { kind: "bank", itemId: "item-1", name: { bankName: "Nubank" } },
    promisedAt: NOW,
    ...given,
  };
}

export function deletionConfirmationsContract(make: () => Promise<DeletionConfirmations>): void {
  test("a confirmation is pending until it is claimed, and claimed once", async () => {
    const deletionConfirmations = await make();
    await deletionConfirmations.enqueue(confirmation());
    await deletionConfirmations.enqueue(
      confirmation({ id: "bb22", of: { kind: "person", userId: "user-1" } }),
    );
    expect((await allOf(deletionConfirmations.pending())).toSorted()).toEqual(["aa11", "bb22"]);
    expect(await deletionConfirmations.byId("aa11")).toEqual(confirmation());
    const taken = await Promise.all([1, 2, 3].map(() => deletionConfirmations.claim("aa11", NOW)));
    expect(taken.filter((one) => one !== null)).toEqual([confirmation()]);
    expect(await deletionConfirmations.byId("aa11")).toBeNull();
    expect(await allOf(deletionConfirmations.pending())).toEqual(["bb22"]);
    expect(await deletionConfirmations.claim("unknown", NOW)).toBeNull();
  });

  test("a confirmation is not stored again, claimed or not", async () => {
    const deletionConfirmations = await make();
    await deletionConfirmations.enqueue(confirmation());
    await deletionConfirmations.enqueue(confirmation({ promisedAt: LATER }));
    expect(await deletionConfirmations.claim("aa11", NOW)).toEqual(confirmation());
    await deletionConfirmations.enqueue(confirmation());
    expect(await allOf(deletionConfirmations.pending())).toEqual([]);
  });

  test("a restored confirmation is pending again", async () => {
    const deletionConfirmations = await make();
    await deletionConfirmations.enqueue(confirmation());
    await deletionConfirmations.claim("aa11", NOW);
    await deletionConfirmations.restore(confirmation());
    expect(await deletionConfirmations.claim("aa11", NOW)).toEqual(confirmation());
  });
}
