import type { Environment } from '#lib/model/environment.ts'

/** Environment `dev`, unprotected and set up, with overrides. */
export function anEnvironment(about: Partial<Environment> = {}): Environment {
  const name = about.name ?? 'dev'
  const file = `environments/${name}.yaml`
  return {
    name,
    file,
    application: 'open-webui',
    account: '111122223333',
    region: 'eu-central-1',
    protected: false,
    templateFile: 'cloudformation/main.yaml',
    parameters: { DomainName: 'chat.dev.example.com' },
    tags: { 'cost-center': 'ai' },
    approvedLosses: [],
    reviewers: [],
    locationOf: path => ({ file, line: 7 + Number(path[1] ?? 0), column: 1 }),
    ...about,
  }
}
