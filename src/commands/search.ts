/** search: the numbers that the provider offers. */
import * as z from 'zod';
import { searchNumbers } from '../api/search.ts';
import { plural } from '../text/format.ts';
import { AVAILABLE_COLUMNS } from './support/columns.ts';
import { accountMeta, type RunCommand } from './support/context.ts';
import { EXIT } from './support/exit-codes.ts';
import { readSearch } from './support/inputs.ts';
import { availableRecord } from './support/records.ts';

const OptionsSchema = z.object({
  country: z.string().optional(),
  type: z.string().optional(),
  areaCode: z.string().optional(),
  contains: z.string().optional(),
  sms: z.boolean().optional(),
  voice: z.boolean().optional(),
  limit: z.string().optional(),
});

export const run: RunCommand = async (context, input) => {
  const { output, interrupted } = context;
  const options = OptionsSchema.parse(input.options);
  // Checked once without the provider's own limit, so that a wrong word needs no account.
  readSearch(options, Number.MAX_SAFE_INTEGER);
  const { provider } = await context.openSession();
  const query = readSearch(options, provider.abilities.searchLimit);
  const result = await searchNumbers(provider, query, interrupted);
  const limit = query.limit ?? provider.abilities.searchLimit;
  if (result.unreadable > 0) {
    output.note(`${plural(result.unreadable, 'offer')} of the provider could not be read and is left out.`);
  }
  if (result.appliedHere.length > 0) {
    output.note(`Applied here, to what the provider gave: ${result.appliedHere.join(', ')}. More may fit.`);
  }
  if (result.rows.length === 0) output.note('Nothing is offered for these filters.');
  else if (result.rows.length >= limit)
    output.note(`${plural(limit, 'offer')}, the limit: there may be more.`);
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
