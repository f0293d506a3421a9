/** Which rows of Lookup are in view: scrolling and drawing must agree on it. Pure. */
import type { Cell } from '../../components/cells.ts';
import type { Area } from '../../components/overlay.ts';
import { wrapCell } from '../../components/wrap.ts';
import { countryName } from '../../text/countries.ts';
import { lookupLines } from './lines.ts';
import type { LookupState } from './state.ts';

/** From this height on there is a blank row above the field. */
const ROOMY = 16;

export interface LookupPage {
  readonly paddingTop: 0 | 1;
  /** What is said of the typed number, below the field. */
  readonly remark: readonly Cell[];
  /** The answers in view. */
  readonly lines: readonly Cell[];
  /** How many more are below; undefined where all are in view. */
  readonly below: number | undefined;
  /** The greatest useful `top`, and the rows that are in view at once. */
  readonly lastTop: number;
  readonly rows: number;
}

/** `country`: in which a number without "+" is read. `now` in ms since the epoch. */
export function lookupPage(
  state: LookupState,
  country: string,
  { width, height }: Area,
  now: number,
): LookupPage {
  const inside = width - 2;
  const paddingTop = height >= ROOMY ? 1 : 0;
  const all = lookupLines(state, now).flatMap((line) => wrapCell(line, inside));
  const said = state.problem ?? remarkOf(state, country, all.length === 0);
  const token = state.problem === undefined ? 'muted' : 'bad';
  const remark = said === undefined ? [] : wrapCell([{ text: said, token }], inside);
  // The field and the blank row above the answers.
  const room = Math.max(1, height - paddingTop - 2 - remark.length);
  // Blank rows between the accounts give way first.
  const lines = all.length > room ? all.filter((line) => line.length > 0) : all;
  const page = { paddingTop, remark } as const;
  if (lines.length <= room) return { ...page, lines, below: undefined, lastTop: 0, rows: room };
  const rows = Math.max(1, room - 1);
  const lastTop = lines.length - rows;
  const top = Math.min(state.top, lastTop);
  return { ...page, lines: lines.slice(top, top + rows), below: lastTop - top, lastTop, rows };
}

const OTHER_COUNTRY = 'For another country, type it with its + code.';

/** In whose plan a number without a country code was read, and what to type when it is of another country. */
export function readAs(countryCode: string): string {
  return `Read as a number of ${countryName(countryCode)}, the country of Search. ${OTHER_COUNTRY}`;
}

/** For a number without a country code: says for which country it is read, before anything is asked or paid for. */
function remarkOf(
  { readIn, field, phoneNumber, editing }: LookupState,
  country: string,
  isEmpty: boolean,
): string | undefined {
  if (readIn !== undefined && field.value === phoneNumber) return readAs(readIn);
  if (editing && !field.value.includes('+'))
    return `Enter looks it up. Without +, it is a number of ${countryName(country)}, the country of Search. ${OTHER_COUNTRY}`;
  return isEmpty ? 'Enter looks it up. p asks for facts that are billed, after you agree.' : undefined;
}
