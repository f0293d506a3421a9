/** Marked numbers side by side; differences are highlighted. */

import { Box } from 'ink';
import type { AvailableNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { firstYear } from '../../api/pricing/cost.ts';
import { type Cell, fitCell, type Span } from '../../components/cells.ts';
import { Line } from '../../components/line.tsx';
import type { Area, Overlays } from '../../components/overlay.ts';
import { Panel } from '../../components/panel.tsx';
import { type RequirementsLookup, useRequirements } from '../../components/requirements.ts';
import { useUi } from '../../components/ui-context.tsx';
import { countryName } from '../../text/countries.ts';
import { formatPrice, formatType } from '../../text/format.ts';
import { placeOf } from '../../text/offer-text.ts';
import { requirementWord, usualRequirementWord } from '../../text/requirements.ts';
import { setupFeeText, totalText } from '../../text/totals.ts';
import { compareActions } from './actions.ts';
import { lacksSetupFee } from './offers.ts';

const LABEL_WIDTH = 11;
const NOT_STATED = 'not stated';
/** Borders, the numbers and the footnote. */
const FIXED_ROWS = 4;
/** Six numbers side by side. */
const WIDEST: Area = { width: 140, height: 18 };

/** Opens the comparison of two or more numbers over the screen. */
export function showComparison(overlays: Overlays, numbers: readonly AvailableNumber[]): void {
  overlays.showOverlay({
    id: 'compare',
    modal: true,
    most: WIDEST,
    bindings: [{ action: compareActions.close, run: () => overlays.closeOverlay('compare') }],
    render: (area) => <Comparison {...area} numbers={numbers} />,
  });
}

interface Point {
  readonly name: string;
  readonly of: (number: AvailableNumber, usual: RequirementsLookup | undefined) => string;
  /** Left out where no number states it. */
  readonly rare?: true;
}

const POINTS: readonly Point[] = [
  { name: 'Type', of: (number) => formatType(number.statedType ?? number.numberType) },
  {
    name: 'Country',
    of: ({ countryCode }) => (countryCode === undefined ? NOT_STATED : countryName(countryCode)),
  },
  { name: 'Place', of: (number) => placeOf(number) || NOT_STATED },
  { name: 'Voice', of: (number) => stated(number.capabilities.voice) },
  { name: 'SMS', of: (number) => stated(number.capabilities.SMS) },
  { name: 'MMS', of: (number) => stated(number.capabilities.MMS) },
  { name: 'Fax', of: (number) => stated(number.capabilities.fax), rare: true },
  { name: 'Requires', of: requirementOf },
  { name: 'Monthly', of: (number) => formatPrice(number.monthlyRate) },
  {
    name: 'Set-up fee',
    of: ({ setupFee }) => (setupFee === undefined ? NOT_STATED : setupFeeText(setupFee)),
    rare: true,
  },
  { name: 'First year', of: yearOf },
];

function stated(value: boolean | undefined): string {
  if (value === undefined) return NOT_STATED;
  return value ? 'yes' : 'no';
}

/** What the offer states; where it states nothing, what carriers usually ask for. */
function requirementOf(
  { countryCode, numberType, requirement }: AvailableNumber,
  usual: RequirementsLookup | undefined,
): string {
  if (requirement !== undefined) return requirementWord(requirement);
  const known = countryCode === undefined ? undefined : usual?.(countryCode, numberType);
  return known === undefined ? NOT_STATED : usualRequirementWord(known);
}

function yearOf(number: AvailableNumber): string {
  return totalText(firstYear(number.monthlyRate, number.setupFee)) || 'not known';
}

interface ComparedPoint extends Point {
  readonly values: readonly string[];
  readonly differ: boolean;
}

/** The points that are worth a row; where they are too many, those in which the numbers differ. */
function pointsFor(
  numbers: readonly AvailableNumber[],
  room: number,
  usual: RequirementsLookup | undefined,
): readonly ComparedPoint[] {
  const points = POINTS.map((point) => {
    const values = numbers.map((number) => point.of(number, usual));
    return { ...point, values, differ: new Set(values).size > 1 };
  }).filter(({ rare, values }) => rare !== true || values.some((value) => value !== NOT_STATED));
  const kept = new Set(
    points.toSorted((left, right) => Number(right.differ) - Number(left.differ)).slice(0, room),
  );
  return points.filter((point) => kept.has(point));
}

function Comparison({ numbers, width, height }: Area & { readonly numbers: readonly AvailableNumber[] }) {
  const { theme } = useUi();
  const usual = useRequirements();
  const inside = width - 4;
  const most = Math.max(1, Math.floor((inside - LABEL_WIDTH) / 18));
  const shown = numbers.slice(0, most);
  const column = Math.floor((inside - LABEL_WIDTH) / shown.length);
  const line = (name: string, cells: readonly Cell[]): Span[] => [
    { text: name.padEnd(LABEL_WIDTH), token: 'muted' },
    ...cells.flatMap((cell) => fitCell(cell, column, 'left', theme.glyphs)),
  ];
  const points = pointsFor(shown, height - FIXED_ROWS, usual);
  return (
    <Panel
      title={`Comparing ${shown.length} of ${numbers.length}`}
      width={width}
      height={Math.min(height, points.length + 5)}
    >
      <Line
        width={inside}
        cell={line(
          '',
          shown.map((number) => [{ text: formatPhoneNumber(number.phoneNumber), token: 'heading' }]),
        )}
      />
      {points.map(({ name, values, differ }) => (
        <Line
          key={name}
          width={inside}
          cell={line(
            name,
            values.map((text) => [{ text, token: differ ? 'match' : 'plain' }]),
          )}
        />
      ))}
      {height < points.length + 5 ? null : <Box height={1} />}
      <Line
        width={inside}
        cell={[
          {
            text: footnote(
              numbers.length - shown.length,
              points.some(({ differ }) => differ),
              shown.some(lacksSetupFee),
            ),
            token: 'muted',
          },
        ]}
      />
    </Panel>
  );
}

function footnote(hidden: number, differ: boolean, atLeast: boolean): string {
  const sentences = [
    ...(hidden > 0 ? [`${hidden} more do not fit.`] : []),
    ...(differ ? ['Differences are underlined.'] : []),
    ...(atLeast ? ['+ excl. set-up fee (not published).'] : []),
  ];
  return sentences.join(' ');
}
