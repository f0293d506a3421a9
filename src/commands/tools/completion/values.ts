/** The values of options and arguments: fixed words, and values that must be looked up. */
import type { Command, Option } from 'commander';
import { PROVIDER_KINDS } from '../../../api/account.ts';
import { KEY_STORES } from '../../../config/account-profiles.ts';
import type { TabId } from '../../../config/tabs.ts';
import { countryNames } from '../../../text/country-names.ts';
import { TYPE_WORDS } from '../../shared/option-text.ts';
import type { Place } from './place.ts';

export interface Candidate {
  readonly value: string;
  /** A short description for shells that show one; may be empty. */
  readonly about: string;
}

/** Which purchases: all, pending ones, or those that were confirmed and not sent. */
export type WhichPurchases = 'all' | 'open' | 'unsent';

/** Which batches: all, those that are not finished, or releases. */
export type WhichBatches = 'all' | 'open' | 'releases';

/** The options of the line that decide where to look. */
export interface SourceFlags {
  readonly account?: string;
  readonly config?: string;
}

/** Looks values up. A failure means no candidates. */
export interface Sources {
  accounts(flags: SourceFlags): Promise<readonly Candidate[]>;
  /** Saved views: of a screen, or all of them. */
  views(screen: TabId | undefined, flags: SourceFlags): Promise<readonly Candidate[]>;
  owned(flags: SourceFlags): Promise<readonly Candidate[]>;
  purchases(which: WhichPurchases, flags: SourceFlags): Promise<readonly Candidate[]>;
  batches(which: WhichBatches, flags: SourceFlags): Promise<readonly Candidate[]>;
}

const FILES: ReadonlySet<string> = new Set(['--config', '--state', '--xlsx']);
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--type': TYPE_WORDS,
  '--provider': PROVIDER_KINDS,
  '--from': ['env', 'twilio-cli'],
  '--key-store': KEY_STORES,
  '--as': ['completed', 'failed'],
  '--status-case': ['upper', 'lower'],
};

/** The values of an option; none for free text. */
export async function optionValues(
  { long, argChoices }: Option,
  place: Place,
  sources: Sources,
): Promise<readonly Candidate[] | 'files'> {
  const flag = long ?? '';
  if (FILES.has(flag) || (flag === '--from' && place.command.parent?.name() === 'dialdeck')) return 'files';
  switch (flag) {
    case '--account':
      return found(sources.accounts(flagsOf(place)));
    case '--country':
      return [
        ...(place.command.name() === 'prices' ? [{ value: 'all', about: 'every country' }] : []),
        ...Array.from(countryNames(), ([value, about]) => ({ value, about })),
      ];
    case '--view':
      return found(sources.views(viewedBy(place.named ?? place.command), flagsOf(place)));
    case '--despite-unknown':
      return found(sources.purchases('open', flagsOf(place)));
    default:
      return plain(argChoices ?? WORDS[flag] ?? []);
  }
}

/** Whether the option takes several values with commas between them. */
export function isList({ long }: Option, command: Command): boolean {
  return command.name() === 'prices' && (long === '--country' || long === '--type');
}

/** The screens whose views a command prints. */
const VIEWED: Readonly<Record<string, TabId>> = { owned: 'owned', search: 'search', prices: 'pricing' };

function viewedBy(command: Command): TabId | undefined {
  const isPurchases = command.name() === 'purchases' || command.parent?.name() === 'purchases';
  return isPurchases ? 'purchases' : VIEWED[command.name()];
}

/** Commands whose argument is a number of the account. */
const ON_NUMBERS: ReadonlySet<string> = new Set(['show', 'set', 'release', 'lookup']);
const ON_ACCOUNTS: ReadonlySet<string> = new Set(['use', 'read-only', 'remove', 'test']);
const WHICH: Readonly<Record<string, WhichPurchases>> = {
  check: 'open',
  attach: 'open',
  cancel: 'open',
  settle: 'open',
  withdraw: 'unsent',
};

const WHICH_BATCHES: Readonly<Record<string, WhichBatches>> = { resume: 'open', leave: 'open' };

/** The values of the argument at this place; none when nothing is known about it. */
export async function argumentValues(place: Place, sources: Sources): Promise<readonly Candidate[]> {
  const { command, argument } = place;
  const wanted = argument === undefined ? undefined : command.registeredArguments[argument];
  if (wanted === undefined) return [];
  if (wanted.argChoices !== undefined) return plain(wanted.argChoices);
  const name = command.name();
  const group = command.parent?.name();
  if (group === 'accounts' && ON_ACCOUNTS.has(name)) return found(sources.accounts(flagsOf(place)));
  if (group === 'purchases') return found(sources.purchases(WHICH[name] ?? 'all', flagsOf(place)));
  if (group === 'batches') return found(sources.batches(WHICH_BATCHES[name] ?? 'all', flagsOf(place)));
  if (group === 'dialdeck' && name === 'restore') return found(sources.batches('releases', flagsOf(place)));
  if (group === 'dialdeck' && ON_NUMBERS.has(name)) return found(sources.owned(flagsOf(place)));
  return [];
}

function plain(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, about: '' }));
}

/** Completion reports no errors. The command itself will report them. */
async function found(candidates: Promise<readonly Candidate[]>): Promise<readonly Candidate[]> {
  return candidates.catch(() => []);
}

function flagsOf({ globals: { account, config } }: Place): SourceFlags {
  return {
    ...(typeof account === 'string' ? { account } : {}),
    ...(typeof config === 'string' ? { config } : {}),
  };
}
