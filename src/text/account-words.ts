/** The words that say whether an account spends money. Every place that names the active account uses them. */

/**
 * `sandbox` is true only for the sandbox inside dialdeck. Every other account is real money, even at an address on this
 * machine.
 */
export function moneyText(sandbox: boolean): string {
  return sandbox ? 'no money is spent' : 'real money';
}
