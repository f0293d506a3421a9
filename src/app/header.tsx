/** The two rows at the top: the current screen, the active account, and pending orders. */
import { useSyncExternalStore } from 'react';
import { cellWidth, type Span, spread } from '../components/cells.ts';
import { Line } from '../components/line.tsx';
import { Region } from '../components/region.tsx';
import { subscribeToAll } from '../components/store.ts';
import { useUi } from '../components/ui-context.tsx';
import type { AccountProfile } from '../config/account-profiles.ts';
import { TABS, type TabId } from '../config/tabs.ts';
import type { Target } from '../keys/pointer.ts';
import type { CartState } from '../screens/cart/cart.ts';
import type { ListPosition } from '../screens/screen.ts';
import { hostOf, moneyText } from '../text/account-words.ts';
import { formatCount, formatSpan, plural } from '../text/format.ts';
import { displayWidth } from '../text/width.ts';
import { accountToken } from './account-colour.ts';
import { appActions } from './actions.ts';
import { cartTexts } from './carts.ts';
import { ordersText } from './open-orders.ts';
import type { PendingOrders, TeamOpen } from './state.ts';
import { teamTexts } from './team-open.ts';

export const TAB_TITLES: Readonly<Record<TabId, string>> = {
  search: 'Search',
  pricing: 'Pricing',
  purchases: 'Purchases',
  owned: 'Owned',
};

/** Before the host of an account where money is spent. */
const LIVE = 'LIVE';

export interface HeaderProps {
  readonly tab: TabId;
  readonly title: string;
  readonly account: AccountProfile;
  readonly readOnly: boolean;
  readonly orders: PendingOrders;
  /** What the other machines of the team have pending; undefined without a team. */
  readonly team: TeamOpen | undefined;
  readonly cart: CartState;
  /** Where the cursor is in the list of the screen. */
  readonly position: () => ListPosition | undefined;
  readonly width: number;
}

export function Header(props: HeaderProps) {
  const { theme } = useUi();
  const { glyphs } = theme;
  const [left, account] = topRow(props, glyphs.dot);
  return (
    <>
      <Region at={(column) => tabAt(left, column)}>
        <Line cell={spread(left, account, props.width, glyphs)} width={props.width} />
      </Region>
      <TitleRow {...props} />
    </>
  );
}

/** Nothing there waits for a person, and it is known as it is now. */
function isCalm(team: TeamOpen | undefined): boolean {
  return team === undefined || (team.asOf === undefined && team.needPerson === 0);
}

/** The position changes with almost every key: only this row is then drawn again. */
function TitleRow({ title, orders, team, cart, width, position }: HeaderProps) {
  const { theme, now } = useUi();
  const { glyphs } = theme;
  const here = padded(useSyncExternalStore(subscribeToAll, () => positionText(position())));
  const most = width - displayWidth(title) - displayWidth(here) - 6;
  const pending =
    orderTexts(orders, now())
      .map(padded)
      .find((text) => displayWidth(text) <= most) ?? '';
  const left = most - displayWidth(pending);
  const others =
    teamTexts(team, now())
      .map(padded)
      .find((text) => displayWidth(text) <= left) ?? '';
  const carts = cartTexts(cart, glyphs.dot).map(padded);
  const marked = carts.find((text) => displayWidth(text) + displayWidth(others) <= left) ?? '';
  const room = Math.max(0, left - displayWidth(marked) - displayWidth(others));
  return (
    <Line
      width={width}
      cell={[
        { text: glyphs.rule.repeat(2), token: 'muted' },
        { text: ` ${title} `, token: 'heading' },
        { text: glyphs.rule.repeat(room), token: 'muted' },
        { text: marked, token: 'accent' },
        { text: others, token: isCalm(team) ? 'accent' : 'warn' },
        { text: pending, token: 'warn' },
        { text: `${here}${glyphs.rule.repeat(2)}`, token: 'muted' },
      ]}
    />
  );
}

/** "12 of 500"; empty without a list or with an empty one. */
function positionText(position: ListPosition | undefined): string {
  if (position === undefined || position.count === 0) return '';
  const { index, count } = position;
  return `${formatCount(Math.min(index, count - 1) + 1)} of ${formatCount(count)}`;
}

function padded(text: string): string {
  return text === '' ? '' : ` ${text} `;
}

/**
 * The longest form that fits. A narrow window first hides the product's name, then words about money, then the host, then it shortens
 * READ-ONLY, then it hides the names of the tabs. The account's name, and whether it is live, always stay.
 */
function topRow(props: HeaderProps, dot: string): readonly [readonly Span[], readonly Span[]] {
  const tabs = tabSpans(props.tab, () => true);
  const current = tabSpans(props.tab, (tab) => tab === props.tab);
  const named = [{ text: ' dialdeck ', token: 'accent' as const }, ...tabs];
  const texts = accountTexts(props.account, dot);
  const [longest, long, short] = texts.map((text) => accountSpans(props, text, 'READ-ONLY'));
  const shortest = accountSpans(props, texts[2], 'RO');
  const forms = [
    [named, longest],
    [tabs, longest],
    [named, long],
    [tabs, long],
    [named, short],
    [tabs, short],
    [tabs, shortest],
    [current, long],
    [current, short],
  ].flatMap(([left, right]) => (left === undefined || right === undefined ? [] : [[left, right] as const]));
  const fits = forms.find(([left, right]) => cellWidth(left) + 1 + cellWidth(right) <= props.width);
  return fits ?? [current, shortest];
}

/** The tab at a cell of the row. Before the tabs there may be the name of the product. */
function tabAt(left: readonly Span[], cell: number): Target | undefined {
  const tabs = left.slice(-TABS.length);
  let from = cellWidth(left) - cellWidth(tabs);
  if (cell < from) return undefined;
  for (const [place, span] of tabs.entries()) {
    from += cellWidth([span]);
    const tab = TABS[place];
    if (cell < from && tab !== undefined) return { kind: 'action', id: appActions[tab].id };
  }
  return undefined;
}

function tabSpans(current: TabId, named: (tab: TabId) => boolean): readonly Span[] {
  return TABS.map((tab, index) => ({
    text: named(tab) ? ` ${index + 1} ${TAB_TITLES[tab]} ` : ` ${index + 1} `,
    token: tab === current ? 'selected' : 'muted',
  }));
}

/** Three texts, the longest first. Each says whether the account is the sandbox or spends real money. */
function accountTexts(account: AccountProfile, dot: string): readonly [string, string, string] {
  const { name } = account;
  const money = moneyText(account.kind === 'sandbox');
  if (account.kind !== 'sandbox') {
    const live = `${name} ${dot} ${LIVE}`;
    return [`${live} ${hostOf(account.baseUrl)}, ${money}`, `${live} ${hostOf(account.baseUrl)}`, live];
  }
  if (name === 'sandbox') return [`SANDBOX, ${money}`, `SANDBOX, ${money}`, 'SANDBOX'];
  const short = /sandbox/i.test(name) ? name.toUpperCase() : `${name} ${dot} SANDBOX`;
  return [`${name} ${dot} SANDBOX, ${money}`, `${name} ${dot} ${money}`, short];
}

function accountSpans(
  { account, readOnly }: HeaderProps,
  text: string,
  forbidden: 'READ-ONLY' | 'RO',
): readonly Span[] {
  return [
    ...(readOnly ? [{ text: `${forbidden} `, token: 'badge' as const }] : []),
    ...liveSpans(text, accountToken(account)),
  ];
}

/** The name has the colour of the account; that money is spent there, and where, has a colour of its own. */
function liveSpans(text: string, token: Span['token']): readonly Span[] {
  const at = text.lastIndexOf(LIVE);
  const name = { text: at < 0 ? text : text.slice(0, at), ...(token === undefined ? {} : { token }) };
  return at < 0 ? [name] : [name, { text: text.slice(at), token: 'real-money' }];
}

/** The longest first: with the age of the oldest, without it, and the count alone. */
function orderTexts(orders: PendingOrders, now: number): readonly string[] {
  const text = ordersText(orders);
  if (text === '') return [];
  const aged = orders.needPerson > 0 ? [] : [`${text}, ${formatSpan(now - orders.oldestAt)}`];
  return [...aged, text, plural(orders.count, 'order')];
}
