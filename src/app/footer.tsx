/** The two rows at the bottom: the last notice, and the most important keys of the screen. */
import type { Span } from '../components/cells.ts';
import { Line } from '../components/line.tsx';
import { cutAtWord } from '../components/pieces.ts';
import { useUi } from '../components/ui-context.tsx';
import { unavailable } from '../keys/dispatcher.ts';
import { prettyKey } from '../keys/key.ts';
import { displayWidth } from '../text/width.ts';
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
  const said: Span[] =
    notice === undefined
      ? [{ text: ` ${hint ?? ''}`, token: 'muted' }]
      : [{ text: ` ${signs[notice.kind]} ${notice.text}`, token: NOTICE_TOKEN[notice.kind] }];
  return (
    <>
      <Line cell={cutAtWord(said, width, theme.glyphs)} width={width} />
      <Line cell={keyHints(footerHints(bindings, readOnly), width)} width={width} />
    </>
  );
}

interface KeyHint {
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
        : [{ rank: action.footer, key, short: action.short }],
    )
    .sort((left, right) => left.rank - right.rank);
}

/** The hints that fit, each as key and word. */
function keyHints(hints: readonly KeyHint[], width: number): Span[] {
  let used = -1;
  return hints
    .map((hint) => ({ key: prettyKey(hint.key), short: hint.short }))
    .filter((hint) => {
      used += displayWidth(hint.key) + displayWidth(hint.short) + 3;
      return used <= width;
    })
    .flatMap((hint, place, kept) => [
      { text: ` ${hint.key}`, token: 'key' as const },
      { text: ` ${hint.short}${place === kept.length - 1 ? '' : ' '}` },
    ]);
}
