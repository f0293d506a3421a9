/** Patterns such as "Desk {n}": a text with placeholders in braces. */

const PLACEHOLDER = /\{[^{}]*\}/g;

/** The pattern with each known placeholder replaced by its value; unknown ones stay as they are. */
export function fillPlaceholders(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(PLACEHOLDER, (found) => values[found] ?? found);
}

/** The first placeholder that is not one of `known`, or undefined. */
export function unknownPlaceholder(pattern: string, known: readonly string[]): string | undefined {
  return pattern.match(PLACEHOLDER)?.find((found) => !known.includes(found));
}
