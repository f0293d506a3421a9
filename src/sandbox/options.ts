/** What a sandbox is started with, and what it gives back. */
import type { LedgerReader } from './ledger/reader.ts';

export interface SandboxOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number;
  /** Decides the inventory; the same seed gives the same numbers. */
  readonly seed?: number;
  /** How many numbers the account owns from the start. */
  readonly numbers?: number;
  /** At which provider it owns them; Telefonie by default. */
  readonly numbersAt?: 'telefonie' | 'wiil';
  /** The ledger's file, or `:memory:`, the default. */
  readonly state?: string;
  /** From a purchase until the number shows, in ms; 3,000 by default. */
  readonly provisioningMs?: number;
  /** How WIIL writes the status of a purchase: as its documents do (`upper`, the default), or as its SDK does. */
  readonly statusCase?: 'upper' | 'lower';
  /** Added to every answer, in ms. */
  readonly latencyMs?: number;
  /** How long a released number stays off the market, in ms; a minute by default. */
  readonly cooldownMs?: number;
  /** Faults in the grammar of docs/sandbox.md. */
  readonly faults?: readonly string[];
  /** A random token of the run by default. */
  readonly apiKey?: string;
  /** The wall clock in ms since the epoch. */
  readonly now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT/v1/numbers` */
  readonly telefonieBaseUrl: string;
  /** `http://127.0.0.1:PORT/wiil/v1` */
  readonly wiilBaseUrl: string;
  readonly apiKey: string;
  readonly port: number;
  readonly ledger: Omit<LedgerReader, 'close'>;
  /** Ends every connection and closes the ledger; may be called twice. */
  close(): Promise<void>;
}
