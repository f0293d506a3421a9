/** The address of a ledger as a person gives it: as an argument, at a prompt, or on stdin. */
import { type LedgerAddress, readLedgerAddress } from '../../api/team/ledger-address.ts';
import type { CommandContext } from '../shared/context.ts';
import { CommandError, interrupted } from '../shared/failure.ts';

/** An address is one line. */
const MAX_ADDRESS_BYTES = 4_096;

/** The address, with its password hidden from every output from now on. Throws ApiError or CommandError. */
export async function readAddress(
  context: CommandContext,
  given: string | undefined,
): Promise<LedgerAddress> {
  const address = readLedgerAddress(given ?? (await askForAddress(context)));
  if (address.password === undefined) return withPassword(context, address);
  hideAddress(context, address);
  if (given !== undefined) {
    context.output.warn(
      'The password was on the command line, where the history of your shell keeps it. Leave the address out to type it hidden.',
    );
  }
  return address;
}

/** Keeps the password of an address out of every output. */
export function hideAddress({ hide }: CommandContext, { url, password }: LedgerAddress): void {
  hide(url);
  if (password !== undefined) hide(password);
}

async function askForAddress({ terminal }: CommandContext): Promise<string> {
  if (!terminal.stdinIsTerminal) {
    return terminal.readStdin({ mostBytes: MAX_ADDRESS_BYTES, hint: 'Pipe only the address to it.' });
  }
  const typed = await terminal.ask('Address of the team ledger (hidden): ', { hidden: true });
  if (typed !== undefined) return typed;
  throw new CommandError({ ...interrupted(), message: 'No address was given.' });
}

/** Asks for the password in a terminal. Elsewhere the driver looks for it in PGPASSWORD and ~/.pgpass. */
async function withPassword(context: CommandContext, address: LedgerAddress): Promise<LedgerAddress> {
  const { terminal, output } = context;
  if (!terminal.interactive || output.json) return address;
  const typed = await terminal.ask(`Password of ${address.shown} (hidden, Enter for none): `, {
    hidden: true,
  });
  if (typed === undefined) throw new CommandError({ ...interrupted(), message: 'No password was given.' });
  if (typed === '') return address;
  const url = new URL(address.url);
  url.password = encodeURIComponent(typed);
  const complete = readLedgerAddress(url.href);
  hideAddress(context, complete);
  return complete;
}
