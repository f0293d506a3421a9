/** Draws an owned number. */

import { Box } from 'ink';
import { useEffect } from 'react';
import type { ConfigurationField } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { routeInsteadOf } from '../../api/owned/routing.ts';
import type { ReleaseRow } from '../../api/purchases/domain/types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { labelled, ownedFacts } from '../../components/owned-lines.ts';
import { statusSpan } from '../../components/status.ts';
import { type Store, useStore } from '../../components/store.ts';
import { TextField } from '../../components/text-field.tsx';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell, wrapWords } from '../../components/wrap.ts';
import { formatDate, formatSpan, formatTime, plural } from '../../text/format.ts';
import { routeText } from '../../text/routes.ts';
import { displayWidth } from '../../text/width.ts';
import { checkField, FIELD_NAMES } from './checks.ts';
import type { NumberController } from './controller.ts';
import {
  editedFields,
  isEdited,
  type NumberAction,
  type NumberState,
  refusedField,
  shownFields,
} from './state.ts';

/** From this height on there are blank rows and the less important details. */
const ROOMY = 16;
const WIDEST = 110;
/** Type, features and price stay on a low screen. */
const FEWEST_FACTS = 3;
/** For the names of the further fields. */
const WIDE_LABEL = 25;

const ACTIVITIES: Readonly<Partial<Record<NumberState['activity'], string>>> = {
  'reading-to-save': 'Reading the number again before anything is sent …',
  saving: 'Saving, then verifying …',
  'reading-to-release': 'Reading the number again before the release …',
  releasing: 'Saving its settings to the journal, then releasing it …',
  released: 'Released. Esc goes back.',
};

export interface NumberViewProps extends Area {
  readonly store: Store<NumberState, NumberAction>;
  readonly controller: NumberController;
}

export function NumberView({ store, controller, width, height }: NumberViewProps) {
  const { theme, now } = useUi();
  const state = useStore(store);
  useEffect(() => {
    controller.setVisible(true);
    return () => controller.setVisible(false);
  }, [controller]);
  const inside = Math.min(width - 2, WIDEST);
  const roomy = height >= ROOMY;
  const { number } = state;
  const bought = controller.purchase();
  const facts = number === undefined ? [] : ownedFacts(number, theme.glyphs, now());
  const order =
    bought === undefined
      ? []
      : [
          labelled('Purchase', statusSpan(bought.purchase.status, theme.glyphs), {
            text: `  ${formatDate(bought.row.createdAt)}, o opens the order`,
            token: 'muted',
          }),
        ];
  // With all fields the facts give way, and the fields around the focus are shown.
  const shownFacts = state.more ? [] : roomy ? [...facts, ...order] : facts.slice(0, FEWEST_FACTS);
  const messages = messageLines(state, now(), inside, controller.releaseRecord());
  // The number's row, the messages, and the blank rows between.
  const room = height - 1 - messages.length - (roomy ? 3 : 0);
  const fields = state.more ? fieldsInView(state, room, inside, roomy) : shownFields(state);
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1} overflow="hidden">
      {roomy ? <Box height={1} /> : null}
      <Line
        cell={[
          { text: formatPhoneNumber(state.phoneNumber), token: 'heading' },
          { text: `   E.164 ${state.phoneNumber}`, token: 'muted' },
        ]}
        width={inside}
      />
      <Lines lines={shownFacts} width={inside} />
      {roomy ? <Box height={1} /> : null}
      {number === undefined
        ? null
        : fields.map((field) => (
            <Field key={field} state={state} field={field} width={inside} roomy={roomy} />
          ))}
      {roomy ? <Box height={1} /> : null}
      <Lines lines={messages} width={inside} />
    </Box>
  );
}

/** The fields around the focus that fit into the rows; a remark takes rows as well. */
function fieldsInView(
  state: NumberState,
  rows: number,
  width: number,
  roomy: boolean,
): readonly ConfigurationField[] {
  const all = shownFields(state);
  const height = (field: ConfigurationField) => 1 + remarkLines(state, field, width, roomy).length;
  const at = state.focus === undefined ? 0 : all.indexOf(state.focus);
  let first = at;
  let last = at;
  let left = rows - height(all[at] ?? 'friendlyName');
  for (;;) {
    const below = all[last + 1];
    const above = all[first - 1];
    if (below !== undefined && height(below) <= left) {
      last += 1;
      left -= height(below);
    } else if (above !== undefined && height(above) <= left) {
      first -= 1;
      left -= height(above);
    } else return all.slice(first, last + 1);
  }
}

/** Problem and warnings of a field, as the rows under it. */
function remarkLines(
  state: NumberState,
  field: ConfigurationField,
  width: number,
  roomy: boolean,
): readonly Cell[] {
  const remarks = fieldSpans(state, field);
  if (remarks.length === 0) return [];
  const line = [{ text: ' '.repeat(state.more ? WIDE_LABEL : LABEL_WIDTH) }, ...remarks];
  // A low screen has one row for it.
  return roomy ? wrapCell(line, width) : [line];
}

interface FieldProps {
  readonly state: NumberState;
  readonly field: ConfigurationField;
  readonly width: number;
  /** Remarks may take several rows. */
  readonly roomy: boolean;
}

/** The field, and under it the problem and the warnings of its value. */
function Field({ state, field, width, roomy }: FieldProps) {
  const { theme } = useUi();
  const focused = state.focus === field;
  const edited = isEdited(state, field);
  const refused = refusedField(state, field);
  const labelWidth = state.more ? WIDE_LABEL : LABEL_WIDTH;
  const room = width - labelWidth;
  const name = `${edited ? theme.glyphs.mark : ' '} ${FIELD_NAMES[field]}`;
  const remarks = remarkLines(state, field, width, roomy);
  return (
    <>
      <Box flexShrink={0}>
        <Line cell={[{ text: name, token: focused || edited ? 'accent' : 'muted' }]} width={labelWidth} />
        <Box width={room}>
          <TextField
            state={state.fields[field]}
            focused={focused}
            width={room - 1}
            placeholder={refused === undefined ? 'not set' : 'not set; cannot be changed here'}
          />
        </Box>
      </Box>
      {remarks.length === 0 ? null : <Lines lines={remarks} width={width} />}
    </>
  );
}

function fieldSpans(state: NumberState, field: ConfigurationField): Span[] {
  const refused = refusedField(state, field);
  const routed = state.number === undefined ? undefined : routeInsteadOf(state.number, field);
  if (refused !== undefined && routed !== undefined) {
    // Once for each side: its other fields have no effect for the same reason.
    if (field !== 'voiceUrl' && field !== 'smsUrl') return [];
    const way = state.more ? '' : '; m changes that';
    return [{ text: `no effect while ${routeText(routed)} routes it${way}`, token: 'warn' }];
  }
  if (refused !== undefined) return [{ text: `cannot be changed: ${refused}`, token: 'muted' }];
  const { problem, warnings } = checkField(state, field);
  const spans: Span[] = problem === undefined ? [] : [{ text: problem, token: 'bad' }];
  if (warnings.length > 0) {
    spans.push({ text: `${problem === undefined ? '' : '; '}${warnings.join('; ')}`, token: 'warn' });
  }
  return spans;
}

/** How saving or releasing ended, what is in progress, what is unsaved, and the age of the data. */
function messageLines(
  state: NumberState,
  now: number,
  width: number,
  released: ReleaseRow | undefined,
): Cell[] {
  const lines: Span[][] = [];
  for (const line of state.message?.lines ?? []) {
    for (const text of wrapWords(line, width)) lines.push([{ text, token: state.message?.token ?? 'plain' }]);
  }
  const activity = ACTIVITIES[state.activity];
  if (activity !== undefined) lines.push([{ text: activity, token: 'accent' }]);
  const edited = editedFields(state).length;
  if (edited > 0 && activity === undefined) {
    // In a field, s and u are text.
    const keys =
      state.focus === undefined
        ? 's saves, u discards'
        : 'Ctrl+S saves; Esc leaves the field, then u discards';
    lines.push([{ text: `${plural(edited, 'change')} not saved: ${keys}.`, token: 'accent' }]);
  }
  lines.push(...readingLines(state, now, released));
  return lines
    .filter((line) => line.some(({ text }) => displayWidth(text) > 0))
    .flatMap((line) => wrapCell(line, width));
}

function releasedBy(released: ReleaseRow | undefined): string {
  return released === undefined
    ? 'It may have been released elsewhere.'
    : `It was released from this machine, ${formatTime(released.updatedAt)}.`;
}

function readingLines(
  { reading, readAt, number }: NumberState,
  now: number,
  released: ReleaseRow | undefined,
): Span[][] {
  switch (reading.kind) {
    case 'reading': {
      const before = number === undefined ? '' : ' The values shown may be out of date.';
      return [[{ text: `Loading … ${formatSpan(now - reading.since)}.${before}`, token: 'accent' }]];
    }
    case 'failed':
      return [
        [{ text: reading.error.message, token: 'bad' }],
        [{ text: `${reading.error.hint} r tries again.`, token: 'muted' }],
      ];
    case 'absent':
      return [
        [{ text: 'According to the provider, this account does not own the number.', token: 'bad' }],
        [{ text: `${releasedBy(released)} r checks again.`, token: 'muted' }],
      ];
    case 'read':
      return readAt === undefined
        ? []
        : [[{ text: `Updated ${formatSpan(now - readAt)} ago`, token: 'muted' }]];
  }
}
