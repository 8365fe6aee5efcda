/** What the other party of a transaction is. */
export type MerchantKind = "shop" | "person" | "bank" | "government";

/** The other party of a transaction, as shown to people and as summed. */
export interface Merchant {
  /**
   * Equal for all transactions with the same party: `c:` and a CNPJ root, `h:` and the keyed hash of
   * a document, or `n:` and the normalized name. Null where nothing identifies it; such a transaction
   * can be classified alone, never "always".
   */
  readonly key: string | null;
  /** The name for people, without the codes of banks and acquirers. */
  readonly name: string;
  readonly kind: MerchantKind;
}
