import type { EnvironmentTask } from '../environment/readTask.ts'

/** A value that only AWS knows, inside a text. */
export const unknown = (name: string): string => `\${${name}}`

/** A task with the outputs and addresses of the repository's templates. */
export function aTask(change: Partial<EnvironmentTask> = {}): EnvironmentTask {
  return {
    environment: 'dev',
    parameters: {},
    image: 'ghcr.io/open-webui/open-webui:v0.12.4',
    variables: {},
    secrets: {},
    outputs: {
      Url: 'https://chat.example.com',
      SignInDomain: 'pool.auth.example.com',
      UserPoolClientId: unknown('SignIn/Client'),
      DatabaseEndpoint: unknown('Database/Instance.Endpoint.Address'),
    },
    healthCommand: 'true',
    graceSeconds: 300,
    memoryMiB: 2_048,
    tasks: 1,
    startsWithOneTask: true,
    addedHeaders: {},
    idleSeconds: 900,
    vpcCidr: '10.0.0.0/16',
    ...change,
  }
}
