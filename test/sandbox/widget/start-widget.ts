import { fileURLToPath } from "node:url";
import { servePage, type PageOptions } from "../serve-page.ts";

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));

export interface RunningWidget {
  /** The origin, as the widget SDK requires it: no slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the stand-in of Pluggy's Connect widget: a page on its own origin that does the handshake
 * with the real `pluggy-connect-sdk` of the parent page, and calls Pluggy's stand-in.
 */
export async function startWidget(options: PageOptions): Promise<RunningWidget> {
  const { origin, close } = await servePage("widget-page", PAGE, options);
  return { url: origin, close };
}
