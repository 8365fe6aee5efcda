import { servePage, type PageOptions } from "../serve-page.ts";
import { bundleBankPanel } from "./bundle-bank-panel.ts";

export type BankPanelOptions = Omit<PageOptions, "folder">;

export interface RunningBankPanel {
  /** The page; `#pt` or `#en` behind it chooses the language, else the browser's is spoken. */
  readonly url: string;
  /** The page as it stands beside the chat of a user with this language. */
  besideChat(languageCode: string): { readonly title: string; readonly url: string };
  close(): Promise<void>;
}

/** A small page on which a user plays the bank: it works the stand-in Pluggy's controls. */
export async function startBankPanel(options: BankPanelOptions): Promise<RunningBankPanel> {
  const { origin, close } = await servePage({ folder: await bundleBankPanel(), ...options });
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
