/** journal repair: copies everything readable into a new journal, keeps the old file, and compares with the owned numbers. */
import * as z from 'zod';
import { checkJournal, previewRepair, type RepairReport, repair } from '../../api/purchases/journal/check.ts';
import { type Comparison, compareWithOwned } from '../../api/purchases/service/compare-with-owned.ts';
import { plural } from '../../text/format.ts';
import { accountMeta, type CommandContext, type RunCommand, requireChanges } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { notConfirmed, usageError } from '../shared/failure.ts';
import { saysYes } from '../shared/questions.ts';
import type { RepairRecord } from '../shared/schemas/journal.ts';
import { damaged } from './check.ts';

const OptionsSchema = z.object({ yes: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output, globals, terminal, paths } = context;
  const { yes } = OptionsSchema.parse(input.options);
  requireChanges(context, 'journal repair');
  const check = await checkJournal(paths.journal);
  if (!check.ok && !check.repairable) throw damaged(check.message, check.hint);
  if (globals.dryRun) return preview(context, check.ok);
  if (!check.ok) output.warn(check.message);
  const asks = yes !== true && !check.ok;
  if (asks && (!terminal.interactive || output.json)) {
    throw usageError(
      'Without a terminal, repair needs --yes.',
      'Close every other dialdeck. To see what it would save, use --dry-run.',
    );
  }
  if (asks) {
    const question = 'Close every other dialdeck first. Repair the journal? Type yes to confirm: ';
    if (!(await saysYes(terminal, question)))
      throw notConfirmed('Not confirmed. The journal was not repaired.');
  }
  const report = check.ok ? undefined : await repair(paths.journal, context.runtime);
  return finish(context, report);
};

/**
 * Compares the journal with the owned numbers, also when it was intact: after a repair each account needs this before it
 * can buy.
 */
async function finish(context: CommandContext, report: RepairReport | undefined): Promise<number> {
  const { output, paths, runtime, interrupted } = context;
  const { account, provider } = await context.openSession();
  const comparison = await compareWithOwned(
    { account, provider, journalFile: paths.journal, runtime, onWait: context.onWait },
    interrupted,
  );
  if (output.json) {
    output.document(toRecord(report, comparison), await accountMeta(context));
    return EXIT.done;
  }
  if (report === undefined) output.line('The journal is intact.');
  else {
    output.line(`Saved ${savedText(report)}.`);
    if (report.kept !== undefined) output.line(`The old file is kept: ${report.kept}`);
    for (const problem of report.problems) output.line(`Left out: ${problem}`);
    if (report.doubtful > 0)
      output.line(
        `${plural(report.doubtful, 'purchase')} may have been sent. dialdeck checks ${report.doubtful === 1 ? 'it' : 'them'} again.`,
      );
  }
  for (const number of comparison.notInJournal)
    output.line(`Owned, but not in the journal: ${number.phoneNumber}`);
  for (const row of comparison.notOwned)
    output.line(`Bought, but no longer owned: ${row.phoneNumber} (${row.id})`);
  output.note(
    `Compared with the numbers of ${account.name}, which can buy again. For another account, run this with --account NAME.`,
  );
  return EXIT.done;
}

async function preview(context: CommandContext, whole: boolean): Promise<number> {
  const { output, paths } = context;
  const { purchases, releases, batches, problems } = await previewRepair(paths.journal);
  output.note('Dry run: nothing was repaired.');
  if (output.json) output.document({ whole, purchases, releases, batches, problems }, { dryRun: true });
  else {
    output.line(
      whole ? 'The journal is intact.' : `Would save ${savedText({ purchases, releases, batches })}.`,
    );
    for (const problem of problems) output.line(`Left out: ${problem}`);
  }
  return EXIT.done;
}

function savedText({
  purchases,
  releases,
  batches,
}: Pick<RepairReport, 'purchases' | 'releases' | 'batches'>): string {
  const few = `${plural(purchases, 'purchase')} and ${plural(releases, 'release')}`;
  return batches === 0 ? few : `${few}, and ${plural(batches, 'batch', 'batches')} as left`;
}

function toRecord(report: RepairReport | undefined, { notInJournal, notOwned }: Comparison): RepairRecord {
  return {
    repaired: report !== undefined,
    kept: report?.kept ?? null,
    purchases: report?.purchases ?? null,
    releases: report?.releases ?? null,
    batches: report?.batches ?? null,
    problems: [...(report?.problems ?? [])],
    doubtful: report?.doubtful ?? 0,
    notInJournal: notInJournal.map((number) => number.phoneNumber),
    notOwned: notOwned.map((row) => row.phoneNumber),
  };
}
