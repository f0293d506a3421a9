/** search: the numbers that the provider offers. */
import * as z from 'zod';
import { searchNumbers } from '../api/search.ts';
import { filteredHere } from '../text/filter-words.ts';
import { plural } from '../text/format.ts';
import { AVAILABLE_COLUMNS } from './support/columns.ts';
import { accountMeta, type RunCommand } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { checkFilters, readSearch } from './support/inputs.ts';
import { notePapers } from './support/papers.ts';
import { availableRecord } from './support/records.ts';

const OptionsSchema = z.object({
  country: z.string().optional(),
  type: z.string().optional(),
  areaCode: z.string().optional(),
  contains: z.string().optional(),
  postalCode: z.string().optional(),
  sms: z.boolean().optional(),
  voice: z.boolean().optional(),
  limit: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const options = OptionsSchema.parse(input.options);
  checkFilters(options);
  const { provider } = await context.openSession();
  const query = readSearch(options, provider.abilities.searchLimit);
  const result = await searchNumbers(provider, query, interrupted);
  const limit = query.limit ?? provider.abilities.searchLimit;
  if (result.unreadable > 0) {
    output.note(`${plural(result.unreadable, 'offer')} of the provider could not be read and is left out.`);
  }
  if (result.appliedHere.length > 0) {
    output.note(`${capitalised(filteredHere(result.appliedHere))}, in what the provider gave; more may fit.`);
  }
  if (result.rows.length === 0) output.note('Nothing is offered for these filters.');
  else if (result.rows.length >= limit)
    output.note(`${plural(limit, 'offer')}, the limit: there may be more.`);
  notePapers(output, result.rows);
  if (output.json) {
    output.document(result.rows.map(availableRecord), {
      ...(await accountMeta(context)),
      query,
      limit,
      appliedHere: result.appliedHere,
      unreadable: result.unreadable,
      fetchedAt: result.fetchedAt,
    });
  } else {
    output.rows(AVAILABLE_COLUMNS, result.rows);
  }
  return EXIT.done;
};

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
