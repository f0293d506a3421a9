/** The grammar of `--fault`: `kind[:argument][@operation[.before|.after]][xN]`. docs/sandbox.md has the table of kinds. */
import { OPERATION_NAMES, type OperationName } from '../operation-names.ts';
import { SandboxError } from '../sandbox-error.ts';

/** `after`: the sandbox carries the request out, then the fault happens. `before`: the fault happens first. */
export type Point = 'before' | 'after';

interface Kind {
  readonly point: Point;
  /** The default argument; undefined for kinds without an argument. */
  readonly argument?: string;
  /** What an argument must look like. */
  readonly pattern?: RegExp;
  /** The only operation for which the kind makes sense. */
  readonly only?: OperationName;
}

const MS = /^\d{1,9}$/;
const ANSWERS_ONLY = { point: 'after' } as const;

export const FAULT_KINDS = {
  delay: { point: 'before', argument: '1000', pattern: MS },
  reset: { point: 'before' },
  fin: { point: 'before' },
  hang: { point: 'before' },
  redirect: { point: 'before', argument: 'http://127.0.0.1:9/elsewhere', pattern: /^https?:\/\/\S+$/ },
  status: {
    point: 'before',
    argument: '500',
    pattern: /^[45]\d\d(,(\d+|none|date|garbage|negative|huge))?$/,
  },
  html: ANSWERS_ONLY,
  half: ANSWERS_ONLY,
  empty: ANSWERS_ONLY,
  garbage: ANSWERS_ONLY,
  deep: ANSWERS_ONLY,
  hostile: ANSWERS_ONLY,
  'wrong-number': ANSWERS_ONLY,
  truncated: ANSWERS_ONLY,
  'huge-header': ANSWERS_ONLY,
  'slow-headers': { point: 'after', argument: '1000', pattern: MS },
  'slow-body': { point: 'after', argument: '1000', pattern: MS },
  'endless-body': { point: 'after', argument: '10', pattern: MS },
  'big-body': { point: 'after', argument: '1000', pattern: MS },
  'gzip-bomb': { point: 'after', argument: '300', pattern: MS },
  late: { point: 'before', argument: '1000', pattern: MS, only: 'purchase' },
  slow: { point: 'before', argument: '30000', pattern: MS, only: 'purchase' },
  fails: { point: 'before', argument: '2000', pattern: MS, only: 'purchase' },
  cancelled: { point: 'before', argument: '2000', pattern: MS, only: 'purchase' },
  unread: { point: 'before', argument: '5000', pattern: MS, only: 'purchase' },
  vanish: { point: 'before', argument: '1000,5000', pattern: /^\d{1,9},\d{1,9}$/, only: 'purchase' },
  regress: { point: 'before', argument: '1000,5000', pattern: /^\d{1,9},\d{1,9}$/, only: 'purchase' },
  deadline: { point: 'before', argument: '5000', pattern: MS, only: 'purchase' },
  declined: { point: 'before', argument: '5000', pattern: MS, only: 'purchase' },
  price: { point: 'before', argument: '0.50', pattern: /^\d{1,4}\.\d\d$/, only: 'search' },
} as const satisfies Readonly<Record<string, Kind>>;
type FaultKind = keyof typeof FAULT_KINDS;

export interface Fault {
  /** The fault as typed, which is its name in the ledger. */
  readonly spec: string;
  readonly kind: FaultKind;
  /** Empty for a kind without an argument. */
  readonly argument: string;
  readonly operation: OperationName | 'any';
  readonly point: Point;
  /** How many requests it affects; infinite by default. */
  readonly times: number;
}

const GRAMMAR = /^([a-z-]+|[45]\d\d)(?::([^@]+?))?(?:@([a-z]+)(?:\.(before|after))?)?(?:x([1-9]\d{0,5}))?$/;

function isKind(name: string): name is FaultKind {
  return Object.hasOwn(FAULT_KINDS, name);
}

function refuse(spec: string, reason: string): never {
  throw new SandboxError('option', `fault "${spec}": ${reason}`, 'docs/sandbox.md lists the faults.');
}

function operationOf(
  spec: string,
  name: string | undefined,
  only: OperationName | undefined,
): Fault['operation'] {
  const found =
    name === undefined ? (only ?? 'any') : [...OPERATION_NAMES, 'any' as const].find((one) => one === name);
  if (found === undefined)
    return refuse(spec, `there is no operation ${name}; use any, ${OPERATION_NAMES.join(', ')}`);
  if (only !== undefined && found !== only) return refuse(spec, `works at ${only} only`);
  return found;
}

/** Reads one fault. Throws SandboxError `option`, which says what is wrong and what is allowed. */
export function parseFault(spec: string): Fault {
  const match = GRAMMAR.exec(spec);
  if (match === null) return refuse(spec, 'not of the form kind[:argument][@operation[.before|.after]][xN]');
  const [, name = '', given, operationName, point, times] = match;
  const status = /^\d/.test(name);
  const kind = status ? 'status' : name;
  if (!isKind(kind)) {
    return refuse(
      spec,
      `there is no such kind; use a status from 400 to 599, ${Object.keys(FAULT_KINDS).join(', ')}`,
    );
  }
  const rule: Kind = FAULT_KINDS[kind];
  const argument = status
    ? [name, given].filter((part) => part !== undefined).join(',')
    : (given ?? rule.argument);
  if (argument !== undefined && !(rule.pattern?.test(argument) ?? false))
    return refuse(spec, `cannot use "${argument}"`);
  return {
    spec,
    kind,
    argument: argument ?? '',
    operation: operationOf(spec, operationName, rule.only),
    point: point === 'before' || point === 'after' ? point : rule.point,
    times: times === undefined ? Number.POSITIVE_INFINITY : Number(times),
  };
}
