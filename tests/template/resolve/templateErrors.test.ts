// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const HEAD = `Parameters:
  Name: { Type: String, Default: web }
Mappings: { Sizes: { small: { Cpu: 256 } } }
Conditions:
  No: !Equals [a, b]
Resources:
  Off: { Type: 'AWS::SNS::Topic', Condition: 'No' }
  Topic: { Type: 'AWS::SNS::Topic' }
  Subject:
    Type: AWS::SNS::Topic
    Properties:
      Value: `

const IN_RESOURCES = 'in the Resources block of the template'

const TABLE: readonly (readonly [what: string, source: string, message: string, todo?: string])[] = [
  [
    'an unknown name',
    '!Ref Nme',
    `Template format error: Unresolved resource dependencies [Nme] ${IN_RESOURCES}`,
    "Did you mean 'Name'?",
  ],
  [
    'an attribute of an unknown resource',
    '!GetAtt Topik.Arn',
    `Template format error: Unresolved resource dependencies [Topik] ${IN_RESOURCES}`,
    "Did you mean 'Topic'?",
  ],
  [
    'an unknown name in Sub',
    "!Sub 'a ${Zzzzzz}'",
    `Template format error: Unresolved resource dependencies [Zzzzzz] ${IN_RESOURCES}`,
    "To keep the text '${Zzzzzz}', write '${!Zzzzzz}'.",
  ],
  [
    'a resource with a false condition',
    '!Ref Off',
    `Template format error: Unresolved resource dependencies [Off] ${IN_RESOURCES}`,
    "The condition of 'Off' is false here: use it inside an Fn::If with the same condition.",
  ],
  [
    'an unknown condition',
    '!If [Nope, a, b]',
    'Template error: unresolved condition dependency Nope in Fn::If',
    "Did you mean 'No'?",
  ],
  [
    'an unknown function',
    '{ Fn::Joyn: [] }',
    'Template Error: Encountered unsupported function: Fn::Joyn',
    "Did you mean 'Fn::Join'?",
  ],
  [
    'a condition function in a property',
    '!Equals [a, b]',
    'Template error: Fn::Equals is not a function that returns a value.',
  ],
  [
    'an index beyond the list',
    '!Select [3, [a]]',
    'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
    'The list ends at index 0.',
  ],
  [
    'an index beyond the parts of a text',
    "!Select [2, !Split [',', !Ref Name]]",
    'Template error: Fn::Select cannot select nonexistent value at index 2',
    'The list ends at index 0.',
  ],
  [
    'an index of an empty list',
    '!Select [0, [!Ref AWS::NoValue]]',
    'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
    'The list is empty.',
  ],
  [
    'a fourth argument of FindInMap that is no default',
    '!FindInMap [Sizes, small, Cpu, 8]',
    'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value',
    "The fourth argument can only be '{ DefaultValue: … }'.",
  ],
  [
    'a fifth argument of FindInMap',
    '!FindInMap [Sizes, small, Cpu, { DefaultValue: 8 }, 9]',
    'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value',
  ],
  [
    'subnets with a size that is no number',
    '!Cidr [10.0.0.0/16, 2, x]',
    'Template error: every Fn::Cidr object requires an ipBlock, a count from 1 to 256 and cidrBits',
  ],
  [
    'an invalid index',
    '!Select [x, [a]]',
    'Template error: Fn::Select requires a list argument with two elements: an integer index and a list',
  ],
  [
    'an unknown index',
    '!Select [!Ref Topic, [a]]',
    "'Topic' is known only when the stack runs, but it is needed before it does.",
    'Decide by a parameter that the environment sets.',
  ],
  [
    'an unknown key of a mapping',
    '!FindInMap [Sizes, big, Cpu]',
    'Template error: Unable to get mapping for Sizes::big::Cpu',
  ],
  [
    'an unknown mapping',
    '!FindInMap [Size, big, Cpu]',
    "Template error: Mapping named 'Size' is not present in the 'Mappings' section of template.",
  ],
  [
    'a Join without list',
    "!Join [',', a]",
    'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.',
  ],
  [
    'a Split with one argument',
    "!Split [',']",
    'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.',
  ],
  [
    'a GetAtt without attribute',
    '{ Fn::GetAtt: Topic }',
    'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
  ],
  [
    'a Sub of a list',
    "!Sub ['${A}', { A: [1] }]",
    'Template error: every value of the context object of every Fn::Sub object must be a string or a function that returns a string',
    "The variable 'A' is none.",
  ],
  [
    'a Sub of nothing',
    "!Sub ['${A}', { A: !Ref AWS::NoValue }]",
    'Template error: every value of the context object of every Fn::Sub object must be a string or a function that returns a string',
    "The variable 'A' is none.",
  ],
  [
    'a Sub with an invalid name',
    "!Sub ['${A b}', { 'A b': x }]",
    'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
    "To keep the text '${A b}', write '${!A b}'.",
  ],
  [
    'too many subnets',
    '!Cidr [10.0.0.0/24, 3, 7]',
    "Template error: Fn::Cidr cannot create 3 subnets in '10.0.0.0/24'.",
  ],
  [
    'an invalid CIDR block',
    '!Cidr [10.0.0/24, 1, 7]',
    "Template error: Fn::Cidr cannot create 1 subnets in '10.0.0/24'.",
  ],
  [
    'a function without its transform',
    '{ Fn::Length: [a] }',
    'Template Error: Encountered unsupported function: Fn::Length',
    'It needs the transform AWS::LanguageExtensions, which has to stay out of the templates here: write its value.',
  ],
]

suite('an invalid value', () => {
  for (const [what, source, message, todo] of TABLE)
    test(`${what} is one finding with its location`, () => {
      const { findings } = resolveFiles({ 'main.yaml': HEAD + source })

      assert.deepEqual(
        findings.map(({ level, message, todo }) => ({ level, message, todo })),
        [{ level: 'error', message, todo }],
      )
      assert.equal(findings[0]?.location?.file, 'cloudformation/main.yaml')
      assert.equal(findings[0]?.location?.line, 12)
      assert.ok((findings[0]?.location?.column ?? 0) >= 7)
    })
})

suite('an invalid template', () => {
  const good = 'Resources:\n  Topic: { Type: "AWS::SNS::Topic" }\n'
  for (const [what, text, message, line] of [
    [
      'an output of an unknown resource',
      `${good}Outputs:\n  A: { Value: !Ref Topc }`,
      'Template format error: Unresolved resource dependencies [Topc] in the Outputs block of the template',
      4,
    ],
    [
      'an output with an unknown condition',
      `${good}Outputs:\n  A: { Value: a, Condition: Nope }`,
      'Template format error: Unresolved condition dependency Nope in the Outputs block of the template',
      4,
    ],
    [
      'a resource with an unknown condition',
      'Resources:\n  Topic: { Type: "AWS::SNS::Topic", Condition: Nope }',
      'Template format error: Unresolved condition dependency Nope in the Resources block of the template',
      2,
    ],
    [
      'a dependency on an unknown resource',
      'Resources:\n  Topic: { Type: "AWS::SNS::Topic", DependsOn: Nope }',
      'Template format error: Unresolved resource dependencies [Nope] in the Resources block of the template',
      2,
    ],
    [
      'a condition on a resource',
      `${good}Conditions:\n  C: !Equals [!Ref Topic, a]`,
      'Template format error: Unresolved dependencies [Topic]. Cannot reference resources in the Conditions block of the template',
      4,
    ],
    [
      'a condition on an unknown condition',
      `${good}Conditions:\n  C: !Not [{ Condition: Nope }]`,
      'Template error: unresolved condition dependency Nope in Condition',
      4,
    ],
    [
      'a cycle of conditions',
      `${good}Conditions:\n  A: !Not [{ Condition: B }]\n  B: !Not [{ Condition: A }]`,
      'Template format error: Circular dependency between conditions: [A]',
      4,
    ],
    [
      'a condition that is no condition',
      `${good}Conditions:\n  C: yes`,
      'Template format error: Conditions can only be boolean operations on parameters and other conditions',
      4,
    ],
    [
      'a cycle of resources',
      'Resources:\n  A: { Type: T::A::A, Properties: { P: !Ref B } }\n  B: { Type: T::A::A, DependsOn: A }\n  C: { Type: T::A::A, DependsOn: A }',
      'Circular dependency between resources: [A, B]',
      2,
    ],
    [
      'a resource that depends on itself',
      'Resources:\n  A: { Type: T::A::A, Properties: { P: !GetAtt A.Arn } }',
      'Circular dependency between resources: [A]',
      2,
    ],
  ] as const)
    test(`${what} is one finding with its location`, () => {
      const { findings } = resolveFiles({ 'main.yaml': text })

      assert.deepEqual(
        findings.map(finding => [finding.message, finding.location?.line]),
        [[message, line]],
      )
    })
})

test('all findings are reported at once, in the order of the file', () => {
  const { findings } = resolveFiles({ 'main.yaml': `${HEAD}[!Ref One1, !Ref Two2]\n      Other: !Ref Three3` })

  assert.deepEqual(
    findings.map(({ message, location }) => [/\[(\w+)\]/.exec(message)?.[1], location?.line]),
    [
      ['One1', 12],
      ['Two2', 12],
      ['Three3', 13],
    ],
  )
})

suite('a circle of resources is named as the way around it', () => {
  const todoOf = (resources: Readonly<Record<string, string>>) => {
    const lines = Object.entries(resources).map(([id, on]) => `  ${id}: { Type: 'T::A::A', DependsOn: [${on}] }\n`)
    return resolveFiles({ 'main.yaml': `Resources:\n${lines.join('')}` })
      .findings.map(({ todo }) => todo)
      .join()
  }
  for (const [what, resources, circles] of [
    ['of itself', { A: 'A' }, 'A → A'],
    ['of four', { A: 'B', B: 'C', C: 'D', D: 'A' }, 'A → B → C → D → A'],
    ['that is the shorter one', { A: 'B', B: 'C, A', C: 'A' }, 'A → B → A; C → A → B → C'],
    ['twice, with a resource between them', { A: 'B', B: 'A, M', M: 'C', C: 'C' }, 'A → B → A; C → C'],
  ] as const)
    test(`the way around a circle ${what}`, () =>
      assert.equal(todoOf(resources), `Remove a reference from each circle: ${circles}.`))
})

test('a branch that is not selected may use a resource with a false condition', () => {
  assert.deepEqual(resolveFiles({ 'main.yaml': `${HEAD}!If [No, !Ref Off, a]` }).findings, [])
})

test('a branch that is not selected may not use an unknown name', () => {
  assert.equal(resolveFiles({ 'main.yaml': `${HEAD}!If [No, !Ref Nowhere, a]` }).findings.length, 1)
})
