/** A plan as a file: what would change, and what was read of each number, so that applying it later can tell what somebody else changed. */
import * as z from 'zod';
import { PhoneNumberSchema } from '../model-schemas.ts';
import { ChangeSchema, FIELD, KeptSchema } from '../purchases/journal/batch-codec.ts';
import { OWN_FIELDS } from './declared.ts';
import type { Planned } from './planned.ts';

const PLAN_VERSION = 1;

export interface PlanFile {
  /** Who the account is (`accountFingerprint`), and its name for people. */
  readonly account: { readonly fingerprint: string; readonly name: string };
  /** The name of the file that was planned. */
  readonly source: string;
  readonly planned: Planned;
}

const differences = <Field extends z.ZodType>(field: Field) =>
  z.array(z.strictObject({ field, before: z.string(), after: z.string() }));

const PlanFileSchema = z.strictObject({
  dialdeckPlan: z.literal(PLAN_VERSION),
  account: z.strictObject({ fingerprint: z.string(), name: z.string() }),
  source: z.string(),
  planned: z.strictObject({
    changes: z.array(
      z.strictObject({
        phoneNumber: PhoneNumberSchema,
        name: z.string(),
        change: ChangeSchema,
        before: KeptSchema,
        differences: differences(FIELD),
        own: differences(z.enum(OWN_FIELDS)),
      }),
    ),
    undeclared: z.array(z.strictObject({ phoneNumber: PhoneNumberSchema, before: KeptSchema })),
    pruneProblem: z.string().exactOptional(),
  }),
});

/** What a plan file begins with. */
const START = '{"dialdeckPlan":';

/** Whether a file is a plan, and no declaration. */
export function isPlanFile(text: string): boolean {
  return text.startsWith(START);
}

/** The text of the file, one number a line. */
export function writePlanFile({ account, source, planned }: PlanFile): string {
  const { changes, undeclared, pruneProblem } = planned;
  const list = (rows: readonly object[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const problem = pruneProblem === undefined ? '' : `,"pruneProblem":${JSON.stringify(pruneProblem)}`;
  const body = `{"changes":${list(changes)},"undeclared":${list(undeclared)}${problem}}`;
  return `${START}${PLAN_VERSION},"account":${JSON.stringify(account)},"source":${JSON.stringify(source)},"planned":${body}}\n`;
}

/** Throws an Error with the reason when the text is no plan that this dialdeck can read. */
export function readPlanFile(text: string): PlanFile {
  const value: unknown = parsed(text);
  const version = z.looseObject({ dialdeckPlan: z.number() }).safeParse(value).data?.dialdeckPlan ?? 0;
  if (version > PLAN_VERSION) throw new Error('it was written by a newer dialdeck');
  const read = PlanFileSchema.safeParse(value);
  if (read.success) {
    const odd = read.data.planned.changes.find((each) => !showsItsChange(each));
    if (odd === undefined) return read.data;
    throw new Error(`it was changed: what it shows of ${odd.phoneNumber} is not what it would send`);
  }
  const [issue] = read.error.issues;
  throw new Error(`it was changed, or it is not complete (${issue?.path.join('.') || 'the whole file'})`);
}

/** Whether a change sends what it shows, field by field: whoever agreed to the plan has read the differences. */
function showsItsChange({ change, differences: shown }: Planned['changes'][number]): boolean {
  const sent = Object.entries(change);
  return (
    sent.length === shown.length &&
    sent.every(([field, value]) => shown.some((each) => each.field === field && each.after === value))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not complete');
  }
}
