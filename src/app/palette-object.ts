/** Something that the palette finds besides actions. */
export interface PaletteObject {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is. */
  readonly detail: string;
  readonly run: () => void;
}
