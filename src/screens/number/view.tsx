/** Draws an owned number. */

import { Box } from 'ink';
import { useEffect, useMemo } from 'react';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { PurchaseView, ReleaseRow } from '../../api/purchases/domain/types.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import type { Area } from '../../components/overlay.ts';
import { type Fact, fitFacts, labelled, ownedFacts } from '../../components/owned-lines.ts';
import { statusSpan } from '../../components/status.ts';
import { type Store, useStore } from '../../components/store.ts';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { wrapCell, wrapWords } from '../../components/wrap.ts';
import { formatDate, formatSpan, formatTime, plural } from '../../text/format.ts';
import { displayWidth } from '../../text/width.ts';
import { failureHint } from '../failure-hint.ts';
import { numberPage } from './abilities.ts';
import type { NumberController } from './controller.ts';
import { Field, fieldsInView, hiddenFieldsText } from './fields.tsx';
import { editedFields, type NumberAction, type NumberState } from './state.ts';
import { whyLines } from './why-lines.ts';
import { type NumberRecord, WideNumberRows, wideNumber } from './wide.tsx';

/** From this height on, a remark may take several rows. */
const ROOMY = 16;
/** The blank rows above the number, the fields and the messages, if there is room. */
const BLANK_ROWS = 3;
const WIDEST = 110;
/** The rank of the fact that gives way first. */
const LEAST = 9;

const ACTIVITIES: Readonly<Partial<Record<NumberState['activity'], string>>> = {
  'reading-to-save': 'Reading the number again before anything is sent …',
  saving: 'Saving, then verifying …',
  'reading-routes': 'Loading the applications and profiles of the account …',
  'changing-url': 'Changing the URL, then verifying …',
  'reading-to-release': 'Reading the number again before the release …',
  releasing: 'Saving its settings to the journal, then releasing it …',
  released: 'Released. Esc goes back.',
};

export interface NumberViewProps extends Area {
  readonly store: Store<NumberState, NumberAction>;
  readonly controller: Pick<NumberController, 'setVisible' | 'purchase' | 'steps' | 'releaseRecord'>;
}

export function NumberView({ store, controller, width, height }: NumberViewProps) {
  const { theme, now, screenReader } = useUi();
  const state = useStore(store);
  useEffect(() => {
    controller.setVisible(true);
    return () => controller.setVisible(false);
  }, [controller]);
  const purchase = controller.purchase();
  const bought = purchase?.row;
  // The steps are in the journal: they are read again when the purchase changes.
  const steps = useMemo(
    () => (bought === undefined ? [] : controller.steps(bought.id)),
    [bought, controller],
  );
  const record = { purchase, steps, released: controller.releaseRecord() };
  const inside = width - 2;
  const messages = messageLines(state, now(), inside, record.released);
  const rows = height - 1 - messages.length - BLANK_ROWS;
  const frame = { width: inside, rows, glyphs: theme.glyphs, now: now() };
  const wide = screenReader === true ? undefined : wideNumber(state, record, frame);
  if (wide === undefined)
    return <StackedNumber state={state} record={record} width={width} height={height} />;
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1} overflow="hidden">
      <Box height={1} />
      <NumberRow state={state} width={inside} />
      <Box height={1} />
      <WideNumberRows state={state} wide={wide} rows={rows} />
      <Box height={1} />
      <Lines lines={messages} width={inside} />
    </Box>
  );
}

function NumberRow({ state, width }: { readonly state: NumberState; readonly width: number }) {
  const { phoneNumber } = state;
  const link = numberPage(state);
  return (
    <Line
      cell={[
        { text: formatPhoneNumber(phoneNumber), token: 'heading' },
        { text: '   E.164 ', token: 'muted' },
        { text: phoneNumber, token: 'muted', ...(link === undefined ? {} : { link }) },
      ]}
      width={width}
    />
  );
}

interface StackedNumberProps extends Area {
  readonly state: NumberState;
  readonly record: NumberRecord;
}

/** The facts, the fields and the messages below each other. */
function StackedNumber({ state, record, width, height }: StackedNumberProps) {
  const { theme, now } = useUi();
  const inside = Math.min(width - 2, WIDEST);
  const roomy = height >= ROOMY;
  const { number } = state;
  const messages = messageLines(state, now(), inside, record.released);
  // The number's row and the messages are always there; with all fields, blank rows between them as well.
  const room = height - 1 - messages.length - (state.more && roomy ? BLANK_ROWS : 0);
  const view = fieldsInView(state, room, inside, roomy);
  // With all fields the facts give way.
  const left = room - view.rows;
  const facts = state.more ? [] : factsOf(state, record.purchase, theme.glyphs, now(), inside);
  const shownFacts = fitFacts(facts, left);
  const airy = state.more ? roomy : left - shownFacts.length >= BLANK_ROWS;
  return (
    <Box flexDirection="column" width={width} height={height} paddingLeft={1} overflow="hidden">
      {airy ? <Box height={1} /> : null}
      <NumberRow state={state} width={inside} />
      <Lines lines={shownFacts} width={inside} />
      {airy ? <Box height={1} /> : null}
      {number === undefined
        ? null
        : view.fields.map((field) => (
            <Field key={field} state={state} field={field} width={inside} roomy={roomy} />
          ))}
      {number === undefined || view.above + view.below === 0 ? null : (
        <Line cell={[{ text: hiddenFieldsText(view, theme.glyphs), token: 'muted' }]} width={inside} />
      )}
      {airy ? <Box height={1} /> : null}
      <Lines lines={messages} width={inside} />
    </Box>
  );
}

function factsOf(
  { number, buyer }: NumberState,
  bought: PurchaseView | undefined,
  glyphs: Glyphs,
  now: number,
  width: number,
): readonly Fact[] {
  if (number === undefined) return [];
  const facts = ownedFacts(number, glyphs, now, width, buyer);
  if (bought === undefined) return facts;
  const when = { text: `  ${formatDate(bought.row.createdAt)}, o opens the order`, token: 'muted' } as const;
  const line = labelled('Purchase', statusSpan(bought.purchase.status, glyphs), when);
  return [...facts, { rank: LEAST, lines: [line, ...whyLines(bought, buyer, width)] }];
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
        ? 'Ctrl+S saves, u discards'
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
        [{ text: `${failureHint(reading.error)} r tries again.`, token: 'muted' }],
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
