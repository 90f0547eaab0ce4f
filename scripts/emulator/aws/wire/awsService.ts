import { NormalizedSchema } from '@smithy/core/schema'
import type { ServiceConstraints } from './memberConstraints.ts'
import type { ServiceHandlers } from './serviceHandlers.ts'
import type { WireRequest } from './wireRequest.ts'

export type SchemaRef = Parameters<typeof NormalizedSchema.of>[0]

export type ServiceOperation = {
  readonly name: string
  /** Only REST services bind their operations to a method and a path. */
  readonly http: { readonly method: string; readonly path: string; readonly status: number } | undefined
  readonly input: NormalizedSchema
  readonly output: NormalizedSchema
  /** Needs no credentials, for example AssumeRoleWithWebIdentity. */
  readonly isPublic: boolean
}

export type ModelledError = {
  readonly name: string
  /** The code on the wire; in the Query protocol it often differs from the name of the class. */
  readonly code: string
  readonly status: number
  readonly schema: NormalizedSchema
}

type ServiceHandler = (input: unknown, request: WireRequest) => unknown

/** One AWS service: everything except its handlers comes from its SDK client. */
export type Service = {
  readonly name: string
  readonly version: string
  readonly xmlNamespace: string
  /** The part of `X-Amz-Target` before the dot. */
  readonly target: string
  /** The service in the scope of a signature. */
  readonly signingName: string
  readonly dialect: 'ec2Query' | 'restJson1' | 'restXml' | 'rpc'
  readonly queryCompatible: boolean
  readonly operations: ReadonlyMap<string, ServiceOperation>
  readonly errors: readonly ModelledError[]
  readonly handlers: ReadonlyMap<string, ServiceHandler>
  /** From the service's model, where the schemas of the client say nothing. */
  readonly constraints?: ServiceConstraints
}

/** A service from the module of its SDK client (`import * as ecs from '@aws-sdk/client-ecs'`). */
export function defineService<Module extends object>(
  module: Module,
  handlers: NoInfer<ServiceHandlers<Module>>,
): Service {
  const exported: readonly unknown[] = Object.values(module)
  const config = configOf(module)
  const { defaultNamespace = '', xmlNamespace, version, serviceTarget } = config.protocolSettings
  const operations = exported.filter(isOperationSchema).map(schema => operationOf(schema, config))
  return {
    name: config.serviceId,
    version: version ?? config.apiVersion,
    xmlNamespace: xmlNamespace ?? '',
    target: serviceTarget ?? '',
    signingName:
      schemeOf(config, '')?.signingProperties?.name ?? defaultNamespace.slice(defaultNamespace.lastIndexOf('.') + 1),
    dialect: dialectOf(config.protocol.getShapeId()),
    queryCompatible: config.protocolSettings.awsQueryCompatible === true,
    operations: new Map(operations.map(operation => [operation.name, operation])),
    errors: exported.filter(isErrorSchema).map(errorOf),
    handlers: new Map(
      Object.entries(handlers).filter((entry): entry is [string, ServiceHandler] => isFunction(entry[1])),
    ),
  }
}

type OperationSchema = readonly [9, string, string, Traits, SchemaRef, SchemaRef]
type ErrorSchema = readonly [-3, string, string, Traits, ...unknown[]]
type Traits =
  | number
  | { readonly http?: [string, string, number]; readonly awsQueryError?: [string, number]; readonly httpError?: number }

const isFunction = (value: unknown): value is (...args: never) => unknown => typeof value === 'function'
const isOperationSchema = (value: unknown): value is OperationSchema => Array.isArray(value) && value[0] === 9
const isErrorSchema = (value: unknown): value is ErrorSchema =>
  Array.isArray(value) && value[0] === -3 && !String(value[1]).startsWith('smithy.ts.sdk.synthetic')

function operationOf([, , name, traits, input, output]: OperationSchema, config: ClientConfig): ServiceOperation {
  const [method, path, status] = (typeof traits === 'object' ? traits.http : undefined) ?? []
  return {
    name,
    http: method && path ? { method, path, status: status ?? 200 } : undefined,
    input: NormalizedSchema.of(input),
    output: NormalizedSchema.of(output),
    isPublic: schemeOf(config, name)?.schemeId === 'smithy.api#noAuth',
  }
}

function errorOf(schema: ErrorSchema): ModelledError {
  const [, , name, traits] = schema
  const { awsQueryError = [name, undefined], httpError } = typeof traits === 'object' ? traits : {}
  return {
    name,
    code: awsQueryError[0],
    status: httpError ?? awsQueryError[1] ?? 400,
    schema: NormalizedSchema.of(isSchema(schema) ? schema : 'unit'),
  }
}

const isSchema = (value: unknown): value is SchemaRef => Array.isArray(value)

type ClientConfig = {
  readonly serviceId: string
  readonly apiVersion: string
  readonly protocol: { getShapeId(): string }
  readonly protocolSettings: {
    readonly defaultNamespace?: string
    readonly xmlNamespace?: string
    readonly version?: string
    readonly serviceTarget?: string
    readonly awsQueryCompatible?: boolean
  }
  readonly httpAuthSchemeProvider: (parameters: object) => readonly AuthScheme[]
}
type AuthScheme = { readonly schemeId: string; readonly signingProperties?: { readonly name?: string } }
type ClientClass = new (options: { region: string }) => { readonly config: ClientConfig }

const isClientClass = (value: unknown): value is ClientClass => typeof value === 'function'

function configOf(module: object): ClientConfig {
  const entry = Object.entries(module).find(([name, value]) => /^[A-Z].*Client$/.test(name) && isClientClass(value))
  if (!entry || !isClientClass(entry[1])) throw new Error('This module exports no SDK client.')
  return new entry[1]({ region: 'us-east-1' }).config
}

function schemeOf(config: ClientConfig, operation: string): AuthScheme | undefined {
  // A few clients (S3, STS) resolve an endpoint here, and spell the region as their endpoint rules do.
  return config.httpAuthSchemeProvider({ operation, region: 'us-east-1', Region: 'us-east-1' })[0]
}

function dialectOf(protocol: string): Service['dialect'] {
  const name = protocol.slice(protocol.indexOf('#') + 1)
  return name === 'ec2Query' || name === 'restJson1' || name === 'restXml' ? name : 'rpc'
}
