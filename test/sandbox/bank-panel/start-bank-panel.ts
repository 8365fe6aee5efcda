import { fileURLToPath } from "node:url";
import { servePage, type PageOptions } from "../serve-page.ts";

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));

export interface RunningBankPanel {
  /** The page's URL; `#pt` or `#en` selects the language, else the browser's is used. */
  readonly url: string;
  /** The page for a user with this language, beside the chat. */
  besideChat(languageCode: string): { readonly title: string; readonly url: string };
  close(): Promise<void>;
}

/** Serves a page that controls the bank, through the control routes of Pluggy's stand-in. */
export async function startBankPanel(options: PageOptions): Promise<RunningBankPanel> {
  const { origin, close } = await servePage("bank-panel", PAGE, options);
  const url = `${origin}/`;
  return {
    url,
    besideChat: (languageCode) =>
      languageCode.toLowerCase().startsWith("pt")
        ? { title: "O banco", url: `${url}#pt` }
        : { title: "The bank", url: `${url}#en` },
    close,
  };
}
