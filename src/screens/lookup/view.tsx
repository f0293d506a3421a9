/** Draws Lookup: the field, then what each source says. */
import { Box } from 'ink';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { lookupLines } from './lines.ts';
import type { LookupAction, LookupState } from './state.ts';

/** From this height on there is a blank row above the field. */
const ROOMY = 16;
const HINT = 'Enter looks it up. p asks for facts that are billed, after you agree.';

/** Who typed no country code sees in which country the number was read, before anything about it is believed or paid for. */
function readInText({ readIn, field, phoneNumber }: LookupState): string | undefined {
  if (readIn === undefined || field.value !== phoneNumber) return undefined;
  return `Read as a number of ${countryName(readIn)}, the country of Search. For another country, type it with its + code.`;
}

export interface LookupViewProps extends Area {
  readonly store: Store<LookupState, LookupAction>;
}

export function LookupView({ store, width, height }: LookupViewProps) {
  const { now } = useUi();
  const state = useStore(store);
  const inside = width - 2;
  const lines = lookupLines(state, now()).flatMap((line) => wrapCell(line, inside));
  const remark = state.problem ?? readInText(state) ?? (lines.length === 0 ? HINT : undefined);
  return (
    <Box
      flexDirection="column"
      width={width}
      height={height}
      paddingLeft={1}
      paddingTop={height >= ROOMY ? 1 : 0}
      overflow="hidden"
    >
      <Box height={1}>
        <Line cell={[{ text: 'Number', token: state.editing ? 'accent' : 'muted' }]} width={LABEL_WIDTH} />
        <TextField
          state={state.field}
          focused={state.editing}
          width={inside - LABEL_WIDTH}
          placeholder="+12125550142, or as it is written in the country of Search"
        />
      </Box>
      {remark === undefined ? null : (
        <Lines
          lines={wrapCell([{ text: remark, token: state.problem === undefined ? 'muted' : 'bad' }], inside)}
          width={inside}
        />
      )}
      <Box height={1} />
      <Lines lines={lines} width={inside} />
    </Box>
  );
}
