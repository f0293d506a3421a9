/** The mouse of the app: what the terminal reports of it becomes a gesture on what is drawn there. */
import { createRegions, type Regions } from '../../components/regions.ts';
import type { Gesture } from '../../keys/pointer.ts';
import type { MouseReport } from '../input/mouse-report.ts';
import { createGestures } from './gestures.ts';
import { createMouseMode, type MouseMode } from './mode.ts';

export interface Mouse extends MouseMode {
  /** Where the views say what they draw. */
  readonly regions: Regions;
  /** Takes what the terminal reports. */
  readonly report: (report: MouseReport) => void;
}

export interface MouseOptions {
  readonly write: (data: string) => void;
  /** Whether it is on at the start. */
  readonly on: boolean;
  /** In ms since some fixed moment. */
  readonly monotonic: () => number;
  readonly onGesture: (gesture: Gesture) => void;
}

export function createMouse({ write, on, monotonic, onGesture }: MouseOptions): Mouse {
  const regions = createRegions();
  const report = createGestures({ find: regions.find, monotonic, onGesture });
  return { ...createMouseMode(write, on), regions, report };
}
