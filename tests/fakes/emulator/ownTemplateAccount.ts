import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Environment } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import type { EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { fakeWorkspace } from '../files/fakeWorkspace.ts'
import { fixtureFiles } from '../repository/fixtureFiles.ts'
import { type EmulatedAccount, startAccount } from './startAccount.ts'

/** The templates of an environment by their names in `cloudformation/`; `main.yaml` is the root. */
export type OwnTemplates = Readonly<Record<string, string>> & { readonly 'main.yaml': string }

export type OwnTemplateAccount = EmulatedAccount & {
  /** What one run has: the environment `dev` of these templates, and tools of its own. */
  readonly runWith: (templates: OwnTemplates) => Promise<OwnRun>
  /** Creates a stack of somebody else, named `other`. */
  readonly createOther: (template: string) => Promise<void>
  /** `NAME STATUS` of every stack but the bootstrap stack, the deleted ones left out. */
  readonly stacks: () => readonly string[]
}

export type OwnRun = {
  readonly environment: Environment
  readonly tools: AdministratorTools & { readonly reporter: ReturnType<typeof fakeReporter> }
}

const ENVIRONMENT = `application: open-webui
account: "111122223333"
region: eu-central-1
protected: false
template-file-path: cloudformation/main.yaml
parameters: {}
`

/** An account of the built-in AWS with a bootstrap stack, for environments with templates of their owner's. */
export async function startOwnTemplateAccount(options: Partial<EngineOptions> = {}): Promise<OwnTemplateAccount> {
  const account = await startAccount({ account: '111122223333', region: 'eu-central-1', ...options })
  const runWith = async (templates: OwnTemplates): Promise<OwnRun> => {
    const files = Object.entries(templates).map(([name, text]) => [`cloudformation/${name}`, text] as const)
    const workspace = fakeWorkspace({
      'cloudformation/bootstrap.yaml': fixtureFiles['cloudformation/bootstrap.yaml'] ?? '',
      'environments/dev.yaml': ENVIRONMENT,
      ...Object.fromEntries(files),
    })
    const environment = await readEnvironment('dev', { workspace, schemas: schemaValidator })
    return { environment, tools: { ...account.connectTools(), workspace, reporter: fakeReporter() } }
  }
  const { environment, tools } = await runWith({ 'main.yaml': ONE_TOPIC })
  await bootstrap({ environment, yes: true }, tools)
  return {
    ...account,
    runWith,
    createOther: async body => {
      const { cloudFormation } = tools
      const named = { stackName: 'other', name: 'other', token: 'other', description: 'other', roleArn: undefined }
      const settings = { kind: 'create', parameters: {}, tags: {}, capabilities: [] } as const
      const { id } = await cloudFormation.createChangeSet({ ...named, ...settings, template: { body } })
      await account.engine.waitUntilIdle()
      await cloudFormation.execute(id, { token: 'other', kind: 'create' })
      await account.engine.waitUntilIdle()
    },
    stacks: () =>
      [...account.engine.stacks.values()]
        .filter(({ name, status }) => !name.endsWith('-bootstrap') && status !== 'DELETE_COMPLETE')
        .map(({ name, status }) => `${name} ${status}`),
  }
}

/** The smallest template. */
export const ONE_TOPIC = `AWSTemplateFormatVersion: '2010-09-09'
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
`
