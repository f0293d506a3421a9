/** The sizes and colours of the pictures, and the names of their files in docs/pictures/. */
import type { Scene } from './scenes/scene.ts';
import type { StageSize } from './stage.tsx';

export const SIZES: readonly StageSize[] = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
  { columns: 200, rows: 60 },
];

export const COLOURS = ['dark', 'light'] as const;
export type Colours = (typeof COLOURS)[number];

export function sizeText({ columns, rows }: StageSize): string {
  return `${columns}x${rows}`;
}

export function fileOf({ name }: Pick<Scene, 'name'>, size: StageSize, colours: Colours): string {
  return `screens/${name}-${sizeText(size)}-${colours}.svg`;
}
