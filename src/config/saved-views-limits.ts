/** How many views a person can save, and how long their names may be. */
export const MOST_VIEWS = 100;
export const LONGEST_NAME = 40;
