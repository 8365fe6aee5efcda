import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { ExportDocument } from "./export-document.ts";

/**
 * The documents as long as their user is there. One whose user asks for the deletion of everything while
 * it is read fails at its end, so that whoever sends it never completes the file.
 */
export async function* forPresentUser(
  ports: Pick<Ports, "users">,
  userId: string,
  documents: AsyncIterable<ExportDocument>,
): AsyncGenerator<ExportDocument> {
  const isPresent = async () => isServed(await ports.users.byId(userId));
  for await (const document of documents) {
    if (!(await isPresent())) return;
    yield {
      ...document,
      open: async function* (onRows) {
        const held: Uint8Array[] = [];
        for await (const bytes of document.open(onRows)) {
          yield* held.splice(0);
          held.push(bytes);
        }
        if (!(await isPresent())) throw new Error("The user of an export is being deleted");
        yield* held;
      },
    };
  }
}

function isServed(user: User | null): boolean {
  return user !== null && user.deletionRequestedAt === null;
}
