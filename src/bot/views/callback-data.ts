/** Asks for a personal link, so that a button in an old message never leads to one that ran out. */
export const CONNECT_CALLBACK = "connect";
