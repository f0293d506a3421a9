/** Which part of the screen is drawn where, for the mouse. The layout that draws a part is asked only when the mouse did something. */
import { type DOMElement, measureElement } from 'ink';
import { createContext, type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import type { Target } from '../keys/pointer.ts';
import { BehindContext } from './ui-context.tsx';

/** What is at a cell of a part, counted from its upper left corner; undefined where nothing is to be clicked. */
export type TargetAt = (column: number, row: number) => Target | undefined;

export interface Found {
  /** The part, so that two clicks on the same cell are known to be on the same part. */
  readonly part: object;
  readonly target: Target;
  /** The screen or the overlay that was in front when it was drawn. */
  readonly front: object | undefined;
}

export interface Regions {
  /** Adds a part, or replaces what it says. */
  set(element: DOMElement, targetAt: TargetAt): void;
  delete(element: DOMElement): void;
  /** The frame was drawn with this screen or overlay in front. */
  drawn(front: object | undefined): void;
  /** What is drawn at a cell of the screen, counted from 0. */
  find(column: number, row: number): Found | undefined;
}

export function createRegions(): Regions {
  const parts = new Map<DOMElement, TargetAt>();
  let front: object | undefined;
  return {
    set: (element, targetAt) => parts.set(element, targetAt),
    delete: (element) => parts.delete(element),
    drawn(next) {
      front = next;
    },
    find(column, row) {
      for (const [element, targetAt] of parts) {
        const { x, y, width, height } = measureElement(element);
        if (column < x || row < y || column >= x + width || row >= y + height) continue;
        const target = targetAt(column - x, row - y);
        if (target !== undefined) return { part: element, target, front };
      }
      return undefined;
    },
  };
}

/** Undefined where there is no mouse. */
export const RegionsContext = createContext<Regions | undefined>(undefined);

/** The ref of a Box that the mouse finds. What an overlay covers is not found. */
export function useRegion(targetAt: TargetAt): RefObject<DOMElement | null> {
  const regions = useContext(RegionsContext);
  const covered = useContext(BehindContext);
  const ref = useRef<DOMElement>(null);
  const shown = covered ? undefined : regions;
  useLayoutEffect(() => {
    if (ref.current !== null) shown?.set(ref.current, targetAt);
  });
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (element !== null) shown?.delete(element);
    };
  }, [shown]);
  return ref;
}
