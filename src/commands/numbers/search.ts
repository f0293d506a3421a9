/** search: prints the numbers that the provider offers. */
import { type SearchResult, searchNumbers } from '../../api/search/search.ts';
import { plural } from '../../text/format.ts';
import { AVAILABLE_SHAPE } from '../shared/columns.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { checkFilters, FilterOptionsSchema, readSearch } from '../shared/inputs.ts';
import { ListOptionsSchema, openList } from '../shared/list.ts';
import { noteRequirements } from '../shared/requirements.ts';
import { noteAnswer, noteNotConfirmed } from '../shared/search-answer.ts';

const OptionsSchema = FilterOptionsSchema.extend(ListOptionsSchema.shape);

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const options = OptionsSchema.parse(input.options);
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
  const result = await searchNumbers(provider, asked, interrupted);
  const limit = query.limit ?? searchLimit;
  const problem = noteAnswer(output, result);
  if (result.rows.length === 0) output.note(nothing(result));
  const cut = cutReason(result, limit, searchLimit);
  if (cut !== undefined && result.rows.length <= limit) output.note(cut);
  noteNotConfirmed(output, result);
  noteRequirements(output, result.rows);
  list.add(
    result.rows.map((row) => ({ ...row, notConfirmed: result.notConfirmed.get(row.phoneNumber) ?? [] })),
  );
  await list.end(async () => ({
    ...(await accountMeta(context)),
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

/** Why numbers that match are not printed although the answer is sound; undefined when none are known to be missing. */
function cutReason(
  { rows, contradicting, unreadable }: SearchResult,
  limit: number,
  searchLimit: number,
): string | undefined {
  if (rows.length > limit) return `Only ${limit} of ${rows.length} numbers are printed (--limit).`;
  if (rows.length + contradicting + unreadable < searchLimit) return undefined;
  return `The carrier returns at most ${plural(searchLimit, 'number')} at once; there may be more.`;
}

function nothing({ contradicting, unreadable, reason }: SearchResult): string {
  if (unreadable > 0) return 'No readable offer matches these filters.';
  if (reason !== undefined) return 'No numbers match these filters in the part that could be searched.';
  return contradicting > 0 ? 'No numbers match these filters.' : 'No numbers are offered for these filters.';
}
