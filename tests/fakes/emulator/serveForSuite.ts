import { after, before } from 'node:test'
import type { Service } from '../../../scripts/emulator/aws/wire/awsService.ts'
import { createServer, type RunningServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { clientErrorOf } from './createClient.ts'

type ClientOptions = {
  region: string
  endpoint: string
  credentials: { accessKeyId: string; secretAccessKey: string }
  maxAttempts: number
}

/** The real client of a service that runs on the loopback address during the suite. */
export function serveForSuite<Client>(
  ClientClass: new (options: ClientOptions) => Client,
  service: Service,
): () => Client {
  let server: RunningServer
  let client: Client
  before(async () => {
    server = await createServer([service]).listen(0)
    client = new ClientClass({
      region: 'eu-central-1',
      endpoint: server.url,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
      maxAttempts: 1,
    })
  })
  after(() => server.close())
  return () => client
}

/** `NoSuchKey: The specified key does not exist. (404)` */
export async function errorTextOf(response: Promise<unknown>): Promise<string> {
  try {
    await response
    return 'no refusal'
  } catch (error) {
    const { name, message, status } = clientErrorOf(error)
    return `${name}: ${message} (${status})`
  }
}
