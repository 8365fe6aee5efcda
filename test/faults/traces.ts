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
