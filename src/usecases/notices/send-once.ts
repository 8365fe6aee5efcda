import type { Ports } from "../ports.ts";
import type { NoticeKey } from "../ports/notices.ts";

/** Sends a notice unless it was sent; where `send` fails, the notice counts as not sent. */
export async function sendOnce(
  { notices }: Pick<Ports, "notices">,
  key: NoticeKey,
  send: () => Promise<void>,
): Promise<void> {
  if (!(await notices.claim(key))) return;
  try {
    await send();
  } catch (error) {
    await notices.release(key);
    throw error;
  }
}
