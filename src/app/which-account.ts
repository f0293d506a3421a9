/** Which account and screen the app starts with, and whether an account may be changed. */
import type { AccountProfile } from '../config/account-profiles.ts';
import type { OpenAt, OpenScreen } from '../config/open-at.ts';
import type { SavedState } from '../config/saved-state-shape.ts';
import type { RunAppOptions } from './options.ts';
import { initialShell, type ShellState } from './state.ts';

/** The account of the last run, unless the person named another one since. The removal of an account names none. */
export function firstAccount({ accounts, saved }: Pick<RunAppOptions, 'accounts' | 'saved'>): AccountProfile {
  const { active, profiles, named } = accounts;
  const last = saved?.account;
  if (named === true || last === undefined) return active;
  const isKnown = (wanted: string) => profiles.some(({ name }) => name === wanted);
  if (last.insteadOf !== active.name && isKnown(last.insteadOf)) return active;
  return profiles.find(({ name }) => name === last.name) ?? active;
}

/** The screen to open: the one that the person asked for, else the one of the last run. */
export function openedOn(open: OpenAt, { screen }: SavedState): OpenScreen {
  if (open.kind === 'screen') return open.screen;
  return (open.kind === 'purchase' ? undefined : screen) ?? 'search';
}

/** What the app shows first. */
export function firstState(options: RunAppOptions, now: number): ShellState {
  return initialShell(now, accountHint(options), options.saved, isFirstStart(options), options.theme);
}

/** Whether nobody has used dialdeck here before, and an account could be connected. A screen reader reads the hint. */
export function isFirstStart(options: RunAppOptions): boolean {
  const { saved, setup, open, screenReader, accounts } = options;
  const fresh =
    saved?.screen === undefined &&
    setup !== undefined &&
    open.kind === 'search' &&
    accounts.undecided !== true;
  return fresh && screenReader !== true && accountHint(options) !== undefined;
}

/** The line below the screen when no account is set up. */
export function accountHint(options: RunAppOptions): string | undefined {
  if (!options.accounts.standIn || firstAccount(options) !== options.accounts.active) return undefined;
  if (options.accounts.undecided === true) {
    return 'Several accounts are set up, and none is in use: this is the sandbox. A chooses one. X hides this.';
  }
  return 'This is the sandbox. Ctrl+N adds an account. X hides this.';
}

/** Why nothing may be bought, changed or released with an account; undefined when it may. */
export function readOnlyBecause(option: boolean, profile: AccountProfile): string | undefined {
  if (option) return 'not allowed by --read-only';
  if (profile.kind === 'configured' && profile.removed === true)
    return 'this account was removed or replaced by another dialdeck; A opens the accounts';
  return profile.readOnly === true
    ? 'this account is read-only; A opens the accounts, where you can allow changes'
    : undefined;
}
