/** The right to receive Telegram's updates by polling, which one process has at a time. */
export interface PollingLease {
  /**
   * Takes or extends the lease, unless another one is valid. Returns the id of the lease that is valid now:
   * its own, or that of another process.
   */
  take(lease: { readonly leaseId: string; readonly leasedUntil: Date }, now: Date): Promise<string>;
  /** Ends a lease; does nothing where another one is valid. */
  end(leaseId: string): Promise<void>;
}
