/** The words that say whether an account spends money. Every place that names the active account uses them. */

/**
 * `sandbox` is true only for the sandbox inside dialdeck. Every other account is real money, even at an address on this
 * machine.
 */
export function moneyText(sandbox: boolean): string {
  return sandbox ? 'no money is spent' : 'real money';
}

/** The host of a base URL, with its port where it has one: "api.twilio.com", "127.0.0.1:8080". */
export function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}
