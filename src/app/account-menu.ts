/** What can be done with one account: use it, test its key, replace it, forbid or allow changes, remove it. */
import { ApiError } from '../api/errors.ts';
import { askToConfirm } from '../components/confirm/ask.ts';
import { createMenu, type MenuItem } from '../components/menu/menu.tsx';
import type { AccountProfile } from '../config/account-profiles.ts';
import type { AccountSetup, OpenProfile } from '../config/account-setup.ts';
import { hostOf, moneyText } from '../text/account-words.ts';
import { plural } from '../text/format.ts';
import { reasonOf } from './adding/attempt.ts';
import { openRepairForm } from './adding/open-form.ts';
import type { Shell } from './shell-type.ts';

type Choice = 'use' | 'test' | 'key' | 'changes' | 'remove';

export interface AccountMenuOptions {
  readonly profile: AccountProfile;
  readonly setup: AccountSetup;
  readonly onUse: () => void;
  /** The changes that would be lost with the screens of the account in use. */
  readonly unsaved: () => readonly string[];
}

/** Where nothing can be chosen, no menu opens: the sandbox in use. */
export function openAccountMenu(shell: Shell, options: AccountMenuOptions): void {
  const { profile } = options;
  const items = itemsOf(shell, profile);
  if (items.every(({ disabled }) => disabled !== undefined)) return;
  const close = () => shell.closeOverlay('account');
  shell.showOverlay(
    createMenu<Choice>({
      id: 'account',
      title: `Account ${profile.name}`,
      items,
      onClose: close,
      onChoose: (choice) => {
        close();
        carryOut(shell, options, choice);
      },
    }),
  );
}

function itemsOf(shell: Shell, profile: AccountProfile): readonly MenuItem<Choice>[] {
  const { name } = profile;
  const items: MenuItem<Choice>[] = [
    {
      id: 'use',
      label: `Use ${name}`,
      ...(name === shell.profile().name ? { disabled: 'it is in use' } : {}),
    },
  ];
  if (profile.kind === 'sandbox') return items;
  items.push({ id: 'test', label: 'Test the key (one request)' });
  if (profile.kind !== 'configured' || shell.changesForbidden) return items;
  if (hasOwnKey(profile)) items.push({ id: 'key', label: 'Replace the key' });
  return [
    ...items,
    { id: 'changes', label: profile.readOnly === true ? 'Allow changes' : 'Make it read-only' },
    { id: 'remove', label: 'Remove it from this machine' },
  ];
}

function carryOut(shell: Shell, options: AccountMenuOptions, choice: Choice): void {
  const { profile, setup } = options;
  if (choice === 'use') options.onUse();
  if (profile.kind === 'sandbox') return;
  if (choice === 'test') shell.background(test(shell, setup, profile));
  if (profile.kind !== 'configured') return;
  if (choice === 'key') openRepairForm(shell, setup, profile);
  if (choice === 'changes') changeReadOnly(shell, setup, profile);
  if (choice === 'remove') askToRemove(shell, options);
}

async function test(shell: Shell, setup: AccountSetup, profile: OpenProfile): Promise<void> {
  const { name } = profile;
  shell.notify({ kind: 'info', text: `Asking ${hostOf(profile.baseUrl)} whether the key of ${name} works.` });
  try {
    const { answeredInMs, ownedTotal, notices } = await setup.test(profile);
    const owned = ownedTotal === undefined ? '' : `; ${plural(ownedTotal, 'number')}`;
    const text = `${name}: the key works; answered in ${answeredInMs} ms${owned}`;
    shell.notify({ kind: 'done', text: [text, ...notices].join('. ') });
  } catch (error) {
    const refused = error instanceof ApiError && error.status === 401 && hasOwnKey(profile);
    const repair = `The carrier does not accept the key of ${name}. A, then Tab replaces it.`;
    shell.notify({ kind: 'error', text: refused ? repair : `${name}: ${reasonOf(error)}` });
  }
}

/** Whether dialdeck keeps the key itself. */
function hasOwnKey(profile: AccountProfile): boolean {
  return profile.kind === 'configured' && profile.keyStore !== 'reference';
}

/** Allowing asks first, because it is real money; forbidding does not. */
export function changeReadOnly(shell: Shell, setup: AccountSetup, profile: AccountProfile): void {
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
  shell.reopen(changed);
  const words = readOnly ? 'is read-only' : `may buy, change and release: ${moneyText(false)}`;
  shell.notify({ kind: 'done', text: `${changed.name} ${words}.` });
}

function askToRemove(shell: Shell, { profile, setup, unsaved }: AccountMenuOptions): void {
  const { name } = profile;
  const inUse = name === shell.profile().name;
  const { count } = shell.store.getState().orders;
  askToConfirm(shell, {
    id: 'remove-account',
    title: `Remove ${name}`,
    lines: [
      hasOwnKey(profile)
        ? 'dialdeck forgets the account and deletes its key from this machine.'
        : 'dialdeck forgets the account. Its credentials stay where they are.',
      'Nothing changes at the carrier: its numbers stay yours, and cost what they cost.',
      ...(inUse && count > 0
        ? [`${plural(count, 'order')} still pending: nothing checks it until the account is added again.`]
        : []),
      ...(inUse ? ['The sandbox is in use then.', ...unsaved()] : []),
    ],
    confirm: 'Remove',
    onConfirm: () => shell.background(remove(shell, setup, name)),
  });
}

async function remove(shell: Shell, setup: AccountSetup, name: string): Promise<void> {
  try {
    const fault = await setup.remove(name);
    shell.forgetProfile(name);
    const where = fault === undefined ? '' : ` The key may still be in the keyring (${fault}).`;
    const used = shell.profiles().find((profile) => profile.name === setup.commandsUse());
    const commands =
      used === undefined || used.name === shell.profile().name
        ? ''
        : ` Commands now use ${used.name}: ${moneyText(used.kind === 'sandbox')}.`;
    shell.notify({
      kind: fault === undefined ? 'done' : 'error',
      text: `${name} is removed.${commands}${where}`,
    });
  } catch (error) {
    shell.notify({ kind: 'error', text: reasonOf(error) });
  }
}
