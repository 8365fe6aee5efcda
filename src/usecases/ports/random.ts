export interface Random {
  /** 32 random bytes in base64url: a secret for a link. */
  token(): string;
  /** A random UUID. */
  id(): string;
}
