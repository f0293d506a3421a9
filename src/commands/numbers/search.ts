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
  // The carrier gets the limit.
  const list = openList(output, AVAILABLE_SHAPE, { ...options, limit: undefined });
  checkFilters(options);
  const { provider } = await context.openSession();
  const query = readSearch(options, provider.abilities.searchLimit);
  const result = await searchNumbers(provider, query, interrupted);
  const limit = query.limit ?? provider.abilities.searchLimit;
  const reason = noteAnswer(output, result);
  if (result.rows.length === 0) output.note(nothing(result));
  else if (result.rows.length >= limit)
    output.note(`${plural(limit, 'offer')} shown, the limit; there may be more.`);
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
    complete: reason === undefined,
    reason: reason ?? null,
    unreadable: result.unreadable,
    fetchedAt: result.fetchedAt,
  }));
  return reason === undefined ? EXIT.done : EXIT.incomplete;
};

function nothing({ contradicting, unreadable, reason }: SearchResult): string {
  if (unreadable > 0) return 'No readable offer matches these filters.';
  if (reason !== undefined) return 'No numbers match these filters in the part that could be searched.';
  return contradicting > 0 ? 'No numbers match these filters.' : 'No numbers are offered for these filters.';
}
