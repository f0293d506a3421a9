/** The two rows at the top: where one is, which account is in use, what is under way. */
import { cellWidth, type Span, spread } from '../components/cells.ts';
import { Line } from '../components/line.tsx';
import { useUi } from '../components/ui-context.tsx';
import { TABS, type TabId } from '../screens/screen.ts';
import { formatSpan, plural } from '../text/format.ts';
import type { OrdersInFlight } from './state.ts';

export const TAB_TITLES: Readonly<Record<TabId, string>> = {
  search: 'Search',
  pricing: 'Pricing',
  purchases: 'Purchases',
  owned: 'Owned',
};

export interface HeaderProps {
  readonly tab: TabId;
  readonly title: string;
  readonly accountName: string;
  readonly sandbox: boolean;
  readonly readOnly: boolean;
  readonly orders: OrdersInFlight;
  readonly width: number;
}

export function Header(props: HeaderProps) {
  const { theme, now } = useUi();
  const { glyphs } = theme;
  const tabs: Span[] = TABS.map((tab, index) => ({
    text: ` ${index + 1} ${TAB_TITLES[tab]} `,
    token: tab === props.tab ? 'selected' : 'muted',
  }));
  const [left, account] = topRow(props, tabs);
  const orders = orderText(props.orders, now());
  const title = ` ${props.title} `;
  const right = orders === '' ? '' : ` ${orders} `;
  const room = Math.max(0, props.width - title.length - right.length - 4);
  return (
    <>
      <Line cell={spread(left, account, props.width, glyphs.ellipsis)} width={props.width} />
      <Line
        width={props.width}
        cell={[
          { text: glyphs.rule.repeat(2), token: 'muted' },
          { text: title, token: 'heading' },
          { text: glyphs.rule.repeat(room), token: 'muted' },
          { text: right, token: 'warn' },
          { text: glyphs.rule.repeat(2), token: 'muted' },
        ]}
      />
    </>
  );
}

/** The fullest form that fits: the product's name goes before the words about money do. */
function topRow(props: HeaderProps, tabs: readonly Span[]): readonly [readonly Span[], readonly Span[]] {
  const named = [{ text: ' dialdeck ', token: 'accent' as const }, ...tabs];
  const short = accountSpans(props, 'SANDBOX');
  const long = accountSpans(props, 'SANDBOX, no money is spent');
  const forms = [
    [named, long],
    [tabs, long],
    [named, short],
  ] as const;
  const fits = forms.find(([left, right]) => cellWidth(left) + 1 + cellWidth(right) <= props.width);
  return fits ?? [tabs, short];
}

function accountSpans({ accountName, sandbox, readOnly }: HeaderProps, words: string): Span[] {
  return [
    ...(readOnly ? [{ text: 'READ-ONLY ', token: 'badge' as const }] : []),
    { text: sandbox ? words : accountName, token: sandbox ? 'good' : 'badge' },
  ];
}

function orderText(orders: OrdersInFlight, now: number): string {
  if (orders.count === 0) return '';
  if (orders.needPerson > 0) return `${plural(orders.count, 'order')}, ${orders.needPerson} needs you`;
  return `${plural(orders.count, 'order')} in flight, ${formatSpan(now - orders.oldestAt)}`;
}
