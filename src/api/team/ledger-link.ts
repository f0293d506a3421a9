/** The connection of one user of the team's ledger: opened at the first question, and again after it was cut. */
import { localError } from '../errors.ts';
import { connectLedger, type LedgerConnection } from './connection.ts';
import type { LedgerAddress } from './ledger-address.ts';
import { requireLedgerVersion } from './schema.ts';

export interface LedgerLinkOptions {
  /** Asked for at each opening: a machine that only reads asks no keyring. Throws ApiError. */
  address(): Promise<LedgerAddress>;
  /** Prepares a new connection before it is used. Throws ApiError. */
  prepare?(connection: LedgerConnection): Promise<void>;
}

const CLOSED = localError('cancelled', 'The account was closed meanwhile.', '');

export class LedgerLink {
  readonly #options: LedgerLinkOptions;
  #connecting: Promise<LedgerConnection> | undefined;
  #closed = false;

  constructor(options: LedgerLinkOptions) {
    this.#options = options;
  }

  /** One that can be used: the last, or a new one when that was cut. Throws ApiError: `cancelled` after `close`. */
  async connection(): Promise<LedgerConnection> {
    const begun = this.#connecting;
    const last = await begun?.catch(() => undefined);
    if (last?.open === true) return last;
    // Another call may have begun a new one meanwhile.
    if (this.#connecting === undefined || this.#connecting === begun) this.#connecting = this.#connect();
    return this.#connecting;
  }

  /** Ends the connection, also one that is being opened. Never rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    const connection = await this.#connecting?.catch(() => undefined);
    await connection?.close();
  }

  async #connect(): Promise<LedgerConnection> {
    if (this.#closed) throw CLOSED;
    const connection = await connectLedger(await this.#options.address());
    try {
      await requireLedgerVersion(connection);
      await this.#options.prepare?.(connection);
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }
}
