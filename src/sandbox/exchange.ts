/** One request on its way through the sandbox, and the operations that answer it. */
import type { ReadParameter } from './http/params.ts';
import type { Inventory } from './inventory.ts';
import type { Course } from './ledger/course.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { OperationName } from './operations.ts';

/** What all operations work on. */
export interface World {
  readonly inventory: Inventory;
  readonly ledger: Ledger;
  /** From a purchase until the number shows, in ms. */
  readonly provisioningMs: number;
  readonly now: () => number;
  /** What a number costs more when it is asked for by itself or bought, in US cents: a price that changed. */
  readonly surcharge: (phoneNumber: string) => number;
}

export interface Exchange {
  readonly world: World;
  readonly query: ReadParameter;
  /** From the path, or from the body of a purchase; empty where there is none. */
  readonly phoneNumber: string;
  /** As it came; empty where there is none. */
  readonly body: string;
  /** The ledger's number of a purchase or release request. */
  readonly requestSeq: number;
  /** What a fault changes in the course of a purchase. */
  readonly course: Partial<Course>;
}

export interface Operation {
  readonly name: OperationName;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:name` for what is in the path. */
  readonly path: string;
  /** Throws ProblemError for a request that it refuses. */
  readonly handle: (exchange: Exchange) => Response;
}
