/** Why a sandbox cannot start. It is not a bug in dialdeck. */

/**
 * `option`: the value of an option cannot be used. `ledger`: the ledger's file is damaged, of another program or in use.
 * `address`: the system does not let it listen there.
 */
type SandboxErrorCode = 'option' | 'ledger' | 'address';

export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;
  /** What the person can do about it. */
  readonly hint: string;

  /** `why` ends the sentence "The sandbox cannot start: …". */
  constructor(code: SandboxErrorCode, why: string, hint: string) {
    super(`The sandbox cannot start: ${why}.`);
    this.code = code;
    this.hint = hint;
  }
}
