/** search: prints the numbers that the provider offers. */
import * as z from 'zod';
import type { AvailableNumber } from '../../api/model.ts';
import type { SearchQuery } from '../../api/provider.ts';
import { answerProblem, type SearchResult, searchNumbers } from '../../api/search/search.ts';
import type { NamedView } from '../../config/saved-state-shape.ts';
import { plural } from '../../text/format.ts';
import { offerText } from '../../text/offer-text.ts';
import { neighboursNote, withAreaCode } from '../shared/area-code.ts';
import { AVAILABLE_SHAPE } from '../shared/columns.ts';
import { accountMeta, type CommandContext, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { checkFilters, type FilterOptions, FilterOptionsSchema, readSearch } from '../shared/inputs.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { rowFilter } from '../shared/list-filter.ts';
import { noteRequirements } from '../shared/requirements.ts';
import { readView, refuseMarks, viewedOptions, viewMeta } from '../shared/saved-view.ts';
import { noteAnswer, noteNotConfirmed } from '../shared/search-answer.ts';

const OptionsSchema = FilterOptionsSchema.extend(ListOptionsSchema.shape).extend({
  filter: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const given = OptionsSchema.parse(input.options);
  const view = await readView(context, 'search');
  if (given.filter === undefined) refuseMarks(view);
  const viewed = {
    ...searchedFor(view),
    ...viewedOptions(view, VIEW_COLUMNS),
    ...(given.place === undefined ? {} : { areaCode: undefined }),
    ...given,
  };
  const options = await withAreaCode(viewed, output);
  const fits = rowFilter<AvailableNumber>(options.filter ?? '', offerText, (offer) => offer);
  // What --limit may be depends on the carrier.
  const listed = { ...options, sort: options.sort ?? 'monthlyRate', limit: undefined };
  const list = openList(output, AVAILABLE_SHAPE, listed);
  checkFilters(options);
  const { provider } = await context.openSession();
  const { searchLimit } = provider.abilities;
  const query = readSearch(options, searchLimit);
  list.limitTo(query.limit);
  // Carriers do not sort by price: the cheapest few are known only among all that the carrier returns at once.
  const asked = query.limit === undefined ? query : { ...query, limit: searchLimit };
  const search = (one: SearchQuery) => searchNumbers(provider, one, interrupted);
  const found = await search(asked);
  const result = { ...found, rows: found.rows.filter(fits) };
  const limit = query.limit ?? searchLimit;
  const problem = noteAnswer(output, found);
  if (found.rows.length === 0) await noteNothing(context, found, query, search);
  else if (result.rows.length < found.rows.length)
    output.note(`${result.rows.length} of ${plural(found.rows.length, 'number')} match --filter.`);
  const cut = cutReason(result, found.rows.length, limit, searchLimit);
  if (cut !== undefined && result.rows.length <= limit) output.note(cut);
  noteNotConfirmed(output, result);
  noteRequirements(output, result.rows);
  list.add(
    result.rows.map((row) => ({ ...row, notConfirmed: result.notConfirmed.get(row.phoneNumber) ?? [] })),
  );
  await list.end(async () => ({
    ...(await accountMeta(context)),
    ...viewMeta(view),
    query,
    limit,
    appliedHere: result.appliedHere,
    contradicting: result.contradicting,
    complete: problem === undefined && cut === undefined,
    reason: problem === undefined && cut === undefined ? null : [problem, cut].filter(Boolean).join(' '),
    unreadable: result.unreadable,
    fetchedAt: result.fetchedAt,
  }));
  return problem === undefined ? EXIT.done : EXIT.incomplete;
};

/** The columns of the screen by their names here. */
const VIEW_COLUMNS = {
  number: ['phoneNumber'],
  type: ['numberType'],
  place: ['place'],
  requires: ['requirement'],
  capabilities: ['capabilities'],
  monthly: ['monthlyRate'],
  year: ['firstYear'],
};

/** What the view searches for, as options; its sort order is that of the search. */
function searchedFor(view: NamedView | undefined): FilterOptions & { readonly sort?: string } {
  if (view?.search === undefined) return {};
  const { query, sort } = view.search;
  const { countryCode, numberType, locality, distance, limit, SMS, MMS, noDocuments, ...others } = query;
  const by = viewedOptions({ ...view, view: { sort } }, VIEW_COLUMNS).sort;
  return {
    ...others,
    country: countryCode,
    ...(numberType === undefined ? {} : { type: numberType }),
    ...(locality === undefined ? {} : { city: locality }),
    ...(distance === undefined ? {} : { distance: String(distance) }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(SMS === undefined ? {} : { sms: SMS }),
    ...(MMS === undefined ? {} : { mms: MMS }),
    ...(noDocuments === true ? { documents: false } : {}),
    ...(by === undefined ? {} : { sort: by }),
  };
}

/** Says that nothing was found, and which area codes are near one without numbers, unless none has numbers for the other filters. */
async function noteNothing(
  { output, interrupted }: Pick<CommandContext, 'output' | 'interrupted'>,
  found: SearchResult,
  { countryCode, areaCode, ...others }: SearchQuery,
  search: (query: SearchQuery) => Promise<SearchResult>,
): Promise<void> {
  output.note(nothing(found));
  if (areaCode === undefined) return;
  const { limit: _, ...filters } = others;
  const noneElsewhere =
    Object.values(filters).some((value) => value !== undefined) &&
    (await hasNone(() => search({ countryCode, ...others }), interrupted));
  const note = noneElsewhere
    ? 'No other area code has numbers for these filters either: remove another filter.'
    : await neighboursNote(countryCode, areaCode);
  if (note !== undefined) output.note(note);
}

/** Whether this search is known to find nothing. The one before it succeeded: a failure costs only this advice. Throws when interrupted. */
async function hasNone(search: () => Promise<SearchResult>, interrupted: AbortSignal): Promise<boolean> {
  try {
    const wider = await search();
    return wider.rows.length + wider.contradicting === 0 && answerProblem(wider) === undefined;
  } catch (error) {
    if (interrupted.aborted) throw error;
    return false;
  }
}

/** Why numbers that match are not printed although the answer is sound; undefined when none are known to be missing. */
function cutReason(
  { rows, contradicting, unreadable }: SearchResult,
  received: number,
  limit: number,
  searchLimit: number,
): string | undefined {
  if (rows.length > limit) return `Only ${limit} of ${rows.length} numbers are printed (--limit).`;
  if (received + contradicting + unreadable < searchLimit) return undefined;
  return `The carrier returns at most ${plural(searchLimit, 'number')} at once; there may be more.`;
}

function nothing({ contradicting, unreadable, reason }: SearchResult): string {
  if (unreadable > 0) return 'No readable offer matches these filters.';
  if (reason !== undefined) return 'No numbers match these filters in the part that could be searched.';
  return contradicting > 0 ? 'No numbers match these filters.' : 'No numbers are offered for these filters.';
}
