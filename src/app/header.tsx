/** The two rows at the top: where one is, which account is in use, what is under way. */
import { type Span, spread } from '../components/cells.ts';
import { Line } from '../components/line.tsx';
import { useUi } from '../components/ui-context.tsx';
import { TABS, type TabId } from '../screens/screen.ts';
import { formatSpan, plural } from '../text/format.ts';
import type { OrdersInFlight } from './state.ts';

const TITLES: Readonly<Record<TabId, string>> = {
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

/** From this width on the name of the app does not take the place of a tab. */
const NAMED_WIDTH = 84;

export function Header(props: HeaderProps) {
  const { theme, now } = useUi();
  const { glyphs } = theme;
  const tabs: Span[] = TABS.map((tab, index) => ({
    text: ` ${index + 1} ${TITLES[tab]} `,
    token: tab === props.tab ? 'selected' : 'muted',
  }));
  const name: Span[] = props.width >= NAMED_WIDTH ? [{ text: ' dialdeck ', token: 'accent' }] : [];
  const left: Span[] = [...name, ...tabs];
  const orders = orderText(props.orders, now());
  const title = ` ${props.title} `;
  const right = orders === '' ? '' : ` ${orders} `;
  const room = Math.max(0, props.width - title.length - right.length - 4);
  return (
    <>
      <Line cell={spread(left, accountSpans(props), props.width, glyphs.ellipsis)} width={props.width} />
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

function accountSpans({ accountName, sandbox, readOnly, width }: HeaderProps): Span[] {
  const name = sandbox ? (width >= 80 ? 'SANDBOX, no money is spent' : 'SANDBOX') : accountName;
  return [
    ...(readOnly ? [{ text: 'READ-ONLY ', token: 'badge' as const }] : []),
    { text: `${name} `, token: sandbox ? 'good' : 'badge' },
  ];
}

function orderText(orders: OrdersInFlight, now: number): string {
  if (orders.count === 0) return '';
  if (orders.needPerson > 0) return `${plural(orders.count, 'order')}, ${orders.needPerson} needs you`;
  return `${plural(orders.count, 'order')} in flight, ${formatSpan(now - orders.oldestAt)}`;
}
