/** The operations of the sandbox, and what each is given. */
import type { Carrier } from './catalogue.ts';
import type { ReadParameter } from './http/params.ts';
import type { Problem } from './http/problem.ts';
import type { Inventory } from './inventory.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Provisioning } from './ledger/provisioning.ts';
import type { OperationName } from './operation-names.ts';

/** What all operations work on. */
export interface SandboxContext {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  /** From a purchase until the number shows, in ms. */
  readonly provisioningMs: number;
  /** How WIIL writes the status of a purchase: its documents in capitals, its SDK in small letters. */
  readonly statusCase: 'upper' | 'lower';
  readonly now: () => number;
  /** What a number costs more when it is asked for by itself or bought, in US cents: a price that changed. */
  readonly surcharge: (phoneNumber: string) => number;
}

/** What a request says, read but not yet checked. */
export interface ReadRequest {
  readonly query: ReadParameter;
  /** What is in the path under a name; empty when there is no such name. */
  readonly path: (name: string) => string;
  /** As it came; empty where there is none. */
  readonly body: string;
}

export interface OperationRequest extends ReadRequest {
  readonly sandbox: SandboxContext;
  /** What the operation's `numberOf` found. */
  readonly phoneNumber: string;
  /** The ledger's number of a purchase or release request. */
  readonly requestSeq: number;
  /** What a fault changes in the provisioning of a purchase. */
  readonly provisioning: Partial<Provisioning>;
}

export interface Operation {
  readonly name: OperationName;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base path, with `:name` for what is in the path. */
  readonly path: string;
  /** The number that the request is about, for the ledger and for magic numbers; empty when it names none. */
  readonly numberOf: (request: ReadRequest, sandbox: SandboxContext) => string;
  /** Throws ProblemError for a request that it refuses. */
  readonly handle: (request: OperationRequest) => Response;
}

/** One of the two APIs. */
export interface Surface {
  readonly carrier: Carrier;
  readonly basePath: string;
  readonly keyHeader: string;
  readonly operations: readonly Operation[];
  /** Puts a refusal into the API's own shape. */
  readonly refuse: (problem: Problem, headers?: Readonly<Record<string, string>>) => Response;
}
