/** Draws Lookup: the field, then what each source says. */
import { Box } from 'ink';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { displayWidth } from '../../text/width.ts';
import { lookupPage } from './layout.ts';
import type { LookupAction, LookupState } from './state.ts';

const ANOTHER_NUMBER = 'n or + types another number';

export interface LookupViewProps extends Area {
  readonly store: Store<LookupState, LookupAction>;
  /** In which a number without "+" is read. */
  readonly country: () => string;
}

export function LookupView({ store, country, width, height }: LookupViewProps) {
  const { now, theme } = useUi();
  const state = useStore(store);
  const inside = width - 2;
  const { paddingTop, remark, lines, below } = lookupPage(state, country(), { width, height }, now());
  const more = below === 0 ? 'the end' : `${below} more below ${theme.glyphs.down}`;
  // Digits are keys while no field has the focus.
  const answered = !state.editing && state.phoneNumber !== undefined;
  const room = inside - LABEL_WIDTH;
  const fieldWidth = answered ? Math.min(room, displayWidth(state.field.value) + 2) : room;
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={1}
      paddingTop={paddingTop}
      overflow="hidden"
    >
      <Box height={1}>
        <Line cell={[{ text: 'Number', token: state.editing ? 'accent' : 'muted' }]} width={LABEL_WIDTH} />
        <TextField
          state={state.field}
          focused={state.editing}
          width={fieldWidth}
          placeholder="such as: +12125550142"
        />
        {answered ? (
          <Line cell={[{ text: ANOTHER_NUMBER, token: 'muted' }]} width={room - fieldWidth} />
        ) : null}
      </Box>
      <Lines lines={remark} width={inside} />
      <Box height={1} />
      <Lines lines={lines} width={inside} />
      {below === undefined ? null : <Line cell={[{ text: more, token: 'muted' }]} width={inside} />}
    </Box>
  );
}
