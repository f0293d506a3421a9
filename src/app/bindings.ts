/** The actions that work on every screen. */
import type { CarrierPage } from '../api/carrier-pages.ts';
import { askToConfirm } from '../components/confirm/ask.ts';
import type { AccountSetup } from '../config/account-setup.ts';
import type { Binding } from '../keys/action.ts';
import { plural } from '../text/format.ts';
import { openAccountPicker } from './account-picker.ts';
import { appActions } from './actions.ts';
import { openAccountForm } from './adding/open-form.ts';
import { showBalance } from './balance.ts';
import { copyCommand, whyNotCopyCommand } from './copy-command.ts';
import type { QuitBy } from './exit.ts';
import { openHelp, openPalette } from './palette.ts';
import { askToSaveView, whyNotSaveView } from './saved-views.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen, depth, parkedHere, shownHint } from './state.ts';
import { goToTab } from './tab-keys.ts';
import { openThemes } from './themes.ts';
import { runningLines, unsavedButtons, unsavedLines } from './unsaved.ts';

const MOUSE_TEXTS = {
  true: 'The mouse is on. Hold Shift to select text with it.',
  false: 'The mouse is off. The terminal selects text with it.',
  none: 'There is no mouse here.',
} as const;

export function globalBindings(shell: Shell, setup: AccountSetup | undefined): readonly Binding[] {
  const state = () => shell.store.getState();
  return [
    { action: appActions.search, run: () => goToTab(shell, 'search') },
    { action: appActions.pricing, run: () => goToTab(shell, 'pricing') },
    { action: appActions.purchases, run: () => goToTab(shell, 'purchases') },
    { action: appActions.owned, run: () => goToTab(shell, 'owned') },
    { action: appActions.lookup, run: () => openLookup(shell) },
    { action: appActions.cart, run: () => openCart(shell) },
    { action: appActions.help, run: () => openHelp(shell) },
    { action: appActions.palette, run: () => openPalette(shell, () => unsavedLines(shell)) },
    {
      action: appActions.back,
      disabled: () =>
        depth(state()) > 1 || parkedHere(state()).length > 0 ? undefined : 'you are at the top; q quits',
      run: () => shell.back(),
    },
    {
      action: appActions.dismiss,
      when: () => shownHint(state()) !== undefined,
      run: () => shell.store.dispatch({ kind: 'dismiss-hint' }),
    },
    {
      action: appActions.accounts,
      disabled: () =>
        setup === undefined && shell.profiles().length < 2 ? 'there is only one account' : undefined,
      run: () => openAccountPicker(shell, setup, () => unsavedLines(shell)),
    },
    {
      action: appActions.saveView,
      disabled: () => whyNotSaveView(shell),
      run: () => askToSaveView(shell),
    },
    { action: appActions.balance, run: () => shell.background(showBalance(shell)) },
    {
      action: appActions.addAccount,
      disabled: () => (setup === undefined ? 'it is not possible here' : undefined),
      run: () => {
        if (setup !== undefined) openAccountForm(shell, setup);
      },
    },
    {
      action: appActions.copyCommand,
      disabled: () => whyNotCopyCommand(shell),
      run: () => copyCommand(shell),
    },
    {
      action: appActions.carrierPage,
      disabled: () => (pageOf(shell) === undefined ? 'there is none here' : undefined),
      run: () => copyPage(shell),
    },
    { action: appActions.theme, run: () => openThemes(shell) },
    { action: appActions.mouse, run: () => switchMouse(shell) },
    { action: appActions.redraw, run: () => shell.terminal().redraw() },
    { action: appActions.suspend, run: () => shell.terminal().suspend() },
    {
      action: appActions.quit,
      disabled: () => (depth(state()) > 1 ? 'press Esc until you are at the top, then q quits' : undefined),
      run: () => askToQuit(shell, 'quit'),
    },
    { action: appActions.interrupt, run: () => askToQuit(shell, 'interrupt') },
  ];
}

function pageOf(shell: Shell): CarrierPage | undefined {
  return currentScreen(shell.store.getState())?.page?.();
}

/** Over SSH no browser could be opened, so the address is copied and shown. */
function copyPage(shell: Shell): void {
  const page = pageOf(shell);
  if (page === undefined) return;
  shell.terminal().copy(page.url);
  shell.notify({ kind: 'done', text: `Address sent to the terminal's clipboard: ${page.url}` });
}

function switchMouse(shell: Shell): void {
  const on = shell.terminal().switchMouse();
  if (on !== undefined) shell.store.dispatch({ kind: 'mouse', on });
  shell.notify({ kind: 'info', text: MOUSE_TEXTS[`${on ?? 'none'}`] });
}

/** Lookup of the number that the person is at, or an empty field. */
function openLookup(shell: Shell): void {
  const screen = currentScreen(shell.store.getState());
  if (screen?.id === 'lookup') return;
  const phoneNumber = screen?.selectedNumber?.();
  shell.go({ screen: 'lookup', ...(phoneNumber === undefined ? {} : { phoneNumber }) });
}

function openCart(shell: Shell): void {
  if (currentScreen(shell.store.getState())?.id !== 'cart') shell.go({ screen: 'cart' });
}

/** The actions in a window that is too small: quit and suspend only. A question would not be seen, so q does not quit where one is needed. */
export function smallBindings(shell: Shell): readonly Binding[] {
  return [
    {
      action: appActions.quit,
      disabled: () =>
        lostLines(shell).length === 0 ? undefined : 'the window is too small for the question',
      run: () => shell.exit('quit'),
    },
    { action: appActions.suspend, run: () => shell.terminal().suspend() },
    { action: appActions.interrupt, run: () => shell.exit('interrupt') },
  ];
}

/** What quitting loses or stops, a sentence each. */
export function lostLines(shell: Shell): readonly string[] {
  return [...unsavedLines(shell), ...runningLines(shell, 'Quitting')];
}

/** Quits at once, or asks first when an order is pending, a batch is under way or a change is not saved. Ctrl+C at the question always quits. */
function askToQuit(shell: Shell, by: QuitBy): void {
  const { orders, overlays } = shell.store.getState();
  const lost = lostLines(shell);
  if ((orders.count === 0 && lost.length === 0) || overlays.some((overlay) => overlay.id === 'quit')) {
    shell.exit(by);
    return;
  }
  const safe =
    orders.count === 0
      ? []
      : [
          `${plural(orders.count, 'order')} still pending.`,
          'You can quit safely: nothing is lost or sent twice.',
          'dialdeck continues checking at the next start.',
        ];
  askToConfirm(shell, {
    id: 'quit',
    title: 'Quit',
    lines: [...lost, ...safe],
    confirm: 'Quit',
    ...unsavedButtons(shell, unsavedLines(shell), 'quit'),
    onConfirm: () => shell.exit(by),
  });
}
