/** One request to AWS, for the words of its error. */
export type AwsCall = {
  /** As its client is named: `CloudFormation`, `ECS`. */
  readonly service: string
  /** `DescribeStacks`. */
  readonly action: string
  readonly region: string
}

/** What an SDK error tells, whatever its class. */
export type ErrorDetails = {
  /** The service's error code without its `Exception`; the SDK uses both spellings. */
  readonly code: string
  /** Node's code of a network or certificate error: `ECONNREFUSED`. */
  readonly network: string
  readonly status: number | undefined
  readonly message: string
}

export function errorDetailsOf(error: unknown): ErrorDetails {
  // Errors of the SDK carry members that no shared type declares.
  const given = error as {
    readonly name?: string
    readonly code?: unknown
    readonly message?: string
    readonly errors?: readonly unknown[]
    readonly $metadata?: { readonly httpStatusCode?: number }
    readonly $response?: { readonly statusCode?: number }
  } | null
  // When a host has several addresses and all refuse, Node gives one error with the others inside.
  const inner = given?.errors?.[0] as { readonly code?: unknown } | undefined
  const network = [given?.code, inner?.code].find(code => typeof code === 'string')
  return {
    code: (given?.name ?? '').replace(/Exception$/, ''),
    network: typeof network === 'string' ? network : '',
    status: given?.$metadata?.httpStatusCode ?? given?.$response?.statusCode,
    message: given?.message ?? String(error),
  }
}

/** The service's error code, also after the error was worded as a Problem. */
export function errorCodeOf(error: unknown): string {
  const { code } = errorDetailsOf(error)
  return code === 'Problem' ? errorDetailsOf((error as Error).cause).code : code
}
