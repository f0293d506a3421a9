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
  const fields = fieldsInView(state, state.more ? height - (roomy ? 7 : 4) : height);
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
        : fields.map((field) => <Field key={field} state={state} field={field} width={inside} />)}
      {roomy ? <Box height={1} /> : null}
      <Lines lines={messageLines(state, now(), inside, controller.releaseRecord())} width={inside} />
    </Box>
  );
}

/** As many fields as there are rows for, those around the focus; a remark takes a row as well. */
function fieldsInView(state: NumberState, rows: number): readonly ConfigurationField[] {
  const all = shownFields(state);
  const room = Math.max(3, Math.floor(rows * 0.8));
  const at = state.focus === undefined ? 0 : all.indexOf(state.focus);
  const first = Math.min(Math.max(0, at - room + 2), Math.max(0, all.length - room));
  return all.slice(first, first + room);
}

interface FieldProps {
  readonly state: NumberState;
  readonly field: ConfigurationField;
  readonly width: number;
}

/** The field, and under it the problem and the warnings of its value. */
function Field({ state, field, width }: FieldProps) {
  const { theme } = useUi();
  const focused = state.focus === field;
  const edited = isEdited(state, field);
  const refused = refusedField(state, field);
  const labelWidth = state.more ? WIDE_LABEL : LABEL_WIDTH;
  const room = width - labelWidth;
  const name = `${edited ? theme.glyphs.mark : ' '} ${FIELD_NAMES[field]}`;
  const remarks = fieldSpans(state, field);
  return (
    <>
      <Box>
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
      {remarks.length === 0 ? null : (
        <Lines lines={wrapCell([{ text: ' '.repeat(labelWidth) }, ...remarks], width)} width={width} />
      )}
    </>
  );
}

function fieldSpans(state: NumberState, field: ConfigurationField): Span[] {
  const refused = refusedField(state, field);
  const routed = state.number === undefined ? undefined : routeInsteadOf(state.number, field);
  if (refused !== undefined && routed !== undefined)
    return [
      { text: `no effect while ${routeText(routed)} routes the number; m changes that`, token: 'warn' },
    ];
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
