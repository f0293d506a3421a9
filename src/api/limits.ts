/**
 * Limits and time-outs, each with its reason. Times are in ms. The times of a purchase in doubt are in purchases/domain/policy.ts; the
 * sandbox has limits of its own, so that a mistake in one side shows in the other.
 */

// Requests

/** An attempt of a read, a read with all its attempts, and a request that changes something: people wait for each. */
export const REQUEST_DEADLINES = { attempt: 5_000, read: 15_000, write: 30_000 } as const;
/** Whoever leaves waits for answers under way: longer than a request may take, because its end is written as well. */
export const LAST_ANSWERS_MS = REQUEST_DEADLINES.write + 2_000;
/**
 * A change whose first byte has not left after this long is not sent: the machine slept since it was made. Longer than a connection may take, so that the
 * deadline comes first on a machine that is awake.
 */
export const LEAVES_WITHIN_MS = 60_000;
/** A longer wait that a provider asks for is not made but reported. */
export const LONGEST_WAIT_MS = 60_000;
/** The wait after "too many requests" where the provider does not say how long. */
export const THROTTLED_WAIT_MS = 1_000;
/** A list whose provider throttles this often is given up. */
export const MOST_WAITS_OF_A_LIST = 10;
/** A change that the provider throttles this often has failed. */
export const MOST_WAITS_OF_A_CHANGE = 5;
/** Retries of reads spend tokens: when most requests fail, to ask again only adds to the load. */
export const RETRY_BUDGET = { capacity: 50, retryCosts: 5, successBrings: 1 } as const;
/** A timer for longer fires at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Characters of an API key. Shorter text stands in other words by chance, and masking it would garble them. */
export const KEY_LENGTH = { min: 8, max: 256 } as const;

// Answers

/** Bytes of an answer after decoding. No answer of a number API comes near this. */
export const MAX_BODY_BYTES = 5 * 1024 * 1024;
/** Content codings of one answer; each can multiply its size. */
export const MAX_CODINGS = 2;
/** Graphemes of a provider's own text that one of our messages shows. */
export const MAX_PROVIDER_WORDS = 200;
/** Characters of a short field on the wire (a code, a date, a price), and of a long one (a URL, a description). */
export const MAX_SHORT_FIELD = 256;
export const MAX_LONG_FIELD = 4_096;
/** Rows of one answer, and the largest total that is believed. */
export const MAX_ROWS_OF_AN_ANSWER = 100_000;
export const MAX_TOTAL = 100_000_000;
/** Graphemes of a name that is shown; providers state no limit. */
export const MAX_SHOWN_NAME = 256;
/** Graphemes of a status, a type or a unit that is shown. */
export const MAX_SHOWN_WORD = 32;
/** Graphemes of a carrier's id of a thing. */
export const MAX_SHOWN_ID = 64;
/** Graphemes of a price as it came. */
export const MAX_SHOWN_PRICE = 64;
/** Graphemes of an explanation that is shown. */
export const MAX_SHOWN_DETAILS = 500;

// Lists

/** Pages of owned numbers under way at the start, and at most: more gain nothing (measured). */
export const OWNED_PAGES_AT_A_TIME = { first: 8, most: 32 } as const;
/** Questions to a carrier that answers about one number at a time. */
export const QUESTIONS_AT_A_TIME = 4;
/** Cells of a price comparison under way. */
export const PRICES_AT_A_TIME = 16;
/** Open purchases that are looked at together, however many are open. */
export const LOOKS_AT_A_TIME = 8;
/**
 * Numbers of a batch that are worked on together: at the start, and at most where the carrier does not say how many requests it takes at a
 * time. More gain nothing where an answer takes 50 ms.
 */
export const ITEMS_AT_A_TIME = { first: 4, most: 16 } as const;
/** So many items of a batch that fail one after another, because the carrier cannot be reached, end the run. */
export const MOST_FAILURES_IN_A_ROW = 10;
/** A purchase of a batch is followed for so long before the next item takes its place; then its own row says what becomes of it. */
export const PURCHASE_OF_A_BATCH_MS = 60_000;
/** So many pages in a row without a new row are the end of a list, whatever the provider says of a total. */
export const IDLE_PAGES = 3;
/** More pages than any account has of documents, applications or orders of one number: this ends a server that never ends. */
export const MOST_LIST_PAGES = 20;
/** More pages than any list of prices has: this ends a server that never ends. */
export const MOST_PRICE_PAGES = 100;
/** What a country asks for is read again after so long: rules change by the month. */
export const REQUIREMENTS_ARE_FRESH_MS = 60 * 60_000;
/** A number is shown with the price of a list that is no older; a quote always reads it again. */
export const PRICE_LIST_IS_FRESH_MS = 5 * 60_000;
/** Prices of a comparison are kept so long, with their age; carriers change them by the month, and a quote always reads the price again. */
export const PRICES_ARE_KEPT_MS = 24 * 60 * 60_000;
/** An owned number is shown without a price when the list takes longer, and the list is then not asked for again for a while. */
export const PRICE_OF_OWNED = { patience: 1_500, retryAfter: 60_000 } as const;
/** Names and URLs of applications and profiles are read once for a screen. */
export const ROUTES_ARE_FRESH_MS = 60_000;

// The machine

/** Unfinished purchases are checked for this long at the start; then the person goes on. */
export const RECOVERY_MS = 3_000;
/** Another process may hold the journal's lock for this long before a write gives up. */
export const JOURNAL_LOCK_MS = 5_000;
/** Bytes of a file that people write by hand: settings, accounts, a key. */
export const MAX_FILE_BYTES = 1_000_000;
/** Bytes of a file that declares numbers: more than 100,000 numbers with all their fields have. */
export const MAX_DECLARATION_BYTES = 64_000_000;
/** Bytes of stdin, from which a key is read. */
export const MAX_STDIN_BYTES = 65_536;
/** A keyring that asks its person for a password is waited for. */
export const KEYRING_MS = 30_000;
/** The sandbox takes this long to provision: slow enough to be seen, fast enough for a first try. */
export const SANDBOX_PROVISIONING_MS = 3_000;
/** tmux takes over a copied text within this time, or something is wrong with it. */
export const TMUX_MS = 2_000;
/** Node may still write for this long after the end. The process does not wait for a look-up of a host's name. */
export const LAST_WRITES_MS = 500;

// Reservations

/** A reservation that the carrier is still making is read so often, with this pause between. Proposals of our own. */
export const PENDING_RESERVATION_LOOKS = 5;
export const PENDING_RESERVATION_PAUSE_MS = 2_000;

// Commands

/** A command that was asked to end, and has nothing to settle, is waited for. */
export const COMMAND_STOPS_MS = 2_000;
/** One that awaits the answer to a purchase or a release then prints what became of it. */
export const COMMAND_SETTLES_MS = LAST_ANSWERS_MS + 2_000;
/** doctor gives up an account that does not answer for this long. */
export const ACCOUNT_CHECK_MS = 10_000;
/** A clock that differs by less from a carrier's is right. */
export const CLOCK_SKEW_MS = 60_000;
/** An answer to a question about money that comes sooner was typed before anybody could read the question. */
export const QUESTION_IS_READ_MS = 150;
/** A shell waits this long for completions; a person would type on. */
export const COMPLETION_MS = 1_500;
/** Of that, for the one page of owned numbers; then the journal answers. */
export const COMPLETION_ANSWER_MS = 1_000;
/** Purchases or batches that completion offers, the latest first. */
export const MOST_COMPLETED_IDS = 50;
/** An answer to a purchase that comes sooner is not announced. */
export const WORTH_ANNOUNCING_MS = 300;
/** The longest latency that a sandbox can be asked for. */
export const LONGEST_LATENCY_MS = 3_600_000;

/** So many errors of a file or a list are named one by one; the rest is counted. */
export const MOST_LISTED_ERRORS = 20;

/** A day, in ms. */
export const DAY_MS = 86_400_000;

// Team ledger

/** For the connection to the team's ledger, and for one statement on it: a person waits for both before a purchase. */
export const LEDGER_DEADLINES = { connect: 5_000, statement: 10_000 } as const;
/** A list waits so long for the notes in the ledger; then it shows those that this machine knows. */
export const NOTES_PATIENCE_MS = 3_000;
/** What a claim in the team's ledger must still last when a request leaves; the ledger itself asks for as much. */
export const LEAST_LEASE_MS = 60_000;
