import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { expectProblem, findingLines, locationText } from '../../fakes/model/expectProblem.ts'

const TEMPLATE = `Parameters:
  DomainName: { Type: String, AllowedPattern: '[a-z.]+', ConstraintDescription: must be a host name, Description: The host. }
  Mode: { Type: String, Default: postgres, AllowedValues: [postgres, sqlite] }
  Storage: { Type: Number, Default: 20, MinValue: 20, MaxValue: 100 }
  Name: { Type: String, Default: abc, MinLength: 2, MaxLength: 4 }
  Urls: { Type: CommaDelimitedList, Default: '', AllowedPattern: '(https://.*)?' }
  Sizes: { Type: List<Number>, Default: '1', MinValue: 1 }
  Vpc: { Type: 'AWS::EC2::VPC::Id', Default: vpc-12345678 }
  Key: { Type: String, Default: '', NoEcho: true, MaxLength: 3 }
  DeletionProtection: { Type: String, Default: 'false' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`

const GOOD = `extends: [sizes/small, regions/eu-central-1]
application: open-webui
account: "012345678901"
protected: false
template-file-path: cloudformation/main.yaml
parameters:
  DomainName: chat.example.com
  Storage: 30
tags:
  cost-center: ai
approved-losses: [{ resource: Database/Instance, physical-id: db-1 }]
`
const LAYERS = {
  'environments/sizes/small.yaml':
    'parameters:\n  Storage: 20\n  Name: abcd\ntags:\n  size: small\n  cost-center: none\n',
  'environments/sizes/large.yaml': 'parameters: {}\n',
  'environments/regions/eu-central-1.yaml': 'region: eu-central-1\nparameters:\n  Name: eu\n',
}

function read(text: string, more: Readonly<Record<string, string>> = {}, name = 'dev') {
  const workspace = fakeWorkspace({
    'environments/dev.yaml': text,
    'environments/production.yaml': GOOD,
    'cloudformation/main.yaml': TEMPLATE,
    ...LAYERS,
    ...more,
  })
  return readEnvironment(name, { workspace, schemas: schemaValidator })
}

const withoutLine = (line: RegExp): string => GOOD.replace(line, '')
const withParameter = (line: string): string => GOOD.replace('  Storage: 30\n', `  ${line}\n`)

suite('an environment', () => {
  test('an environment is its file on top of its layers, later layers over earlier ones', async () => {
    const { locationOf, ...environment } = await read(GOOD)

    assert.deepEqual(environment, {
      name: 'dev',
      file: 'environments/dev.yaml',
      application: 'open-webui',
      account: '012345678901',
      region: 'eu-central-1',
      protected: false,
      templateFile: 'cloudformation/main.yaml',
      parameters: { Storage: '30', Name: 'eu', DomainName: 'chat.example.com' },
      tags: { size: 'small', 'cost-center': 'ai' },
      approvedLosses: [{ resource: 'Database/Instance', physicalId: 'db-1' }],
      reviewers: [],
    })
    assert.equal(locationText(locationOf(['parameters', 'Storage'])), 'environments/dev.yaml:8:3')
    assert.equal(locationText(locationOf(['parameters', 'Name'])), 'environments/regions/eu-central-1.yaml:3:3')
    assert.equal(locationText(locationOf(['tags', 'size'])), 'environments/sizes/small.yaml:5:3')
    assert.equal(locationText(locationOf(['parameters', 'Nowhere'])), 'environments/dev.yaml:6:1')
  })

  test('an environment needs no layers, tags or approved losses, and may be protected', async () => {
    const text = `region: eu-central-1\n${withoutLine(/extends.*\n|tags:\n.*\n|approved.*\n/g).replace('false', 'true')}`
    const environment = await read(text)
    assert.deepEqual([environment.protected, environment.tags, environment.approvedLosses], [true, {}, []])
  })

  test('the reviewers of an environment replace those of its layers', async () => {
    const layer = { 'environments/sizes/small.yaml': 'reviewers: [octo-org/operations]\nparameters:\n  Storage: 20\n' }

    assert.deepEqual((await read(GOOD, layer)).reviewers, ['octo-org/operations'])
    assert.deepEqual((await read(`${GOOD}reviewers: [octocat]\n`, layer)).reviewers, ['octocat'])
  })

  test('a list parameter is one text with commas, in whatever form the file has it', async () => {
    for (const written of ['https://a,https://b', '[https://a, https://b]', '"https://a, https://b"']) {
      const { parameters } = await read(withParameter(`Urls: ${written}`))
      assert.equal(parameters.Urls?.replaceAll(' ', ''), 'https://a,https://b')
    }
    assert.equal((await read(withParameter('Sizes: [1, 2]'))).parameters.Sizes, '1,2')
  })
})

suite('the name of an environment', () => {
  test('an unknown environment gets the nearest and all names', async () => {
    const problem = await expectProblem(() => read(GOOD, {}, 'prodution'))
    assert.equal(problem.kind, 'usage')
    assert.equal(problem.message, "There is no environment 'prodution'.")
    assert.equal(problem.todo, "Did you mean 'production'? Available environments: dev, production.")
  })

  for (const written of ['prod', 'Production', 'production.yaml', 'environments/production.yaml'])
    test(`an environment named '${written}' gets the hint 'production'`, async () => {
      const { todo } = await expectProblem(() => read(GOOD, {}, written))
      assert.equal(todo, "Did you mean 'production'? Available environments: dev, production.")
    })

  test('an unknown environment without a similar name gets all names', async () => {
    assert.equal(
      (await expectProblem(() => read(GOOD, {}, 'xxxxxxxx'))).todo,
      'Available environments: dev, production.',
    )
    assert.equal((await expectProblem(() => read(GOOD, {}, '../dev'))).message, "There is no environment '../dev'.")
  })

  test('an unknown environment in a repository without environments gets the file to add', async () => {
    const problem = await expectProblem(() =>
      readEnvironment('dev', { workspace: fakeWorkspace({}), schemas: schemaValidator }),
    )
    assert.equal(
      problem.todo,
      "There is none yet: add 'environments/dev.yaml', or run the command in the folder of the repository.",
    )
  })

  for (const [name, reason] of [
    ['Dev', /lowercase letters/],
    ['dev--two', /single hyphens/],
    ['2dev', /beginning with a letter/],
    ['a-very-long-environment', /more than 20 characters/],
    ['dev-bootstrap', /'bootstrap' is reserved for bootstrap stacks/],
    ['production-eu', /it begins with 'production-'/],
  ] as const)
    test(`an environment cannot be named '${name}'`, async () => {
      const problem = await expectProblem(() => read(GOOD, { [`environments/${name}.yaml`]: GOOD }, name))
      assert.match(problem.message, reason)
      assert.match(problem.todo ?? '', /Rename environments/)
      assert.equal(locationText(problem.location), `environments/${name}.yaml:1:1`)
    })
})

/** Each is the valid file with one error. */
const INVALID_FILES: readonly (readonly [title: string, text: string, ...lines: readonly string[]])[] = [
  [
    'an unknown key',
    GOOD.replace('application:', 'aplication: x\napplication:'),
    "environments/dev.yaml:2:1 error environment/unknown-key: Unknown key 'aplication'. Did you mean 'application'?",
  ],
  [
    'a missing key',
    withoutLine(/application.*\n/),
    "environments/dev.yaml:1:1 error environment/missing-key: Key 'application' is missing. Add 'application: …'.",
  ],
  [
    'a missing protection',
    withoutLine(/protected.*\n/),
    "environments/dev.yaml:1:1 error environment/missing-key: Key 'protected' is missing. Add 'protected: …'.",
  ],
  [
    'an unquoted account',
    GOOD.replace('"012345678901"', '012345678901'),
    'environments/dev.yaml:3:1 error environment/unquoted-account: The account id is not quoted; other YAML tools drop the leading zero of such a number. Write account: "012345678901".',
  ],
  [
    'an account of eleven digits',
    GOOD.replace('012345678901', '12345678901'),
    "environments/dev.yaml:3:1 error environment/value: 'account' is '12345678901', but it must be the twelve digits of an AWS account.",
  ],
  [
    'a truth value that is neither true nor false',
    GOOD.replace('protected: false', 'protected: no'),
    "environments/dev.yaml:4:1 error environment/value: 'protected' is 'no', but it must be one of 'true', 'false'.",
  ],
  [
    'an application name with capitals',
    GOOD.replace('open-webui', 'OpenWebUI'),
    "environments/dev.yaml:2:1 error environment/value: 'application' is 'OpenWebUI', but it must be lowercase letters, digits and single hyphens, beginning with a letter.",
  ],
  [
    'an application that is too long for the names of roles',
    GOOD.replace('open-webui', 'a'.repeat(31)),
    `environments/dev.yaml:2:1 error environment/value: 'application' is '${'a'.repeat(31)}', but it must have at most 30 characters.`,
  ],
  [
    'a region that is none',
    `${GOOD}region: Frankfurt\n`,
    "environments/dev.yaml:12:1 error environment/value: 'region' is 'Frankfurt', but it must be the name of an AWS region, as 'eu-central-1'.",
  ],
  [
    'an unknown parameter',
    withParameter('Storag: 20'),
    "environments/dev.yaml:8:3 error environment/unknown-parameter: The template has no parameter 'Storag'. Did you mean 'Storage'?",
  ],
  [
    'a parameter that the tools set',
    withParameter('DeletionProtection: true'),
    "environments/dev.yaml:8:3 error environment/unknown-parameter: Parameter 'DeletionProtection' is set by the tools: 'protected' decides it. Delete the line. If it means something else in your template, give it another name or other values.",
  ],
  [
    'a missing parameter',
    withoutLine(/ {2}DomainName.*\n/),
    "environments/dev.yaml:6:1 error environment/missing-parameter: Parameter 'DomainName' has no value, and the template has no default for it. Add 'DomainName: …' below 'parameters'. The host.",
  ],
  [
    'a parameter that violates its pattern, with the template’s own description',
    GOOD.replace('chat.example.com', 'https://chat'),
    "environments/dev.yaml:7:3 error environment/parameter: Parameter 'DomainName' is 'https://chat', but it must be a host name.",
  ],
  [
    'a parameter that matches its pattern only partly',
    GOOD.replace('chat.example.com', 'chat!'),
    "environments/dev.yaml:7:3 error environment/parameter: Parameter 'DomainName' is 'chat!', but it must be a host name.",
  ],
  [
    'a value that is not allowed',
    withParameter('Mode: postgre'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Mode' is 'postgre', but it must be one of 'postgres', 'sqlite'. Did you mean 'postgres'?",
  ],
  [
    'a number that is too small',
    withParameter('Storage: 19'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Storage' is '19', but it must be 20 or more.",
  ],
  [
    'a number that is too large, quoted',
    withParameter('Storage: "101"'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Storage' is '101', but it must be 100 or less.",
  ],
  [
    'a number that is text',
    withParameter('Storage: many'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Storage' is 'many', but it must be a number.",
  ],
  [
    'a text that is too short',
    withParameter('Name: a'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Name' is 'a', but it must have at least 2 characters.",
  ],
  [
    'a map for a value',
    withParameter('Name: { a: b }'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Name' must be a single value.",
  ],
  [
    'one invalid item of a list',
    withParameter('Urls: https://a,ftp://b'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Urls' is 'ftp://b', but it must match the pattern (https://.*)?.",
  ],
  [
    'an id of another kind',
    withParameter('Vpc: subnet-12345678'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Vpc' is 'subnet-12345678', but it must match the pattern ^vpc-[0-9a-f]{8,17}$.",
  ],
  [
    'a secret, without repeating it',
    withParameter('Key: canary'),
    "environments/dev.yaml:8:3 error environment/parameter: Parameter 'Key' must have at most 3 characters.",
  ],
  [
    'an unquoted number that other tools change',
    withParameter('Name: 1.10'),
    'environments/dev.yaml:8:3 error environment/unquoted-number: \'1.10\' is not quoted; other YAML tools may read it as the number 1.1. Write Name: "1.10".',
  ],
  [
    'layers that are not a list',
    GOOD.replace('[sizes/small, regions/eu-central-1]', 'sizes/small').concat('region: eu-central-1\n'),
    "environments/dev.yaml:1:1 error environment/value: 'extends' is 'sizes/small', but it must be a list, as '[a, b]'.",
  ],
  [
    'a layer that does not exist',
    GOOD.replace('sizes/small', 'sizes/smal'),
    "environments/dev.yaml:1:11 error environment/unknown-layer: There is no layer 'sizes/smal'. Did you mean 'sizes/small'? Available layers: regions/eu-central-1, sizes/large, sizes/small.",
  ],
  [
    'a layer outside of its folder',
    GOOD.replace('sizes/small', '../secret'),
    "environments/dev.yaml:1:11 error environment/value: Entry 1 of 'extends' is '../secret', but it must be the name of a layer, as 'sizes/small'.",
  ],
  [
    'a tag of AWS',
    GOOD.replace('cost-center', 'aws:cost'),
    "environments/dev.yaml:10:3 error environment/tag: 'aws:cost' cannot be the key of a tag. Use 1 to 128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'.",
  ],
  [
    'a tag with invalid characters',
    GOOD.replace('cost-center: ai', 'cost-center: "a*b"'),
    "environments/dev.yaml:10:3 error environment/value: 'tags.cost-center' is 'a*b', but it must be letters, digits, spaces and _ . : / = + - @.",
  ],
  [
    'a tag that is too long',
    GOOD.replace('cost-center: ai', `cost-center: ${'x'.repeat(257)}`),
    `environments/dev.yaml:10:3 error environment/value: 'tags.cost-center' is '${'x'.repeat(100)}…' (257 characters), but it must have at most 256 characters.`,
  ],
  [
    'too many tags',
    GOOD.replace('  cost-center: ai\n', Array.from({ length: 51 }, (_, index) => `  t${index}: x\n`).join('')),
    "environments/dev.yaml:9:1 error environment/value: 'tags' must have at most 50 entries.",
  ],
  [
    'a reviewer that is no name on GitHub',
    `${GOOD}reviewers: ['@octocat']\n`,
    "environments/dev.yaml:12:13 error environment/value: Entry 1 of 'reviewers' is '@octocat', but it must be a user of GitHub, as 'octocat', or a team, as 'octo-org/operations', without '@'.",
  ],
  [
    'more reviewers than GitHub takes',
    `${GOOD}reviewers: [a, b, c, d, e, f, g]\n`,
    "environments/dev.yaml:12:1 error environment/value: 'reviewers' must have at most 6 entries.",
  ],
  [
    'an approved loss that is no resource name',
    GOOD.replace('Database/Instance', 'Database.Instance'),
    "environments/dev.yaml:11:21 error environment/value: 'resource' of entry 1 of 'approved-losses' is 'Database.Instance', but it must be the path of a resource, as 'Nested/LogicalId'.",
  ],
  [
    'an approved loss by its name alone, with the new form',
    GOOD.replace('{ resource: Database/Instance, physical-id: db-1 }', 'Database/Instance'),
    `environments/dev.yaml:11:19 error environment/value: Entry 1 of 'approved-losses' is 'Database/Instance', but an approval names the resource and its physical id, so that it ends with that resource. Remove it, run 'npm run change-set', and write the entry that it prints: {resource: Database/Instance, physical-id: "…"}.`,
  ],
  [
    'an approved loss without a physical id',
    GOOD.replace(', physical-id: db-1', ''),
    "environments/dev.yaml:11:19 error environment/missing-key: Key 'physical-id' is missing. Add 'physical-id: …'.",
  ],
  [
    'an approved loss with an empty physical id',
    GOOD.replace('db-1', '""'),
    "environments/dev.yaml:11:50 error environment/value: 'physical-id' of entry 1 of 'approved-losses' is '', but it must have at least 1 characters.",
  ],
  [
    'an approved loss with another key',
    GOOD.replace('physical-id: db-1', 'physical-id: db-1, id: x'),
    "environments/dev.yaml:11:69 error environment/unknown-key: Unknown key 'id'. Use one of: resource, physical-id.",
  ],
  [
    'a template that does not exist',
    GOOD.replace('main.yaml', 'mian.yaml'),
    "environments/dev.yaml:5:1 error environment/template: There is no file 'cloudformation/mian.yaml'. Did you mean 'cloudformation/main.yaml'?",
  ],
  [
    'a template whose path is written in another case',
    GOOD.replace('cloudformation/main', 'CloudFormation/Main'),
    "environments/dev.yaml:5:1 error environment/template: There is no file 'CloudFormation/Main.yaml'. Did you mean 'cloudformation/main.yaml'?",
  ],
  [
    'an absolute path of a template',
    GOOD.replace('cloudformation/main', '/home/me/clone/cloudformation/main'),
    "environments/dev.yaml:5:1 error environment/template: The path '/home/me/clone/cloudformation/main.yaml' does not lead to a file in this repository. Write the path from the repository's root: 'cloudformation/main.yaml'.",
  ],
  [
    'the path of a template as Windows writes it',
    GOOD.replace('cloudformation/main', '.\\cloudformation\\main'),
    "environments/dev.yaml:5:1 error environment/template: The path '.\\cloudformation\\main.yaml' does not lead to a file in this repository. Write the path from the repository's root: 'cloudformation/main.yaml'.",
  ],
]

suite('the path of the root template', () => {
  for (const path of [
    './cloudformation/main.yaml',
    'cloudformation//main.yaml',
    'environments/../cloudformation/main.yaml',
  ])
    test(`'${path}' is the same template as without needless steps`, async () => {
      const { templateFile } = await read(GOOD.replace('cloudformation/main.yaml', path))
      assert.equal(templateFile, 'cloudformation/main.yaml')
    })

  test('a path that only a file system without cases finds is refused', async () => {
    const workspace = {
      ...fakeWorkspace({
        'environments/dev.yaml': GOOD.replace('main', 'Main'),
        'cloudformation/main.yaml': TEMPLATE,
        ...LAYERS,
      }),
      realPath: async () => 'cloudformation/main.yaml',
    }
    const problem = await expectProblem(() => readEnvironment('dev', { workspace, schemas: schemaValidator }))
    assert.deepEqual(findingLines(problem.findings), [
      "environments/dev.yaml:5:1 error environment/template: 'template-file-path' is 'cloudformation/Main.yaml', and the file is 'cloudformation/main.yaml': on Linux they are two files. Write cloudformation/main.yaml.",
    ])
  })

  test('a syntax error of the template has its place there, however the path is written', async () => {
    const files = { 'cloudformation/main.yaml': 'Resources:\n\tA: 1\n' }
    const problem = await expectProblem(() => read(GOOD.replace('cloudformation', './cloudformation'), files))
    assert.deepEqual(findingLines(problem.findings), [
      'cloudformation/main.yaml:2:1 error template/unreadable: A tab is used for indentation. Indent with spaces.',
    ])
  })
})

suite('invalid environment files', () => {
  for (const [title, text, ...lines] of INVALID_FILES)
    test(`an environment file is refused for ${title}`, async () => {
      const problem = await expectProblem(() => read(text))
      assert.equal(problem.message, "Environment 'dev' is not valid.")
      assert.equal(problem.kind, 'usage')
      assert.deepEqual(findingLines(problem.findings), lines)
    })

  test('a parameter for a template without parameters is refused without an empty list of names', async () => {
    const template = { 'cloudformation/main.yaml': "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }\n" }
    const problem = await expectProblem(() => read(GOOD.replace('  DomainName: chat.example.com\n', ''), template))
    assert.deepEqual(
      findingLines(problem.findings).filter(line => line.includes('unknown-parameter') && line.includes(' error ')),
      [
        "environments/dev.yaml:7:3 error environment/unknown-parameter: The template has no parameter 'Storage'. Remove the line, or add the parameter to the template.",
      ],
    )
  })

  test('parameters of a layer that the template does not have are left out', async () => {
    const template = { 'cloudformation/main.yaml': TEMPLATE.replace(/^ {2}Name: .*\n/m, '') }
    const { parameters } = await read(GOOD, template)
    assert.deepEqual(parameters, { DomainName: 'chat.example.com', Storage: '30' })
  })

  test('an environment file is refused with all of its errors at once', async () => {
    const problem = await expectProblem(() =>
      read('account: 1\nprotected: maybe\nparameters:\n  Mode: x\n  Nope: y\ntags: none\n'),
    )
    assert.deepEqual(problem.findings.map(({ rule }) => rule).toSorted(), [
      'environment/missing-key',
      'environment/missing-key',
      'environment/missing-key',
      'environment/unquoted-account',
      'environment/value',
      'environment/value',
      'environment/value',
    ])
  })

  test('an environment file is refused for an invalid layer, with the location in the layer', async () => {
    const layer = 'extends: [sizes/large]\napproved-losses: [A]\nparameters:\n  Mode: x\n'
    const problem = await expectProblem(() => read(GOOD, { 'environments/sizes/small.yaml': layer }))
    assert.deepEqual(findingLines(problem.findings), [
      "environments/sizes/small.yaml:1:1 error environment/layer: A layer cannot have 'extends'. Name every layer in the environment's own file.",
      "environments/sizes/small.yaml:2:1 error environment/layer: A layer cannot have 'approved-losses'. Approve a loss in the environment's own file.",
      "environments/sizes/small.yaml:4:3 error environment/parameter: Parameter 'Mode' is 'x', but it must be one of 'postgres', 'sqlite'.",
    ])
  })

  test('an environment file is refused for a layer that cannot be read', async () => {
    const problem = await expectProblem(() => read(GOOD, { 'environments/sizes/small.yaml': 'a: &x 1\n' }))
    assert.deepEqual(findingLines(problem.findings), [
      'environments/sizes/small.yaml:1:4 error environment/unreadable-layer: Anchors and aliases are not supported. Repeat the value where it is needed.',
    ])
  })

  test('an environment file that cannot be read is refused', async () => {
    const problem = await expectProblem(() => read('a: 1\na: 2\n'))
    assert.deepEqual(findingLines(problem.findings), [
      "environments/dev.yaml:2:1 error environment/unreadable: Duplicate key 'a', first on line 1. Delete one of the two.",
    ])
  })

  test('an environment file is refused for a template that cannot be read, and for its own errors', async () => {
    const problem = await expectProblem(() =>
      read(GOOD.replace('false', 'maybe'), { 'cloudformation/main.yaml': 'Resources: !Reff x\n' }),
    )
    assert.deepEqual(findingLines(problem.findings), [
      "cloudformation/main.yaml:1:12 error template/unreadable: CloudFormation has no function '!Reff'. Did you mean '!Ref'?",
      "environments/dev.yaml:4:1 error environment/value: 'protected' is 'maybe', but it must be one of 'true', 'false'.",
    ])
  })
})
