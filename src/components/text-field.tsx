/**
 * A one-line field. Without the focus ink-text-input draws its value. With the focus, the key handling of ink-text-input
 * would lose keys of a burst, because they arrive in one chunk and its state is a closure. So our reducer edits the value,
 * and this component draws it with the caret.
 */
import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { useContext } from 'react';
import type { TextState } from '../keys/text-edit.ts';
import { graphemes } from '../text/graphemes.ts';
import { displayWidth, truncate } from '../text/width.ts';
import { Line } from './line.tsx';
import { BehindContext, useUi } from './ui-context.tsx';

export interface TextFieldProps {
  readonly state: TextState;
  readonly focused: boolean;
  readonly width: number;
  readonly placeholder?: string;
}

export function TextField({ state, focused, width, placeholder = '' }: TextFieldProps) {
  const { theme, screenReader } = useUi();
  const behind = useContext(BehindContext);
  if (screenReader === true) {
    return (
      <Box aria-role="textbox" aria-state={{ selected: focused }}>
        <Text>{state.value === '' ? `empty ${placeholder}` : state.value}</Text>
      </Box>
    );
  }
  if (!focused && state.value === '')
    return <Line cell={[{ text: placeholder, token: 'muted' }]} width={width} />;
  // ink-text-input does not know our colours.
  if (!focused && behind) return <Line cell={state.value} width={width} />;
  if (!focused) {
    // Cut here: Ink would break the value between words, and the words of the second row would be missing without a sign.
    return (
      <Box width={width} height={1} overflow="hidden">
        <TextInput
          value={truncate(state.value, width, theme.glyphs.ellipsis)}
          focus={false}
          onChange={ignore}
        />
      </Box>
    );
  }
  const [before, under, after] = windowAround(state, width);
  // It says what to type until something is typed: a dialog has the focus from the start.
  const hint = state.value === '' ? truncate(placeholder, width - 1, theme.glyphs.ellipsis) : '';
  if (behind) {
    const typed = `${before}${under}${after}`;
    return <Line cell={[{ text: typed }, { text: hint, token: 'muted' }]} width={width} />;
  }
  return (
    <Text wrap="truncate-end">
      {before}
      {theme.paint('caret', under)}
      {after}
      {theme.paint('muted', hint)}
    </Text>
  );
}

function ignore(): void {}

/** The part of the value that fits, with the cell under the cursor always in it. */
function windowAround(state: TextState, width: number): [string, string, string] {
  const before = [...graphemes(state.value.slice(0, state.cursor))];
  const [under = ' ', ...after] = graphemes(state.value.slice(state.cursor));
  let room = width - displayWidth(under);
  const left: string[] = [];
  for (const grapheme of before.reverse()) {
    room -= displayWidth(grapheme);
    if (room < 0) break;
    left.unshift(grapheme);
  }
  const right: string[] = [];
  for (const grapheme of after) {
    room -= displayWidth(grapheme);
    if (room < 0) break;
    right.push(grapheme);
  }
  return [left.join(''), under, right.join('')];
}
