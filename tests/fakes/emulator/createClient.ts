type ClientError = {
  readonly name: string
  readonly className: string
  readonly message: string
  readonly status: unknown
}
export type Send = (operation: string, input: unknown) => Promise<Record<string, unknown>>

/** The real client of a service, for operation names that are known only at run time. */
export function createClient(module: object, endpoint: string, options: object = {}): Send {
  const client = new (findClass(module, /^[A-Z].*Client$/))({
    region: 'eu-central-1',
    endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    disableHostPrefix: true,
    maxAttempts: 1,
    ...options,
  })
  return async (operation, input) => {
    const { $metadata, ...output } = await client.send(
      new (findClass(module, new RegExp(`^${operation}Command$`)))(input),
    )
    return output
  }
}

/** The error that a client throws for a refusal. */
export function clientErrorOf(error: unknown): ClientError {
  if (!(error instanceof Error)) throw error
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined
  const status = typeof metadata === 'object' && metadata && 'httpStatusCode' in metadata ? metadata.httpStatusCode : 0
  return { name: error.name, className: error.constructor.name, message: error.message, status }
}

type Client = { readonly send: (command: unknown) => Promise<Record<string, unknown>> }
type Constructor = new (options: unknown) => Client

const isConstructor = (value: unknown): value is Constructor => typeof value === 'function'

function findClass(module: object, pattern: RegExp): Constructor {
  const [, found] = Object.entries(module).find(([name]) => pattern.test(name)) ?? []
  if (!isConstructor(found)) throw new Error(`This module has no ${pattern}.`)
  return found
}
