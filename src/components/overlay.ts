/** An overlay covers the screen and takes all keys until it is closed. */
import type { ReactNode } from 'react';
import type { KeyLayer } from '../keys/dispatcher.ts';
import type { ThemeName } from '../text/theme-names.ts';

export interface Area {
  readonly width: number;
  readonly height: number;
}

export interface Overlay extends KeyLayer {
  readonly id: string;
  readonly modal: true;
  /** The largest size that it can use, when that is more than usual. */
  readonly most?: Area;
  /** The theme in which everything is drawn while it is open, the screen behind it too: what a choice would look like. */
  readonly theme?: () => ThemeName | undefined;
  readonly render: (area: Area) => ReactNode;
}

/** Shows and closes overlays. */
export interface Overlays {
  showOverlay(overlay: Overlay): void;
  closeOverlay(id: string): void;
}

const LARGEST = { width: 76, height: 16 };

/** The size of an overlay on a screen of this size. Drawing and paging must use the same size. */
export function overlayArea(screen: Area, most: Area = LARGEST): Area {
  return {
    width: Math.min(screen.width - 4, most.width),
    height: Math.min(screen.height, most.height),
  };
}
