import type { Person } from "../sandbox/telegram/person.ts";
import type { Quanto } from "./run-quanto.ts";

/** Every id of a user, or of one of their banks. */
export async function idsOf(quanto: Quanto, itemId: string, person?: Person): Promise<string[]> {
  const ofItem = async (collection: string) =>
    (await quanto.rows(collection))
      .filter((row) => row["itemId"] === itemId)
      .map(({ _id }) => String(_id));
  const user = (await quanto.rows("users")).find((row) => row["telegramId"] === person?.user.id);
  const ids = [itemId, ...(await ofItem("accounts")), ...(await ofItem("transactions"))];
  return person && user ? [...ids, String(person.user.id), String(user["_id"])] : ids;
}

/** The stored documents that contain one of the ids. */
export async function tracesOf(quanto: Quanto, ids: readonly string[]): Promise<string[]> {
  const documents = [...(await quanto.documents())].flatMap(([collection, rows]) =>
    rows.map((row) => `${collection} ${JSON.stringify(row)}`),
  );
  return documents.filter((text) => ids.some((id) => text.includes(id)));
}

/** Stores what is left of a bank's movements that were let go: the sums of a month. */
export async function addOldMonth(quanto: Quanto, itemId: string): Promise<void> {
  const account = (await quanto.rows("accounts")).find((row) => row["itemId"] === itemId);
  await quanto.add("monthSums", {
    userId: account?.["userId"],
    itemId,
    accountId: account?.["_id"],
    first: "2023-05-01",
    last: "2023-05-31",
    firstDay: "2023-05-02",
    lastDay: "2023-05-30",
    sums: [],
    draftOf: null,
    writtenAt: new Date(),
  });
}
