/** Largest request body, in bytes: 1 MiB. */
export const BODY_LIMIT = 1_048_576;
