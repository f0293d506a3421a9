/** Reads that a person writes: any GET or HEAD to the account's own carrier, with secrets masked in what comes back. */
import type { ApiError } from './errors.ts';

export const RAW_METHODS = ['GET', 'HEAD'] as const;

export interface RawRequest {
  readonly method: (typeof RAW_METHODS)[number];
  /** A path below the account's base URL, such as /owned; or a whole URL at one of the account's origins. */
  readonly address: string;
  /** Added to the query of the address. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Whether the person agreed to pay what the carrier bills for it. */
  readonly paid: boolean;
}

export type RawBody =
  | { readonly kind: 'none' }
  /** As it came, with secrets masked. */
  | { readonly kind: 'json'; readonly text: string }
  /** Left out, because secrets in it cannot be found. */
  | { readonly kind: 'other'; readonly contentType: string };

/** An answer of any status. */
export interface RawRead {
  readonly url: string;
  readonly status: number;
  readonly requestId: string | undefined;
  /** Without those that hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RawBody;
  /** What a status outside of 2xx means. A redirect is not followed. */
  readonly failure: ApiError | undefined;
  /** In ms since the epoch. */
  readonly fetchedAt: number;
}

/** Both throw ApiError `invalid`, before anything is sent, for an address that leads elsewhere or has more than one meaning. */
export interface RawReads {
  /** What the carrier bills for the request, in words; undefined: nothing that is known. */
  price(request: Pick<RawRequest, 'address' | 'query'>): string | undefined;
  /** Sends the request once. Throws ApiError `invalid` for one that is billed and not agreed to. */
  send(request: RawRequest, signal?: AbortSignal): Promise<RawRead>;
}
