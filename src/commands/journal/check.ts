/** journal check: checks whether the journal is intact, so that dialdeck can buy. */
import { checkJournal } from '../../api/purchases/journal/check.ts';
import { plural } from '../../text/format.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError } from '../shared/failure.ts';

export const run: RunCommand = async ({ output, paths }) => {
  const { file, ok, message, hint, purchases, openPurchases, releases, batches } = await checkJournal(
    paths.journal,
  );
  if (!ok) throw damaged(message, hint);
  if (output.json) {
    output.document({ file, purchases, openPurchases, releases, batches }, {});
  } else {
    output.line(
      `${file}: intact; ${plural(purchases, 'purchase')}, ${openPurchases} open; ${plural(releases, 'release')}; ${plural(batches, 'batch', 'batches')}`,
    );
  }
  return EXIT.done;
};

/** The error of a damaged journal, with which dialdeck cannot buy. */
export function damaged(message: string, hint: string): CommandError {
  return new CommandError({ code: 'journal', message, hint, retryable: false, exitCode: EXIT.failed });
}
