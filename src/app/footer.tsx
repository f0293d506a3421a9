/** The rows at the bottom: the last notice, and the most important keys of the screen. */
import type { Span } from '../components/cells.ts';
import { Line, Lines } from '../components/line.tsx';
import { cutAtWord } from '../components/pieces.ts';
import { Region } from '../components/region.tsx';
import { useUi } from '../components/ui-context.tsx';
import type { Binding } from '../keys/action.ts';
import { unavailable } from '../keys/dispatcher.ts';
import { prettyKey } from '../keys/key.ts';
import type { Target } from '../keys/pointer.ts';
import { displayWidth } from '../text/width.ts';
import { NOTICE_INDENT, noticeRows } from './notice-rows.ts';
import type { KeyedBinding } from './shown-keys.ts';
import type { ShownNotice } from './state.ts';

export interface FooterProps {
  readonly bindings: readonly KeyedBinding[];
  /** Why nothing may be changed, or undefined. */
  readonly readOnly: string | undefined;
  readonly notice: ShownNotice | undefined;
  readonly hint: string | undefined;
  readonly width: number;
}

const NOTICE_TOKEN = { done: 'good', info: 'warn', error: 'bad' } as const;

export function Footer({ bindings, readOnly, notice, hint, width }: FooterProps) {
  const { theme } = useUi();
  const signs = { done: theme.glyphs.done, info: theme.glyphs.dot, error: theme.glyphs.failed };
  const hints = keyHints(footerHints(bindings, readOnly), width);
  const said: Span[][] =
    notice === undefined
      ? [[{ text: ` ${hint ?? ''}`, token: 'muted' }]]
      : noticeRows(notice.text, width).map((text, row): Span[] => [
          {
            text: `${row === 0 ? ` ${signs[notice.kind]} ` : ' '.repeat(NOTICE_INDENT)}${text}`,
            token: NOTICE_TOKEN[notice.kind],
          },
        ]);
  return (
    <>
      <Lines lines={said.map((line) => cutAtWord(line, width, theme.glyphs))} width={width} />
      <Region at={(column) => hintAt(hints, column)}>
        <Line cell={hints.flatMap(hintSpans)} width={width} />
      </Region>
    </>
  );
}

interface KeyHint {
  readonly id: string;
  readonly key: string;
  readonly short: string;
}

/** The keys of available actions, the most important first. */
export function footerHints(
  bindings: readonly KeyedBinding[],
  readOnly: string | undefined,
): readonly KeyHint[] {
  return bindings
    .flatMap(({ binding, binding: { action }, keys: [key] }) =>
      action.footer === undefined || key === undefined || unavailable(binding, readOnly) !== undefined
        ? []
        : [{ rank: action.footer, id: action.id, key, short: wordsOf(binding) }],
    )
    .sort((left, right) => left.rank - right.rank);
}

/** The word of an action, with what running it takes: "all countries (920 requests)". */
function wordsOf({ action, takes }: Binding): string {
  const cost = takes?.();
  return cost === undefined ? action.short : `${action.short} (${cost})`;
}

/** The hints that fit. */
function keyHints(hints: readonly KeyHint[], width: number): readonly KeyHint[] {
  let used = -1;
  return hints
    .map((hint) => ({ ...hint, key: prettyKey(hint.key) }))
    .filter((hint) => {
      used += hintWidth(hint);
      return used <= width;
    });
}

function hintWidth({ key, short }: KeyHint): number {
  return displayWidth(key) + displayWidth(short) + 3;
}

/** Key and word. */
function hintSpans({ key, short }: KeyHint, place: number, all: readonly KeyHint[]): Span[] {
  return [{ text: ` ${key}`, token: 'key' }, { text: ` ${short}${place === all.length - 1 ? '' : ' '}` }];
}

/** The action of the hint at a cell of the row. */
function hintAt(hints: readonly KeyHint[], cell: number): Target | undefined {
  let to = 0;
  const hint = hints.find((one) => {
    to += hintWidth(one);
    return cell < to;
  });
  return hint === undefined ? undefined : { kind: 'action', id: hint.id };
}
