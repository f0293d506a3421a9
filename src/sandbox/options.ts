/** The options of a sandbox, and the handle of a running one. */
import type { LedgerReader } from './ledger/reader.ts';

export interface SandboxOptions {
  /** With 0, the default, the system chooses a free port. */
  readonly port?: number;
  /** The address to listen on; 127.0.0.1 by default. On any other, everybody who reaches it and has the key can use it. */
  readonly host?: string;
  /** Determines the inventory: the same seed gives the same numbers. */
  readonly seed?: number;
  /** How many numbers the account owns from the start. */
  readonly numbers?: number;
  /** The provider of these numbers; Telefonie by default. */
  readonly numbersAt?: 'telefonie' | 'wiil' | 'twilio' | 'telnyx';
  /** The ledger's file, or `:memory:`, the default. */
  readonly state?: string;
  /** The time from a purchase until the number appears, in ms; 3,000 by default. */
  readonly provisioningMs?: number;
  /** How WIIL writes the status of a purchase: as its documents do (`upper`, the default), or as its SDK does. */
  readonly statusCase?: 'upper' | 'lower';
  /** Added to every answer, in ms. */
  readonly latencyMs?: number;
  /** The time until a released number is on sale again, in ms; a minute by default. */
  readonly cooldownMs?: number;
  /** Faults in the grammar of docs/sandbox.md. */
  readonly faults?: readonly string[];
  /** Twilio's and Telnyx's accounts are trial accounts: they buy one number at most. */
  readonly trial?: boolean;
  /** The API key; a random one by default. */
  readonly apiKey?: string;
  /** The wall clock in ms since the epoch. */
  readonly now?: () => number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT/v1/numbers` */
  readonly telefonieBaseUrl: string;
  /** `http://127.0.0.1:PORT/wiil/v1` */
  readonly wiilBaseUrl: string;
  /** `http://127.0.0.1:PORT/twilio`, which stands for all of Twilio's hosts. */
  readonly twilioBaseUrl: string;
  /** The account at Twilio; its auth token is `apiKey`. */
  readonly twilioAccountSid: string;
  /** `http://127.0.0.1:PORT/telnyx/v2` */
  readonly telnyxBaseUrl: string;
  readonly apiKey: string;
  readonly port: number;
  readonly ledger: Omit<LedgerReader, 'close'>;
  /** Closes every connection and the ledger. May be called twice. */
  close(): Promise<void>;
}
