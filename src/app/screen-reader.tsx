/** The shell for a screen reader: the tabs, the current screen or overlay, the last notice and the keys, each with its role. */
import { Box, Text } from 'ink';
import { overlayArea } from '../components/overlay.ts';
import { useStore } from '../components/store.ts';
import { TABS } from '../config/tabs.ts';
import { prettyKey } from '../keys/key.ts';
import { hostOf, moneyText } from '../text/account-words.ts';
import { cartTexts } from './carts.ts';
import { footerHints } from './footer.tsx';
import { TAB_TITLES } from './header.tsx';
import { ordersText } from './open-orders.ts';
import type { Shell } from './shell-type.ts';
import { currentScreen, type ShellState } from './state.ts';

/** More keys would be tiring to hear; `?` reads all. */
const MOST_KEYS = 8;

export interface SpokenProps {
  readonly shell: Shell;
  readonly state: ShellState;
}

export function Spoken({ shell, state }: SpokenProps) {
  const screen = currentScreen(state);
  const overlay = state.overlays.at(-1);
  const choice = shell.profile();
  const body = shell.area();
  const { orders, notice, hint } = state;
  const [cart] = cartTexts(useStore(shell.cart()), ',');
  const sandbox = choice.name === 'sandbox' ? 'the sandbox' : `${choice.name}, a sandbox`;
  const isSandbox = choice.kind === 'sandbox';
  const live = choice.kind === 'sandbox' ? sandbox : `${choice.name}, live at ${hostOf(choice.baseUrl)}`;
  const account = `${live}, ${moneyText(isSandbox)}`;
  return (
    <Box flexDirection="column">
      <Box aria-role="tablist">
        {TABS.map((tab, index) => (
          <Box key={tab} aria-role="tab" aria-state={{ selected: tab === state.tab }}>
            <Text>{`${index + 1} ${TAB_TITLES[tab]}`}</Text>
          </Box>
        ))}
      </Box>
      <Text>{`${screen?.title() ?? ''}, account ${account}${shell.readOnly === undefined ? '' : ', read-only'}`}</Text>
      {cart === undefined ? null : <Text>{cart}</Text>}
      {orders.count === 0 ? null : <Text>{ordersText(orders)}</Text>}
      {overlay === undefined ? screen?.render(body) : overlay.render(overlayArea(body, overlay.most))}
      {notice === undefined ? null : (
        <Text>{`${notice.kind === 'error' ? 'Error: ' : ''}${notice.text}`}</Text>
      )}
      {notice === undefined && hint !== undefined ? <Text>{hint}</Text> : null}
      <Box aria-role="toolbar">
        <Text>
          {footerHints(shell.bindings(), shell.readOnly)
            .slice(0, MOST_KEYS)
            .map(({ key, short }) => `${prettyKey(key)} ${short}`)
            .join(', ')}
        </Text>
      </Box>
    </Box>
  );
}
