import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as s3 from '@aws-sdk/client-s3'
import { templateDocument } from '#lib/files/readDocument.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { parseFaults } from '../../../../scripts/emulator/aws/faults/parseFaults.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { expectProblem } from '../../../fakes/model/expectProblem.ts'

const unused = () => ({})
const SERVICES = [
  defineService(s3, { GetObject: unused, PutObject: unused }),
  defineService(cloudFormation, { ExecuteChangeSet: unused, ListStacks: unused }),
]
const parse = (text: string) => parseFaults(templateDocument('faults.yaml', text), schemaValidator, SERVICES)

test('a file of faults becomes rules with their selection, effect and location', async () => {
  const { seed, rules } = await parse(`seed: 7
faults:
  - name: a slow service
    service: S3
    operations: [GetObject]
    stack: open-webui-dev
    call: 2
    after: { operation: ExecuteChangeSet, call: 1 }
    until-seconds: 30
    effect: slow-response
    seconds: 2
  - effect: other-update
    parameters: { Count: 3, Public: true, Name: '007' }
`)

  assert.equal(seed, 7)
  assert.deepEqual(rules, [
    {
      name: 'a slow service',
      service: 'S3',
      operations: ['GetObject'],
      stack: 'open-webui-dev',
      call: 2,
      after: { operation: 'ExecuteChangeSet', call: 1 },
      untilSeconds: 30,
      effect: { kind: 'slow-response', seconds: 2 },
      location: { file: 'faults.yaml', line: 3, column: 5 },
    },
    {
      effect: { kind: 'other-update', parameters: { Count: '3', Public: 'true', Name: '007' } },
      location: { file: 'faults.yaml', line: 12, column: 5 },
    },
  ])
})

suite('a file of faults is refused with the mistake, its line and its correction', () => {
  for (const [what, text, line, message, todo] of [
    ['faults that are no list', 'faults: throttling', 1, "'faults' is 'throttling'.", "Use a list, as '[a, b]'."],
    ['no faults', 'seed: 1', 1, "Key 'faults' is missing.", "Add 'faults: …'."],
    [
      'an unknown key of the file',
      'fault: []\nfaults: [{ effect: throttling }]',
      1,
      "Unknown key 'fault'.",
      "Did you mean 'faults'?",
    ],
    ['no effect', 'faults:\n  - call: 1', 2, "Key 'effect' is missing in fault 1.", "Add 'effect: …'."],
    [
      'an unknown effect',
      'faults:\n  - effect: throtling',
      2,
      "'effect' of fault 1 is 'throtling'.",
      "Did you mean 'throttling'?",
    ],
    [
      'an unknown key',
      'faults:\n  - effect: throttling\n    operation: X',
      3,
      "Unknown key 'operation'.",
      "Did you mean 'operations'?",
    ],
    [
      'an unknown service',
      'faults:\n  - effect: throttling\n    service: s3',
      3,
      "'service' of fault 1 is 's3'.",
      "Did you mean 'S3'?",
    ],
    [
      'a call that is no number',
      'faults:\n  - effect: throttling\n    call: two',
      3,
      "'call' of fault 1 is 'two'.",
      'Use a whole number.',
    ],
    ['a call 0', 'faults:\n  - effect: throttling\n    call: 0', 3, "'call' of fault 1 is '0'.", 'Use 1 or more.'],
    [
      'a probability above 1',
      'faults:\n  - effect: throttling\n    probability: 2',
      3,
      "'probability' of fault 1 is '2'.",
      'Use 1 or less.',
    ],
    [
      'a key of another effect',
      'faults:\n  - effect: throttling\n    status: 503',
      3,
      "'status' does not belong to the effect 'throttling'.",
      "Remove it, or use the effect 'server-error' or 'proxy-page'.",
    ],
    [
      'a status of another effect',
      'faults:\n  - effect: server-error\n    status: 403',
      3,
      "The effect 'server-error' has no status 403.",
      'Use one of: 500, 502, 503, 504.',
    ],
    [
      'an update of nothing',
      'faults:\n  - effect: other-update',
      2,
      "The effect 'other-update' needs 'parameters'.",
      "Add 'parameters: …'.",
    ],
    [
      'a failure of no resource',
      'faults:\n  - effect: resource-failure',
      2,
      "The effect 'resource-failure' needs 'resource'.",
      "Add 'resource: …'.",
    ],
    [
      'a failure of a request',
      'faults:\n  - effect: resource-failure\n    resource: Instance\n    call: 2',
      4,
      "'call' selects requests, but the effect 'resource-failure' is about a resource.",
      'Remove it.',
    ],
    [
      'an unknown key after a call',
      'faults:\n  - effect: throttling\n    after: { operation: ListStacks, calls: 1, call: 1 }',
      3,
      "Unknown key 'calls'.",
      "Did you mean 'call'?",
    ],
    [
      'a status of no effect',
      'faults:\n  - effect: server-error\n    status: 418',
      3,
      "The effect 'server-error' has no status 418.",
      'Use one of: 500, 502, 503, 504.',
    ],
    [
      'a status in quotes',
      "faults:\n  - effect: server-error\n    status: '503'",
      3,
      `The effect 'server-error' has no status "503".`,
      'Remove the quotes: a status is a number.',
    ],
    [
      'an invalid value of a key of another effect',
      'faults:\n  - effect: throttling\n    status: 418',
      3,
      "'status' does not belong to the effect 'throttling'.",
      "Remove it, or use the effect 'server-error' or 'proxy-page'.",
    ],
    [
      'an invalid value of a key that selects requests',
      'faults:\n  - effect: resource-failure\n    resource: Instance\n    every: 0',
      4,
      "'every' selects requests, but the effect 'resource-failure' is about a resource.",
      'Remove it.',
    ],
    [
      'a key of an unknown effect',
      'faults:\n  - effect: server-eror\n    status: 503',
      2,
      "'effect' of fault 1 is 'server-eror'.",
      "Did you mean 'server-error'?",
    ],
    ['a misspelt effect key', 'faults:\n  - efect: throttling', 2, "Unknown key 'efect'.", "Did you mean 'effect'?"],
    [
      'a misspelt list of faults',
      'fualts:\n  - effect: throttling',
      1,
      "Unknown key 'fualts'.",
      "Did you mean 'faults'?",
    ],
    [
      'a misspelt key that an effect needs',
      'faults:\n  - effect: resource-failure\n    resorce: Instance',
      3,
      "Unknown key 'resorce'.",
      "Did you mean 'resource'?",
    ],
    [
      'a misspelt key after a call',
      'faults:\n  - effect: throttling\n    after: { operaton: ListStacks, call: 1 }',
      3,
      "Unknown key 'operaton'.",
      "Did you mean 'operation'?",
    ],
    [
      'a number with two mistakes',
      'faults:\n  - effect: throttling\n    every: -1.5',
      3,
      "'every' of fault 1 is '-1.5'.",
      'Use a whole number.',
    ],
    [
      'a fault that is no map',
      'faults:\n  - throttling',
      2,
      "Fault 1 is 'throttling'.",
      "Use a map of 'key: value' lines.",
    ],
    [
      'no duration',
      'faults:\n  - effect: slow-response\n    seconds: 0',
      3,
      "'seconds' of fault 1 is '0'.",
      'Use more than 0.',
    ],
    [
      'a stack with a space',
      'faults:\n  - effect: throttling\n    stack: open webui',
      3,
      "'stack' of fault 1 is 'open webui'.",
      'Use a letter and then letters, digits and hyphens, at most 128 characters.',
    ],
    ['an empty list', 'faults: []', 1, "'faults' is '[]'.", 'Add at least one entry.'],
    [
      'an operation in lower case',
      'faults:\n  - effect: throttling\n    operations: [getObject]',
      3,
      "No service has an operation 'getObject'.",
      "Did you mean 'GetObject'?",
    ],
    [
      'a misspelt operation of a service',
      'faults:\n  - effect: throttling\n    service: S3\n    operations: [PutObject, GetObjects]',
      4,
      "S3 has no operation 'GetObjects'.",
      "Did you mean 'GetObject'?",
    ],
    [
      'an operation of another service',
      'faults:\n  - effect: throttling\n    service: S3\n    operations: [ListStacks]',
      4,
      "S3 has no operation 'ListStacks'.",
      'Use one of: GetObject, PutObject.',
    ],
    [
      'a misspelt operation after which calls count',
      'faults:\n  - effect: throttling\n    after:\n      call: 1\n      operation: PutObjct',
      5,
      "No service has an operation 'PutObjct'.",
      "Did you mean 'PutObject'?",
    ],
  ] as const)
    test(`a file of faults is refused with the mistake, its line and its correction: ${what}`, async () => {
      const problem = await expectProblem(() => parse(text))

      assert.equal(problem.kind, 'usage')
      assert.match(problem.message, /^'faults\.yaml' is not a valid file of faults\.$/)
      const [first, ...others] = problem.findings
      assert.deepEqual(others, [])
      assert.deepEqual([first?.location?.line, first?.message, first?.todo], [line, message, todo])
    })

  test('a file of faults with several mistakes is refused with all of them at once', async () => {
    const problem = await expectProblem(() =>
      parse(
        'faults:\n  - effect: throtling\n  - effect: proxy-page\n    status: 500\n  - { call: 0, effect: throttling }\n  - { operations: [GetObjct], effect: throttling }',
      ),
    )
    assert.deepEqual(problem.findings.map(({ location }) => location?.line).toSorted(), [2, 4, 5, 6])
  })
})
