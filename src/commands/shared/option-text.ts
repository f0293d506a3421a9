/** Words that the help and the parsers share; light, because the help loads no parser. */

/** The words that --type takes. */
export const TYPE_WORDS = ['local', 'national', 'toll-free', 'mobile'] as const;
