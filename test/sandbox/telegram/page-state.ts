import type { BotCommand, Message } from "grammy/types";
import type { ForceReply } from "./force-reply.ts";
import type { ReplyKeyboard } from "./reply-keyboard.ts";

/** A user in the list of the chat page. */
export interface PagePerson {
  readonly id: number;
  readonly firstName: string;
  readonly languageCode: string;
}

/** The panel beside the chat on wide screens: a page, or HTML. */
export interface SidePanel {
  readonly title: string;
  readonly url?: string;
  readonly html?: string;
}

/** One panel for everyone, or the one for the language of the user whose chat is open. */
export type PanelChoice = SidePanel | ((languageCode: string) => SidePanel);

/** The message that the bot asks to be replied to. */
export interface PageReply extends ForceReply {
  readonly message: Message;
}

/** The state of one user's chat page. */
export interface PageState {
  readonly person: PagePerson;
  readonly people: readonly PagePerson[];
  readonly bot: { readonly name: string; readonly username: string };
  readonly description: string;
  readonly commands: readonly BotCommand[];
  readonly blocked: boolean;
  readonly messages: readonly Message[];
  /** The open reply keyboard; null for the user's own keyboard. */
  readonly keyboard: ReplyKeyboard | null;
  readonly forcedReply: PageReply | null;
  readonly panel: SidePanel | undefined;
}

/** A server-sent event after the state. */
export type PageEvent =
  | { readonly kind: "state"; readonly state: PageState }
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "edited"; readonly message: Message }
  | { readonly kind: "deleted"; readonly messageId: number }
  | ({ readonly kind: "keyboard" } & Pick<PageState, "keyboard" | "forcedReply">)
  | { readonly kind: "action"; readonly action: string }
  | {
      readonly kind: "answer";
      readonly messageId: number;
      readonly data: string;
      readonly text: string;
      readonly showAlert: boolean;
    };
