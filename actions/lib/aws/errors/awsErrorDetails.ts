import type { Environment } from '../../model/environment.ts'

/** One request to AWS, as its error message names it. */
export type AwsCall = {
  /** The name of the SDK's client: `CloudFormation`, `ECS`. */
  readonly service: string
  /** `DescribeStacks`. */
  readonly action: string
  readonly region: string
  /** The environment that the call is about, where one is known: its bootstrap stack has the roles. */
  readonly environment?: Pick<Environment, 'application' | 'name'> | undefined
}

/** The parts of an error of the SDK, whatever its class. */
export type AwsErrorDetails = {
  /** The service's error code without its `Exception`; the SDK uses both spellings. */
  readonly code: string
  /** Node's code of a network or certificate error: `ECONNREFUSED`. */
  readonly network: string
  readonly status: number | undefined
  readonly message: string
  /** Seconds by which AWS's clock is ahead of this machine's; undefined without a response. */
  readonly skewSeconds: number | undefined
}

export function awsErrorDetailsOf(error: unknown): AwsErrorDetails {
  // Errors of the SDK carry members that no shared type declares.
  const sdkError = error as {
    readonly name?: string
    readonly code?: unknown
    readonly message?: string
    readonly errors?: readonly unknown[]
    readonly $metadata?: { readonly httpStatusCode?: number }
    readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> }
  } | null
  // When a host has several addresses and all refuse, Node throws one error that holds the others.
  const inner = sdkError?.errors?.[0] as { readonly code?: unknown } | undefined
  const network = [sdkError?.code, inner?.code].find(code => typeof code === 'string')
  return {
    code: (sdkError?.name ?? '').replace(/Exception$/, ''),
    network: typeof network === 'string' ? network : '',
    status: sdkError?.$metadata?.httpStatusCode ?? sdkError?.$response?.statusCode,
    message: sdkError?.message ?? String(error),
    skewSeconds: skewSecondsOf(sdkError?.$response?.headers),
  }
}

function skewSecondsOf(headers: Readonly<Record<string, string>> = {}): number | undefined {
  // A response from a cache is as old as it says.
  const at = headers.age === undefined ? Date.parse(headers.date ?? '') : Number.NaN
  return Number.isNaN(at) ? undefined : Math.round((at - Date.now()) / 1_000)
}

/** The service's error code, also of an error that was translated to a Problem. */
export function awsErrorCodeOf(error: unknown): string {
  const { code } = awsErrorDetailsOf(error)
  return code === 'Problem' ? awsErrorDetailsOf((error as Error).cause).code : code
}
