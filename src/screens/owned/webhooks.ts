/** What answers a number, for its row in the list: which sides are set, then the hosts, and their paths where there is room. Pure. */
import type { OwnedNumber, Route } from '../../api/model.ts';
import { cellWidth, type Span } from '../../components/cells.ts';
import type { Glyphs } from '../../components/theme.ts';

/** The width of the words for the two sides. */
export const SIDES_WIDTH = 10;
const BEFORE_SMS = 'trunk '.length;
const BEFORE_TARGETS = SIDES_WIDTH + 1;
/** In fewer cells no host could be told from another. */
const LEAST_TARGET = 6;
const BETWEEN = ' · ';

/** A short word for what routes a number instead of a URL. The panel beside the list has the full name. */
const ROUTE_WORDS: Readonly<Record<Route['kind'], string>> = {
  application: 'app',
  trunk: 'trunk',
  connection: 'conn',
  'messaging service': 'svc',
  'messaging profile': 'prof',
};

/** Where calls or messages go. */
interface Target {
  readonly host: string;
  readonly path: string;
}

/**
 * "voice SMS   api.example.com/v1" in as many cells as there are. The words for the sides come first, because people look for numbers
 * that nothing answers.
 */
export function webhookCells(glyphs: Glyphs, number: OwnedNumber, cells: number): Span[] {
  const { voiceUrl = '', smsUrl = '' } = number;
  if (number.unreadable?.some((field) => field !== 'friendlyName') === true)
    return [{ text: 'unreadable', token: 'warn' }];
  const { voice, SMS } = number.routedBy ?? {};
  if (voiceUrl === '' && smsUrl === '' && voice === undefined && SMS === undefined)
    return [{ text: 'none', token: 'muted' }];
  const side = (url: string, route: Route | undefined, word: string): Span => {
    if (route !== undefined) return { text: ROUTE_WORDS[route.kind] };
    return url === '' ? { text: glyphs.no, token: 'muted' } : { text: word };
  };
  const sides = [padded(side(voiceUrl, voice, 'voice'), BEFORE_SMS), side(smsUrl, SMS, 'SMS')];
  const room = cells - BEFORE_TARGETS;
  const targets = targetsOf(number);
  if (room < LEAST_TARGET || targets.length === 0) return sides;
  const whole = wholeText(targets);
  const text = whole.length <= room ? whole : hostsText(targets);
  return [...sides, { text: ' '.repeat(BEFORE_TARGETS - cellWidth(sides)) }, { text, token: 'muted' }];
}

function padded(span: Span, cells: number): Span {
  return { ...span, text: span.text.padEnd(cells) };
}

/** The whole text of a row, for the width of the column; short for most rows without a webhook. */
export function webhookText(number: OwnedNumber): string {
  const targets = targetsOf(number);
  return targets.length === 0 ? '' : ' '.repeat(BEFORE_TARGETS) + wholeText(targets);
}

/** For calls and messages; what is not set has none. */
function targetsOf({ voiceUrl, smsUrl, routedBy }: OwnedNumber): readonly Target[] {
  return [targetOf(voiceUrl, routedBy?.voice), targetOf(smsUrl, routedBy?.SMS)].filter(
    (target) => target !== undefined,
  );
}

function targetOf(url: string | undefined, route: Route | undefined): Target | undefined {
  if (route !== undefined && route.url === undefined) return { host: route.name ?? route.id, path: '' };
  const text = route?.url ?? url ?? '';
  if (text === '') return undefined;
  // Neither what may hold a password (before the @) nor what may hold a token (behind the ?) is shown. With 100,000 rows, `new URL` would be slow.
  const [, host = text, path = ''] = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#]+)([^?#]*)/i.exec(text) ?? [];
  return { host, path: path === '/' ? '' : path };
}

/** "api.example.com/voice · /sms": the second host only where it is another one. */
function wholeText([first, second]: readonly Target[]): string {
  if (first === undefined) return '';
  const text = first.host + first.path;
  if (second === undefined || (second.host === first.host && second.path === first.path)) return text;
  return `${text}${BETWEEN}${second.host === first.host ? second.path || second.host : second.host + second.path}`;
}

function hostsText(targets: readonly Target[]): string {
  return [...new Set(targets.map(({ host }) => host))].join(BETWEEN);
}
