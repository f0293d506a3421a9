/** Something over the screen that takes all keys until it is closed. */
import type { ReactNode } from 'react';
import type { KeyLayer } from '../keys/dispatcher.ts';

export interface Area {
  readonly width: number;
  readonly height: number;
}

export interface Overlay extends KeyLayer {
  readonly id: string;
  readonly modal: true;
  /** The room that it makes use of, where that is more than usual. */
  readonly most?: Area;
  readonly render: (area: Area) => ReactNode;
}

/** Whoever can put an overlay on top and take it away again. */
export interface Overlays {
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
}

const LARGEST = { width: 76, height: 16 };

/** The room of an overlay over a screen of this size: drawing and paging must agree on it. */
export function overlayArea(screen: Area, most: Area = LARGEST): Area {
  return {
    width: Math.min(screen.width - 4, most.width),
    height: Math.min(screen.height, most.height),
  };
}
