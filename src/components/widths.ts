/** Widths in cells that screens share. */

/** From this width on, a screen shows the row under the cursor in full beside the list. */
export const WIDE = 110;
/** The labels before the facts about one number or purchase. */
export const LABEL_WIDTH = 12;
/** The panel beside the lists of owned numbers and of prices. */
export const DETAIL_WIDTH = 46;
