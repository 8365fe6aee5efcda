import type { BotCommand, Message } from "grammy/types";
import type { ReplyKeyboard } from "./reply-keyboard.ts";

/** A user as the chat page lists them. */
export interface PagePerson {
  readonly id: number;
  readonly firstName: string;
  readonly languageCode: string;
}

/** What stands beside the chat on wide screens: another page, or a piece of HTML. */
export interface SidePanel {
  readonly title: string;
  readonly url?: string;
  readonly html?: string;
}

/** One panel for everyone, or the one for the language of the user whose chat is open. */
export type PanelChoice = SidePanel | ((languageCode: string) => SidePanel);

/** Everything the page shows of one user's chat. */
export interface PageState {
  readonly person: PagePerson;
  readonly people: readonly PagePerson[];
  readonly bot: { readonly name: string; readonly username: string };
  readonly description: string;
  readonly commands: readonly BotCommand[];
  readonly blocked: boolean;
  readonly messages: readonly Message[];
  /** The open reply keyboard; null while the user has their own. */
  readonly keyboard: ReplyKeyboard | null;
  readonly panel: SidePanel | undefined;
}

/** What happens after the state was sent, one server-sent event each. */
export type PageEvent =
  | { readonly kind: "state"; readonly state: PageState }
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "edited"; readonly message: Message }
  | { readonly kind: "deleted"; readonly messageId: number }
  | { readonly kind: "keyboard"; readonly keyboard: ReplyKeyboard | null }
  | { readonly kind: "action"; readonly action: string }
  | {
      readonly kind: "answer";
      readonly messageId: number;
      readonly data: string;
      readonly text: string;
      readonly showAlert: boolean;
    };
