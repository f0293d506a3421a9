/** journal export: prints the whole journal as JSON, with or without --json. */
import { exportJournal } from '../../api/purchases/journal/check.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';

export const run: RunCommand = async ({ output, paths }) => {
  const { purchases, releases, batches } = await exportJournal(paths.journal);
  if (output.json) output.document({ purchases, releases, batches }, { file: paths.journal });
  else output.line(JSON.stringify({ purchases, releases, batches }, undefined, 2));
  return EXIT.done;
};
