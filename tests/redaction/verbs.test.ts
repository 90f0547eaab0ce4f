import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { lint } from '#lib/operations/lint.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { verify } from '#lib/operations/verify.ts'
import { fakeRuntime } from '../fakes/aws/fakeRuntime.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript, ScriptedEvent } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeLinter } from '../fakes/lint/fakeLinter.ts'
import { fakePolicies } from '../fakes/lint/fakePolicies.ts'
import { aDriftedProperty, aResourceDrift } from '../fakes/model/aDriftedResource.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const MAIN = 'cloudformation/main.yaml'
const NO_ECHO = 'Qzcanarynoecho'
const PATTERN = `password=Qzcanarypattern`
const TEXT = `value '${NO_ECHO}' with ${PATTERN}`

const example = anEnvironment()
const environment = anEnvironment({ parameters: { ...example.parameters, AdminPassword: NO_ECHO } })
const files = exampleFiles()
const templates = {
  ...files,
  [MAIN]: (files[MAIN] ?? '').replace(/^Parameters:\n/m, '$&  AdminPassword: { Type: String, NoEcho: true }\n'),
}
const workspace = fakeWorkspace(templates)

const failing = (action: 'CREATE' | 'UPDATE' | 'DELETE', reason: string): readonly ScriptedEvent[] => [
  { seconds: 1, status: `${action}_IN_PROGRESS` },
  { seconds: 2, resource: 'Topic', status: `${action}_FAILED`, reason },
  {
    seconds: 3,
    status:
      action === 'DELETE' ? 'DELETE_FAILED' : action === 'CREATE' ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE',
  },
]
const toolsFor = (script: Partial<CloudFormationScript>) => fakeTools({ script, workspace, reporter: fakeReporter() })

type Run = { readonly outcome: unknown; readonly reported: readonly unknown[] }
type Tools = ReturnType<typeof toolsFor>

async function run<T>(tools: Tools, verb: (tools: Tools) => Promise<T>): Promise<Run> {
  return { outcome: await verb(tools), reported: tools.reporter.reported }
}

/** Each verb, in a world that quotes the secrets of its environment. */
const VERBS: Readonly<Record<string, () => Promise<Run>>> = {
  bootstrap: () =>
    run(toolsFor({ stacks: [], onExecute: failing('CREATE', PATTERN) }), tools =>
      bootstrap({ environment, yes: true }, tools),
    ),
  deploy: () =>
    run(toolsFor({ onExecute: failing('UPDATE', TEXT) }), tools => deploy({ environment, yes: true }, tools)),
  'change-set': () => {
    const changeSets = [aChangeSet({ changes: [aProposedChange({ physicalId: `topic-${NO_ECHO}` })] })]
    return run(toolsFor({ changeSets }), tools => changeSet({ environment }, tools))
  },
  teardown: () =>
    run(toolsFor({ onDelete: failing('DELETE', TEXT) }), tools =>
      teardown({ environment, typedName: 'open-webui-dev' }, tools),
    ),
  status: () => {
    const stack = aStack({ statusReason: TEXT, outputs: { status: NO_ECHO, Url: `https://${NO_ECHO}` } })
    return run(toolsFor({ stacks: [stack, aBootstrapStack()] }), tools => status({ environment }, tools))
  },
  drift: () => {
    const properties = [aDriftedProperty({ path: '/DisplayName', expected: TEXT, actual: NO_ECHO })]
    const drifts = { [stackIdOf('open-webui-dev')]: [aResourceDrift('Topic', { kind: 'modified', properties })] }
    return run(toolsFor({ drifts }), tools => drift({ environment }, tools))
  },
  verify: () => {
    const runtime = fakeRuntime({
      service: async () => {
        throw new Problem(TEXT)
      },
    })
    const stack = aStack({
      outputs: { ClusterName: 'cluster', SignInDomain: 'sign-in', ServiceName: 'service', Image: 'open-webui:1' },
    })
    return run({ ...toolsFor({ stacks: [stack] }), runtime }, tools =>
      verify({ environment, deadlineSeconds: 1 }, tools),
    )
  },
  lint: () => {
    const finding = { level: 'error', rule: 'cfn-lint/E1', message: `Value ${PATTERN}` } as const
    return run(toolsFor({}), tools => lint({}, { ...tools, linter: fakeLinter([finding]), policies: fakePolicies() }))
  },
  'lint, by a rule that quotes a value': () => {
    const container = `{ Name: app, Image: !Sub 'example/\${AdminPassword}:1' }`
    const resource = `  Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { ContainerDefinitions: [${container}] } }\n`
    const quoting = fakeWorkspace({
      ...files,
      [MAIN]: (templates[MAIN] ?? '').replace(/^Resources:\n/m, `$&${resource}`),
      'environments/dev.yaml': `${files['environments/dev.yaml']}`.replace(
        /^parameters:\n/m,
        `$&  AdminPassword: ${NO_ECHO}\n`,
      ),
    })
    return run(toolsFor({}), tools =>
      lint({}, { ...tools, workspace: quoting, linter: fakeLinter(), policies: fakePolicies() }),
    )
  },
}

suite('a secret is in no outcome and no report of', () => {
  for (const [verb, act] of Object.entries(VERBS))
    test(verb, async () => {
      const { outcome, reported } = await act()

      const text = JSON.stringify({ outcome, reported })
      assert.match(text, /\*\*\*\*|\(secret\)|"secret":true/, 'the secret was not quoted')
      assert.doesNotMatch(text, /Qzcanary/)
    })
})
