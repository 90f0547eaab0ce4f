import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { completeValue } from './completeValue.ts'
import {
  compileCheck,
  compileCoercingCheck,
  openApiDocument,
  requireMap,
  resolveReference,
  type SchemaCheck,
} from './schemaChecks.ts'

export type ApiRequest = { readonly path: JsonMap; readonly query: JsonMap; readonly body: Json | undefined }

/** One operation of GitHub's document, with checks of its requests and responses. */
export type ApiOperation = {
  /** `issues/create-comment` */
  readonly id: string
  readonly checkRequest: (request: ApiRequest) => readonly string[]
  readonly checkResponse: (status: number, body: Json) => readonly string[]
  /** Adds the required members that a body leaves out. */
  readonly complete: (status: number, body: Json) => Json
}

/** The operation of a request, with the parameters of its path. */
export function findOperation(method: string, path: string): { operation: ApiOperation; path: JsonMap } | undefined {
  for (const { pattern, names, methods } of ROUTES) {
    const match = pattern.exec(path)
    const operation = methods[method.toLowerCase()]
    if (match && operation)
      return {
        operation: operation(),
        path: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')])),
      }
  }
  return undefined
}

const ROUTES = Object.entries(requireMap(openApiDocument.paths)).map(([path, methods]) => ({
  // A reference has slashes of its own.
  pattern: new RegExp(
    `^${path
      .replace(/[.]/g, '\\.')
      .replace(/\{ref\}/g, '(.+)')
      .replace(/\{\w+\}/g, '([^/]+)')}$`,
  ),
  names: [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''),
  methods: Object.fromEntries(
    Object.entries(requireMap(methods)).map(([method, description]) => [
      method,
      lazy(() => compileOperation(requireMap(description))),
    ]),
  ),
}))

function compileOperation(description: JsonMap): ApiOperation {
  const parameters = (Array.isArray(description.parameters) ? description.parameters : []).map(resolveReference)
  const checkPath = compileCoercingCheck(parametersSchema(parameters.filter(parameter => parameter.in === 'path')))
  const checkQuery = compileCoercingCheck(parametersSchema(parameters.filter(parameter => parameter.in === 'query')))
  const bodySchema = jsonSchemaOf(description.requestBody)
  const checkBody = bodySchema && compileCheck(withoutOtherProperties(bodySchema))
  const responses = requireMap(description.responses)
  const schemaOf = (status: number) => jsonSchemaOf(responses[status])
  const checks = new Map<number, SchemaCheck>()
  return {
    id: String(description.operationId),
    checkRequest: ({ path, query, body }) => [
      ...checkPath({ ...path }).map(problem => `path ${problem}`),
      ...checkQuery({ ...query }).map(problem => `query ${problem}`),
      ...(checkBody ? checkBody(body ?? {}) : body === undefined ? [] : ['/ must not have a body']).map(
        problem => `body ${problem}`,
      ),
    ],
    checkResponse: (status, body) => {
      const schema = schemaOf(status)
      // GitHub's document does not describe rate limits and server errors.
      if (!schema)
        return status < 300 && !(status === 204 && '204' in responses) ? [`status ${status} is not described`] : []
      const check = checks.get(status) ?? compileCheck(schema)
      checks.set(status, check)
      return check(body)
    },
    complete: (status, body) => completeValue(schemaOf(status), body),
  }
}

function jsonSchemaOf(described: Json | undefined): Json | undefined {
  const { content } = resolveReference(described)
  const json = isMap(content) ? content['application/json'] : undefined
  return isMap(json) ? json.schema : undefined
}

/** GitHub ignores unknown parameters; here they are an error. */
function parametersSchema(parameters: readonly JsonMap[]): JsonMap {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(parameter => parameter.required === true).map(parameter => String(parameter.name)),
    properties: Object.fromEntries(parameters.map(parameter => [String(parameter.name), parameter.schema ?? {}])),
  }
}

function withoutOtherProperties(schema: Json): Json {
  return { ...resolveReference(schema), additionalProperties: false }
}

function lazy<T>(make: () => T): () => T {
  let cached: { readonly value: T } | undefined
  return () => {
    cached ??= { value: make() }
    return cached.value
  }
}
