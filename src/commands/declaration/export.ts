/** export: writes the numbers of the account as a declaration. */
import * as z from 'zod';
import { type Declared, declareNumber } from '../../api/declaration/declare.ts';
import { writeDeclaration } from '../../api/declaration/write.ts';
import { plural } from '../../text/format.ts';
import { accountMeta, type RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { CommandError, usageError } from '../shared/failure.ts';
import type { Output } from '../shared/output.ts';
import { readFormat, requireWritableFile, writeText } from './files.ts';
import { readOwnedNumbers, readTargets } from './read-account.ts';

const OptionsSchema = z.object({ format: z.string().optional(), overwrite: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const options = OptionsSchema.parse(input.options);
  const file = input.args[0] ?? '';
  const format = readFormat(file, options.format);
  const toStdout = file === '-';
  if (toStdout && output.json) {
    throw usageError('--json cannot be used with "-".', 'Use --format json, or name a file.');
  }
  if (!toStdout) requireWritableFile(file, options.overwrite === true);
  const session = await context.openSession();
  const { rows, complete, reason } = await readOwnedNumbers(context, session);
  if (!complete) throw incomplete(reason);
  const targets = await readTargets(session, context.interrupted);
  const declare = { abilities: session.provider.abilities, targets: targets?.rows ?? [] };
  const declared = rows.map((number) => declareNumber(number, declare));
  const text = writeDeclaration(declared, format);
  const leftOut = declared.filter((number) => number.leftOut.length > 0);
  sayLeftOut(output, leftOut);
  if (toStdout) {
    output.raw(text);
    return EXIT.done;
  }
  const path = writeText(file, text);
  if (output.json) {
    const data = {
      file: path,
      format,
      numbers: declared.length,
      leftOut: leftOut.map(({ phoneNumber, leftOut: fields }) => ({ phoneNumber, fields })),
    };
    output.document(data, await accountMeta(context));
  } else output.note(`Wrote ${plural(declared.length, 'number')} to ${path}`);
  return EXIT.done;
};

/** A file without some numbers would later count them as "not in the file". */
function incomplete(reason = 'It is not known whether there are more numbers.'): CommandError {
  return new CommandError({
    code: 'incomplete',
    message: `The list of numbers is incomplete, so nothing was written. ${reason}`,
    hint: 'Try again. dialdeck owned shows what could be read.',
    retryable: true,
    exitCode: EXIT.incomplete,
  });
}

function sayLeftOut(output: Output, leftOut: readonly Declared[]): void {
  for (const { phoneNumber, leftOut: fields } of leftOut) {
    const them = fields.length === 1 ? 'its value' : 'their values';
    output.warn(
      `Note: ${phoneNumber} is written without ${fields.join(' and ')}, because a file cannot hold ${them} as dialdeck reads it.`,
    );
  }
}
