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
  readonly render: (area: Area) => ReactNode;
}

/** Whoever can put an overlay on top and take it away again. */
export interface OverlayHost {
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
}
