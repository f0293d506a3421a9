/** The types of the sandbox's operations and of their input. */
import type { Carrier } from './catalogue.ts';
import type { ReadParameter } from './http/params.ts';
import type { Problem } from './http/problem.ts';
import type { Inventory } from './inventory/inventory.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Provisioning } from './ledger/provisioning.ts';
import type { OperationName } from './operation-names.ts';

/** What all operations share. */
export interface SandboxContext {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  /** The time from a purchase until the number appears, in ms. */
  readonly provisioningMs: number;
  /** How WIIL writes the status of a purchase: its documents in capitals, its SDK in small letters. */
  readonly statusCase: 'upper' | 'lower';
  readonly now: () => number;
  /** Twilio's and Telnyx's accounts are trial accounts. */
  readonly trial: boolean;
  /** The surcharge in US cents when a client searches for the whole number or buys it. It simulates a changed price. */
  readonly surcharge: (phoneNumber: string) => number;
}

/** The content of a request, read but not yet checked. */
export interface ReadRequest {
  readonly query: ReadParameter;
  /** A parameter of the path; empty when the path has no such parameter. */
  readonly path: (name: string) => string;
  /** The unchanged body; empty if there is none. */
  readonly body: string;
}

export interface OperationRequest extends ReadRequest {
  /** Scheme, host and base path of the API, for links. */
  readonly origin: string;
  readonly sandbox: SandboxContext;
  /** The result of the operation's `numberOf`. */
  readonly phoneNumber: string;
  /** The sequence number of a purchase or release request in the ledger. */
  readonly requestSeq: number;
  /** The changes that faults make to the provisioning of a purchase. */
  readonly provisioning: Partial<Provisioning>;
}

export interface Operation {
  readonly name: OperationName;
  /** The name of this very request, where one path serves several operations. */
  readonly nameOf?: (request: ReadRequest) => OperationName;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path below the base path, with `:name` for parameters. */
  readonly path: string;
  /** The number in the request, for the ledger and for magic numbers; empty when there is none. */
  readonly numberOf: (request: ReadRequest, sandbox: SandboxContext) => string;
  /** Throws ProblemError to refuse a request. */
  readonly handle: (request: OperationRequest) => Response;
}

/** One of the APIs. */
export interface Surface {
  readonly carrier: Carrier;
  readonly basePath: string;
  readonly keyHeader: string;
  /** The key in that header, where it is not the whole of it. */
  readonly keyOf?: (header: string | undefined) => string | undefined;
  readonly operations: readonly Operation[];
  /** What a refusal for a missing or unknown key says in `WWW-Authenticate`. */
  readonly challenge: string;
  /** Added to every answer. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Formats a refusal in the API's own format. */
  readonly refuse: (problem: Problem, headers?: Readonly<Record<string, string>>) => Response;
}
