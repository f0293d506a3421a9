/** Holds a request and its answer against the contract. It knows the contract and nothing of dialdeck. */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { DeclaredResponse, OpenApiDocument, Operation } from './document.ts';

export interface SeenRequest {
  readonly method: string;
  /** Below the server's base URL, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface SeenResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

export interface Validator {
  /** The operation's id, or undefined when the contract has no such operation. */
  operationOf(request: SeenRequest): string | undefined;
  /** One sentence for each way in which it breaks the contract. */
  checkRequest(request: SeenRequest): string[];
  checkResponse(request: SeenRequest, response: SeenResponse): string[];
}

interface Match {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
}

export interface ValidatorOptions {
  /** The shape of an answer whose status is not declared; without it there may be none. */
  readonly undeclared?: Record<string, unknown>;
}

export function createValidator(document: OpenApiDocument, options: ValidatorOptions = {}): Validator {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'contract', components: document.components });
  const compiled = new WeakMap<object, ValidateFunction>();

  const schemaErrors = (schema: Record<string, unknown>, value: unknown, where: string): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(withContractReferences(schema));
    compiled.set(schema, validate);
    validate(value);
    return (validate.errors ?? []).map((error) => `${where}${error.instancePath} ${error.message}`);
  };

  // A path of fixed names goes before one with a parameter in the same place.
  const templates = Object.entries(document.paths).toSorted(
    ([left], [right]) => left.split('{').length - right.split('{').length,
  );
  const match = (request: SeenRequest): Match | undefined => {
    const [path = ''] = request.path.split('?');
    for (const [template, operations] of templates) {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
      const values = pattern.exec(path)?.slice(1);
      const operation = operations[request.method.toLowerCase()];
      if (values === undefined || operation === undefined) continue;
      return { operation, pathValues: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
    }
    return undefined;
  };

  const declared = (operation: Operation, status: number): DeclaredResponse | undefined => {
    const response = operation.responses[status];
    if (response === undefined || !('$ref' in response)) return response;
    return document.components.responses[response.$ref.replace('#/components/responses/', '')];
  };

  const checkParameters = ({ operation, pathValues }: Match, request: SeenRequest): string[] => {
    const query = new URLSearchParams(request.path.split('?')[1] ?? '');
    const known = new Set(
      operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    );
    const problems = [...query.keys()]
      .filter((name) => !known.has(name))
      .map((name) => `unknown query parameter ${name}`);
    for (const parameter of operation.parameters) {
      const raw = parameter.in === 'path' ? pathValues[parameter.name] : query.get(parameter.name);
      if (raw === null || raw === undefined) {
        if (parameter.required) problems.push(`missing parameter ${parameter.name}`);
        continue;
      }
      // A plus sign left as it is reads as a space at many servers: the contract wants it encoded.
      if (parameter.in === 'path' && /[^\w.~%-]/.test(raw))
        problems.push(`${parameter.name} is not URL-encoded`);
      const schema = parameter.schema;
      problems.push(
        ...schemaErrors(
          schema,
          typed(schema, parameter.in === 'path' ? decodeURIComponent(raw) : raw),
          parameter.name,
        ),
      );
    }
    return problems;
  };

  const checkBody = ({ operation }: Match, request: SeenRequest): string[] => {
    const { requestBody } = operation;
    if (requestBody === undefined) return request.body === '' ? [] : ['a body where none is declared'];
    if (request.body === '') return requestBody.required ? ['the body is missing'] : [];
    const schema = mediaSchema(requestBody.content, String(request.headers['content-type'] ?? ''));
    if (schema === undefined) return [`the body's type ${request.headers['content-type']} is not declared`];
    // What a client sends is declared, to the last field; only answers may hold more.
    return schemaErrors(closed(schema), bodyOf(request), 'body');
  };
  const answerErrors = (schema: Record<string, unknown>, { body }: SeenResponse): string[] => {
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return ['the answer is no JSON'];
    }
    return schemaErrors(schema, value, 'answer');
  };
  const closedSchemas = new WeakMap<object, Record<string, unknown>>();
  const closed = (schema: Record<string, unknown>) => {
    const strict = closedSchemas.get(schema) ?? { ...schema, additionalProperties: false };
    closedSchemas.set(schema, strict);
    return strict;
  };

  return {
    operationOf: (request) => match(request)?.operation.operationId,

    checkRequest: (request) => {
      const found = match(request);
      if (found === undefined) return [`${request.method} ${request.path} is no operation of the contract`];
      const keys = Object.values(document.components.securitySchemes).map(
        ({ name }) => name?.toLowerCase() ?? 'authorization',
      );
      const unkeyed = keys
        .filter((name) => typeof request.headers[name] !== 'string')
        .map((name) => `missing header ${name}`);
      return [...unkeyed, ...checkParameters(found, request), ...checkBody(found, request)];
    },

    checkResponse: (request, response) => {
      const found = match(request);
      if (found === undefined)
        return [`an answer to ${request.method} ${request.path}, which is no operation`];
      const declaration = declared(found.operation, response.status);
      if (declaration === undefined) {
        if (options.undeclared === undefined || response.status < 400)
          return [`status ${response.status} is declared nowhere`];
        return answerErrors(options.undeclared, response);
      }
      if (declaration.content === undefined)
        return response.body === '' ? [] : ['a body where none is declared'];
      const schema = mediaSchema(declaration.content, response.contentType ?? '');
      if (schema === undefined) return [`the answer's type ${response.contentType} is not declared`];
      return answerErrors(schema, response);
    },
  };
}

/** References point into the document that was registered under the name "contract". */
function withContractReferences(schema: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/');
  const moved: unknown = JSON.parse(text);
  return typeof moved === 'object' && moved !== null ? { ...moved } : {};
}

function mediaSchema(
  content: NonNullable<DeclaredResponse['content']>,
  contentType: string,
): Record<string, unknown> | undefined {
  return content[contentType.split(';')[0]?.trim().toLowerCase() ?? '']?.schema;
}

/** The body as the value that it means: JSON, or the fields of a form. */
function bodyOf({ headers, body }: SeenRequest): unknown {
  return String(headers['content-type']).startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(body))
    : JSON.parse(body);
}

/** A parameter's text as the value that its schema means; text that is none stays text, and fails there. */
function typed(schema: Readonly<Record<string, unknown>>, text: string): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
