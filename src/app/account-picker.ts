/** The list of accounts: switch to one, add one, or allow changes with the one in use. */
import { askToConfirm } from '../components/confirm/ask.ts';
import { overlayArea } from '../components/overlay.ts';
import { createPicker } from '../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../components/picker/state.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import { moneyText } from '../text/account-words.ts';
import { reasonOf } from './adding/attempt.ts';
import { openAccountForm } from './adding/open-form.ts';
import type { Shell } from './shell-type.ts';

/** No account can have these names. */
const ADD = '+add';
const CHANGES = '+changes';

/** `unsaved` names the changes that would be lost with the screens of the account in use. */
export function openAccountPicker(
  shell: Shell,
  setup: AccountSetup | undefined,
  unsaved: () => readonly string[],
): void {
  const items = itemsOf(shell, setup);
  const close = () => shell.closeOverlay('accounts');
  shell.showOverlay(
    createPicker({
      id: 'accounts',
      title: 'Switch the account',
      find: (typed) => matchItems(items, typed),
      height: () => overlayArea(shell.area()).height,
      onClose: close,
      onChoose: ([id]) => {
        close();
        if (id === ADD && setup !== undefined) openAccountForm(shell, setup);
        else if (id === CHANGES && setup !== undefined) changeReadOnly(shell, setup);
        else switchTo(shell, id, unsaved());
      },
    }),
  );
}

function itemsOf(shell: Shell, setup: AccountSetup | undefined): readonly PickerItem[] {
  const inUse = shell.profile();
  const accounts = shell.profiles().map((choice) => ({
    id: choice.name,
    label: choice.name,
    detail: accountDetail(choice),
    ...(choice.name === inUse.name ? { disabled: 'in use' } : {}),
  }));
  if (setup === undefined) return accounts;
  const verb = inUse.readOnly === true ? `Allow changes with ${inUse.name}` : `Make ${inUse.name} read-only`;
  return [
    ...accounts,
    { id: ADD, label: 'Add an account' },
    ...(inUse.kind === 'configured' ? [{ id: CHANGES, label: verb }] : []),
  ];
}

function accountDetail(choice: AccountProfile): string {
  const known = `${choice.provider}, ${moneyText(choice.kind === 'sandbox')}`;
  if (choice.kind === 'sandbox') return known;
  return `${known}${choice.readOnly === true ? ', read-only' : ''}, ${choice.baseUrl}`;
}

function switchTo(shell: Shell, name: string | undefined, lines: readonly string[]): void {
  const choice = shell.profiles().find((candidate) => candidate.name === name);
  if (choice === undefined) return;
  if (lines.length === 0) shell.switchAccount(choice);
  else {
    askToConfirm(shell, {
      id: 'switch',
      title: `Switch to ${choice.name}`,
      lines,
      confirm: 'Switch',
      onConfirm: () => shell.switchAccount(choice),
    });
  }
}

function changeReadOnly(shell: Shell, setup: AccountSetup): void {
  const profile = shell.profile();
  const readOnly = profile.readOnly !== true;
  const apply = () => shell.background(store(shell, setup, { ...profile, readOnly }));
  if (readOnly) apply();
  else {
    askToConfirm(shell, {
      id: 'allow-changes',
      title: `Allow changes with ${profile.name}`,
      lines: [`dialdeck may then buy, change and release with this account: ${moneyText(false)}.`],
      confirm: 'Allow',
      onConfirm: apply,
    });
  }
}

async function store(shell: Shell, setup: AccountSetup, changed: AccountProfile): Promise<void> {
  const readOnly = changed.readOnly === true;
  try {
    await setup.setReadOnly(changed.name, readOnly);
  } catch (error) {
    shell.notify({ kind: 'error', text: reasonOf(error) });
    return;
  }
  shell.keepProfile(changed);
  // Opened again: a session is read-only, or not, from its beginning.
  shell.switchAccount(changed);
  const words = readOnly ? 'is read-only' : `may buy, change and release: ${moneyText(false)}`;
  shell.notify({ kind: 'done', text: `${changed.name} ${words}.` });
}
