/** Draws the fields of an owned number, each with what there is to say about its value. */
import { Box } from 'ink';
import type { ConfigurationField } from '../../api/model.ts';
import { routeInsteadOf } from '../../api/owned/routing.ts';
import type { Cell, Span } from '../../components/cells.ts';
import { Line, Lines } from '../../components/line.tsx';
import { Region } from '../../components/region.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Glyphs } from '../../components/theme.ts';
import { useUi } from '../../components/ui-context.tsx';
import { LABEL_WIDTH } from '../../components/widths.ts';
import { wrapCell } from '../../components/wrap.ts';
import { FIELD_NAMES } from '../../text/field-names.ts';
import { valueText } from '../../text/owned-records.ts';
import { routeName, routeWithUrl } from '../../text/routes.ts';
import { checkField } from './checks.ts';
import { isEdited, type NumberState, refusedField, routeNamed, shownFields } from './state.ts';

/** For the names of the further fields. */
const WIDE_LABEL = 25;

/** The cells of the names beside the fields. */
export function labelWidth({ more }: NumberState): number {
  return more ? WIDE_LABEL : LABEL_WIDTH;
}

/** How many rows the field takes with its remark. */
function fieldRows(state: NumberState, field: ConfigurationField, width: number, roomy: boolean): number {
  return 1 + remarkLines(state, field, width, roomy).length;
}

export interface FieldsInView {
  readonly fields: readonly ConfigurationField[];
  /** How many fields are hidden before and after them. */
  readonly above: number;
  readonly below: number;
  /** What the fields take, with their remarks and the row that counts the hidden ones. */
  readonly rows: number;
}

/** The fields around the focus that fit into the rows; where not all do, one row is for the number of hidden ones. */
export function fieldsInView(state: NumberState, rows: number, width: number, roomy: boolean): FieldsInView {
  const all = shownFields(state);
  const height = (field: ConfigurationField) => fieldRows(state, field, width, roomy);
  const rowsOf = (fields: readonly ConfigurationField[]) =>
    fields.reduce((sum, field) => sum + height(field), 0);
  if (rowsOf(all) <= rows) return { fields: all, above: 0, below: 0, rows: rowsOf(all) };
  const [first, last] = placesInView(state, all, rows - 1, height);
  const fields = all.slice(first, last + 1);
  return { fields, above: first, below: all.length - 1 - last, rows: rowsOf(fields) + 1 };
}

/** The places of the first and the last field that fit: from the one with the focus down, then up. */
function placesInView(
  state: NumberState,
  all: readonly ConfigurationField[],
  rows: number,
  height: (field: ConfigurationField) => number,
): readonly [first: number, last: number] {
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
    } else return [first, last];
  }
}

/** "↑ 2 more above, 3 more below ↓". */
export function hiddenFieldsText({ above, below }: FieldsInView, { up, down }: Glyphs): string {
  const words = [
    ...(above > 0 ? [`${up} ${above} more above`] : []),
    ...(below > 0 ? [`${below} more below ${down}`] : []),
  ];
  return `  ${words.join(', ')}`;
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
  const line = [{ text: ' '.repeat(labelWidth(state)) }, ...remarks];
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
export function Field({ state, field, width, roomy }: FieldProps) {
  const { theme } = useUi();
  const focused = state.focus === field;
  const edited = isEdited(state, field);
  const nameWidth = labelWidth(state);
  const room = width - nameWidth;
  const name = `${FIELD_NAMES[field]}${edited ? ` ${theme.glyphs.mark}` : ''}`;
  const remarks = remarkLines(state, field, width, roomy);
  return (
    <>
      <Region flexShrink={0} at={() => ({ kind: 'field', id: field })}>
        <Line cell={[{ text: name, token: focused || edited ? 'accent' : 'muted' }]} width={nameWidth} />
        <Box width={room}>
          <TextField
            state={state.fields[field]}
            focused={focused}
            width={room - 1}
            placeholder={placeholderOf(state, field)}
          />
        </Box>
      </Region>
      {remarks.length === 0 ? null : <Lines lines={remarks} width={width} />}
    </>
  );
}

function placeholderOf(state: NumberState, field: ConfigurationField): string {
  const routed = state.number === undefined ? undefined : routeInsteadOf(state.number, field);
  const isRefused = refusedField(state, field) !== undefined;
  // What is refused without a route has the reason in the line below.
  if (!isRefused || routed === undefined || state.editable[field] === true)
    return valueText(field, '', 'not set');
  return routed.url === undefined
    ? `routed by ${routeName(routed)}`
    : `${routeName(routed)} has it; U changes it`;
}

function fieldSpans(state: NumberState, field: ConfigurationField): Span[] {
  const refused = refusedField(state, field);
  const routed = state.number === undefined ? undefined : routeInsteadOf(state.number, field);
  if (refused !== undefined && routed !== undefined) {
    // Once for each side: its other fields have no effect for the same reason. The placeholder says what has the URL of a side.
    if ((field !== 'voiceUrl' && field !== 'smsUrl') || state.editable[field] !== true) return [];
    const way = state.more ? '' : '; f changes that';
    return [{ text: `no effect while ${routeName(routed)} routes it${way}`, token: 'warn' }];
  }
  if (refused !== undefined) return [{ text: `cannot be changed: ${refused}`, token: 'muted' }];
  const route = routeNamed(state, field, state.fields[field].value);
  const { problem, warnings } = checkField(state, field);
  const spans: Span[] = [
    ...(route === undefined ? [] : [{ text: routeWithUrl(route), token: 'muted' as const }]),
    ...(problem === undefined ? [] : [{ text: problem, token: 'bad' as const }]),
    ...(warnings.length === 0 ? [] : [{ text: warnings.join('; '), token: 'warn' as const }]),
  ];
  return spans.map((span, place) => (place === 0 ? span : { ...span, text: `; ${span.text}` }));
}
