/** The list of accounts: switch to one, add one, or open the menu of one. */
import { PROVIDER_KINDS } from '../api/account.ts';
import { askToConfirm } from '../components/confirm/ask.ts';
import { overlayArea } from '../components/overlay.ts';
import { createPicker } from '../components/picker/picker.tsx';
import { matchItems, type PickerItem } from '../components/picker/state.ts';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import type { ScreenTarget } from '../screens/screen.ts';
import { hostOf, moneyText } from '../text/account-words.ts';
import { displayWidth } from '../text/width.ts';
import { changeReadOnly, openAccountMenu } from './account-menu.ts';
import { openAccountForm } from './adding/open-form.ts';
import { readAccountsAgain } from './read-accounts.ts';
import type { Shell } from './shell-type.ts';
import { runningLines, unsavedButtons } from './unsaved.ts';

/** No account can have these names. */
const ADD = '+add';
const CHANGES = '+changes';

/** `unsaved` names the changes that would be lost with the screens of the account in use. */
export function openAccountPicker(
  shell: Shell,
  setup: AccountSetup | undefined,
  unsaved: () => readonly string[],
): void {
  const close = () => shell.closeOverlay('accounts');
  const openMenu = (id: string) => {
    const profile = shell.profiles().find(({ name }) => name === id);
    if (profile === undefined || setup === undefined) return;
    close();
    openAccountMenu(shell, { profile, setup, unsaved, onUse: () => switchTo(shell, id, unsaved()) });
  };
  shell.showOverlay(
    createPicker({
      id: 'accounts',
      title: setup === undefined ? 'Switch the account' : 'Switch the account: Enter uses it, Tab shows more',
      find: (typed) => matchItems(itemsOf(shell, setup), typed),
      current: shell.profile().name,
      height: () => overlayArea(shell.area()).height,
      onClose: close,
      ...(setup === undefined ? {} : { onManage: openMenu }),
      onChoose: ([id]) => {
        if (id === shell.profile().name) {
          openMenu(id);
          return;
        }
        close();
        if (id === ADD && setup !== undefined) openAccountForm(shell, setup);
        else if (id === CHANGES && setup !== undefined) changeReadOnly(shell, setup, shell.profile());
        else switchTo(shell, id, unsaved());
      },
    }),
  );
  if (setup !== undefined) shell.background(readAccountsAgain(shell, setup));
}

function itemsOf(shell: Shell, setup: AccountSetup | undefined): readonly PickerItem[] {
  const inUse = shell.profile();
  const profiles = shell.profiles();
  const widest = Math.max(...profiles.map(({ name }) => displayWidth(name)));
  const accounts = profiles.map((choice) => ({
    id: choice.name,
    label: `${choice.name}${' '.repeat(widest - displayWidth(choice.name))}  ${accountWords(choice)}`,
    detail: [
      ...(choice.name === inUse.name ? ['in use'] : []),
      ...(choice.kind === 'sandbox' ? [] : [hostOf(choice.baseUrl)]),
    ].join(', '),
    ...(choice.name === inUse.name && (setup === undefined || choice.kind === 'sandbox')
      ? { disabled: 'in use' }
      : {}),
  }));
  if (setup === undefined) return accounts;
  const verb = inUse.readOnly === true ? `Allow changes with ${inUse.name}` : `Make ${inUse.name} read-only`;
  return [
    ...accounts,
    { id: ADD, label: 'Add an account' },
    ...(inUse.kind === 'configured' ? [{ id: CHANGES, label: verb }] : []),
  ];
}

const PROVIDER_CELLS = Math.max(...PROVIDER_KINDS.map((kind) => kind.length));

/** Beside the name, in columns. */
function accountWords({ provider, kind, readOnly }: AccountProfile): string {
  const changes = readOnly === true ? ', read-only' : '';
  return `${provider.padEnd(PROVIDER_CELLS)}  ${moneyText(kind === 'sandbox')}${changes}`;
}

/**
 * Goes on with this account: at once where it is in use, else after the switch to it. `lines` name what would be lost then;
 * `first` is the screen that the switch opens.
 */
export function withAccount(
  shell: Shell,
  name: string,
  lines: readonly string[],
  go: () => void,
  first?: ScreenTarget,
): void {
  if (name === shell.profile().name) go();
  else switchTo(shell, name, lines, go, first);
}

function switchTo(
  shell: Shell,
  name: string | undefined,
  lines: readonly string[],
  afterwards: () => void = () => undefined,
  first?: ScreenTarget,
): void {
  const choice = shell.profiles().find((candidate) => candidate.name === name);
  if (choice === undefined) return;
  const use = () => {
    shell.switchAccount(choice, first);
    afterwards();
  };
  const running = runningLines(shell, 'Switching');
  if (lines.length === 0 && running.length === 0) use();
  else {
    askToConfirm(shell, {
      id: 'switch',
      title: `Switch to ${choice.name}`,
      lines: [...running, ...lines],
      confirm: 'Switch',
      ...unsavedButtons(shell, lines, 'switch'),
      onConfirm: use,
    });
  }
}
