/** An OpenAPI document as far as the checks need it, and our overlay laid over it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const SchemaSchema = z.record(z.string(), z.unknown());
const MediaSchema = z.object({ schema: SchemaSchema.optional() });
const ContentSchema = z.record(z.string(), MediaSchema);
const ResponseSchema = z.object({ content: ContentSchema.optional() });
const ParameterSchema = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().default(false),
  schema: SchemaSchema,
});
const OperationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(ParameterSchema).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: ContentSchema }).optional(),
  responses: z.record(z.string(), z.union([z.object({ $ref: z.string() }), ResponseSchema])),
});
const DocumentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), OperationSchema)),
  components: z.looseObject({
    /** `name`: the header of an API key; missing for HTTP authentication, whose header is `Authorization`. */
    securitySchemes: z.record(z.string(), z.object({ name: z.string().optional() })),
    schemas: z.record(z.string(), SchemaSchema),
    responses: z.record(z.string(), ResponseSchema).default({}),
  }),
});
export type OpenApiDocument = z.infer<typeof DocumentSchema>;
export type Operation = z.infer<typeof OperationSchema>;
export type DeclaredResponse = z.infer<typeof ResponseSchema>;

/** Twilio's contract, its shared parameters put where they are referred to. */
export function readTwilioContract(): OpenApiDocument {
  const document = z
    .record(z.string(), z.unknown())
    .parse(withoutNullable(read(new URL('twilio/twilio-numbers.openapi.json', import.meta.url))));
  const { components, paths } = document;
  const shared = isObject(components) && isObject(components.parameters) ? components.parameters : {};
  const parameterOf = (parameter: unknown) => {
    const reference = isObject(parameter) ? parameter.$ref : undefined;
    return typeof reference === 'string'
      ? shared[reference.replace('#/components/parameters/', '')]
      : parameter;
  };
  for (const path of Object.values(isObject(paths) ? paths : {})) {
    if (!isObject(path)) continue;
    delete path.servers;
    for (const operation of Object.values(path).filter(isObject)) {
      if (Array.isArray(operation.parameters)) operation.parameters = operation.parameters.map(parameterOf);
    }
  }
  return DocumentSchema.parse(document);
}

/** `nullable` of OpenAPI 3.0 as JSON Schema says it. https://spec.openapis.org/oas/v3.0.3.html#fixed-fields-20 */
function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (!isObject(value)) return value;
  const { nullable, ...rest } = value;
  const read = Object.fromEntries(
    Object.entries(rest).map(([name, child]) => [name, withoutNullable(child)]),
  );
  return nullable === true ? { anyOf: [read, { type: 'null' }] } : read;
}

/** The numbers in the examples of Twilio's contract. */
export function readTwilioExamples(): {
  readonly available: readonly unknown[];
  readonly owned: readonly unknown[];
} {
  const available: unknown[] = [];
  const owned: unknown[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    if (Array.isArray(value.available_phone_numbers)) available.push(...value.available_phone_numbers);
    if (typeof value.sid === 'string' && 'voice_url' in value) owned.push(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(examplesIn(read(new URL('twilio/twilio-numbers.openapi.json', import.meta.url))));
  return { available, owned };
}

function examplesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(examplesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'examples' ? [child] : examplesIn(child),
  );
}

const OverlaySchema = z.object({
  actions: z.array(z.object({ target: z.string(), update: z.record(z.string(), z.unknown()) })),
});

const read = (url: URL): unknown => parse(readFileSync(url, 'utf8'));

/** The contract alone. */
export function readContract(): OpenApiDocument {
  return DocumentSchema.parse(read(new URL('telefonie.openapi.yml', import.meta.url)));
}

/** The contract with our statement about refusals laid over it (https://spec.openapis.org/overlay/v1.0.0.html). */
export function readContractWithOverlay(): OpenApiDocument {
  const document = z
    .record(z.string(), z.unknown())
    .parse(read(new URL('telefonie.openapi.yml', import.meta.url)));
  const overlay = OverlaySchema.parse(
    read(new URL('../../docs/telefonie-errors.overlay.yml', import.meta.url)),
  );
  for (const { target, update } of overlay.actions) {
    const targets = targetsOf(document, target);
    if (targets.length === 0) throw new Error(`the overlay's target ${target} is not in the contract`);
    for (const object of targets) merge(object, update);
  }
  return DocumentSchema.parse(document);
}

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSONPath that the overlay uses: names in either notation, `*`, and a filter for the presence of one key. */
function targetsOf(document: JsonObject, path: string): JsonObject[] {
  const steps = path.match(/\.\*|\.[\w-]+|\['[^']+'\]|\[\?\(@\.\w+\)\]/g) ?? [];
  if (`$${steps.join('')}` !== path) throw new Error(`this JSONPath is not understood here: ${path}`);
  let found: JsonObject[] = [document];
  for (const step of steps) {
    found = found.flatMap((object) => {
      const filter = /^\[\?\(@\.(\w+)\)\]$/.exec(step)?.[1];
      const children =
        step === '.*' || filter !== undefined
          ? Object.values(object)
          : [object[step.replace(/^\.|^\['|'\]$/g, '')]];
      return children.filter(isObject).filter((child) => filter === undefined || filter in child);
    });
  }
  return found;
}

function merge(target: JsonObject, update: Readonly<JsonObject>): void {
  for (const [name, value] of Object.entries(update)) {
    const present = target[name];
    if (isObject(present) && isObject(value)) merge(present, value);
    else target[name] = value;
  }
}
