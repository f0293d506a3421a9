/** Words that the help and the parsers share. A file of its own, so that the help loads no parser. */

/** The words that --type accepts. */
export const TYPE_WORDS = ['local', 'national', 'toll-free', 'mobile'] as const;

/** The words that --format of a list accepts. */
export const LIST_FORMATS = ['table', 'tsv', 'csv', 'json', 'jsonl'] as const;
