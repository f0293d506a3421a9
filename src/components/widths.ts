/** Widths in cells that screens share. */

/** The labels before the facts about one number or purchase. */
export const LABEL_WIDTH = 12;
