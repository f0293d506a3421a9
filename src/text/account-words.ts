/** The words that say of an account whether money is spent with it; every place that names an account in use takes them. */

/** `sandbox` is true for the sandbox inside dialdeck alone: any other account is real money, also one on this machine. */
export function moneyText(sandbox: boolean): string {
  return sandbox ? 'no money is spent' : 'real money';
}
