/** Turns reports of the mouse into gestures: which part was clicked, whether twice, and how far the wheel turned. */
import type { Found } from '../../components/regions.ts';
import type { Gesture } from '../../keys/pointer.ts';
import type { MouseReport } from '../input/mouse-report.ts';

/** Two presses within this time are a double click. */
const DOUBLE_MS = 400;
const WHEEL_ROWS = 3;

interface Press {
  readonly column: number;
  readonly row: number;
  readonly at: number;
  readonly found: Found | undefined;
  /** Whether it ended a double click. */
  readonly twice: boolean;
  /** Whether it was the rest of clicks that brought something else under the pointer. */
  readonly dropped: boolean;
}

export interface GestureOptions {
  readonly find: (column: number, row: number) => Found | undefined;
  /** In ms since some fixed moment. */
  readonly monotonic: () => number;
  readonly onGesture: (gesture: Gesture) => void;
}

/** Returns the function that takes the reports. */
export function createGestures({
  find,
  monotonic,
  onGesture,
}: GestureOptions): (report: MouseReport) => void {
  let last: Press | undefined;
  return ({ kind, column, row }) => {
    if (kind !== 'press') {
      last = undefined;
      onGesture({ kind: 'wheel', rows: kind === 'wheel-up' ? -WHEEL_ROWS : WHEEL_ROWS });
      return;
    }
    const at = monotonic();
    const found = find(column, row);
    const quick =
      last !== undefined && at - last.at < DOUBLE_MS && last.column === column && last.row === row;
    // The rest of a double click must not hit what the first click brought under the pointer.
    const dropped = quick && (last?.dropped === true || last?.found?.part !== found?.part);
    const twice = quick && !dropped && last?.twice === false;
    last = { column, row, at, found, twice, dropped };
    if (found === undefined || dropped) return;
    onGesture({ kind: 'click', target: found.target, twice, front: found.front });
  };
}
