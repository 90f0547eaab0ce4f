import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Change, PropertyChange } from '#lib/model/cloudFormation/change.ts'
import { propertyName } from '#lib/model/cloudFormation/propertyChange.ts'
import { withNamedItems } from '#lib/operations/preview/namedItems.ts'
import { markSecretProperties } from '#lib/redaction/secrets/markSecrets.ts'
import { shownProperties } from '#lib/render/phrases/changeGroup.ts'
import { predictChanges } from '#lib/template/predict/predictChanges.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const types = await loadResourceTypes()

/** A task definition with these variables, and `extra` lines of its container. */
const templateOf = (variables: readonly string[], image = 'web:1') => `
Resources:
  Bucket: { Type: 'AWS::S3::Bucket' }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: ${image}
          Environment:
${variables.map(variable => `            - { ${variable} }`).join('\n')}
`

function changeOf(before: string, after: string, isMadeOfSecret: (path: string) => boolean = () => false): Change {
  const [base, head] = [before, after].map(text => aResolvedStack({ 'main.yaml': text }))
  assert.ok(base && head)
  const changes = predictChanges(base, head, types, { before: {}, after: {} })
  const [change] = withNamedItems(changes, { before: base, after: head, isMadeOfSecret }).filter(
    ({ logicalId }) => logicalId === 'Task',
  )
  assert.ok(change)
  return change
}

const textsOf = (change: Change): readonly string[] =>
  shownProperties(change).map(property => {
    const { kind, before, after, replacement } = property
    return `${kind} ${propertyName(property).replace('ContainerDefinitions/web/', '')} ${before} ${after} ${replacement}`
  })

const OLD = ['Name: A, Value: "1"', 'Name: B, Value: "2"', 'Name: C, Value: "3"']

suite('items of a list that have names', () => {
  for (const [what, next, expected] of [
    [
      'an added item',
      ['Name: A, Value: "1"', 'Name: N, Value: "9"', ...OLD.slice(1)],
      ['add Environment/N undefined 9 always'],
    ],
    ['a removed item', OLD.slice(1), ['remove Environment/A 1 undefined always']],
    [
      'an added item and a changed one behind it',
      ['Name: N, Value: "9"', 'Name: A, Value: "1"', 'Name: B, Value: "7"', 'Name: C, Value: "3"'],
      ['add Environment/N undefined 9 always', 'modify Environment/B 2 7 always'],
    ],
    [
      'an item with another name',
      ['Name: A, Value: "1"', 'Name: D, Value: "2"', 'Name: C, Value: "3"'],
      ['add Environment/D undefined 2 always', 'remove Environment/B 2 undefined always'],
    ],
  ] as const)
    test(`${what} is the only change that is shown`, () => {
      const change = changeOf(templateOf(OLD), templateOf(next))

      assert.deepEqual(new Set(textsOf(change)), new Set(expected))
    })

  test('a change outside of the list is shown beside it', () => {
    const change = changeOf(templateOf(OLD), templateOf(['Name: N, Value: "9"', ...OLD], 'web:2'))

    assert.deepEqual(
      new Set(textsOf(change)),
      new Set(['add Environment/N undefined 9 always', 'modify ContainerDefinitions/0/Image web:1 web:2 always']),
    )
  })

  test('the properties themselves stay by position, as the fingerprint has them', () => {
    const change = changeOf(templateOf(OLD), templateOf(['Name: N, Value: "9"', ...OLD]))

    assert.ok(change.properties.some(({ path }) => path.endsWith('/Environment/1/Name')))
  })

  for (const [what, before, after] of [
    ['no item moves', OLD, [...OLD.slice(0, 2), 'Name: C, Value: "4"']],
    ['an item is added at the end', OLD, [...OLD, 'Name: N, Value: "9"']],
    [
      'a name occurs twice',
      ['Name: A, Value: "1"', 'Name: A, Value: "2"'],
      ['Name: B, Value: "1"', 'Name: A, Value: "2"'],
    ],
    ['an item has no name', ['Name: A, Value: "1"', 'Value: "2"'], ['Name: B, Value: "1"', 'Value: "2"']],
  ] as const)
    test(`properties are shown by position if ${what}`, () => {
      assert.equal(changeOf(templateOf(before), templateOf(after)).namedProperties, undefined)
    })

  test('items that change their order alone are shown by position', () => {
    const change = changeOf(templateOf(OLD), templateOf(OLD.toReversed()))

    assert.deepEqual(
      shownProperties(change).map(({ path }) => path),
      change.properties.map(({ path }) => path).toSorted(),
    )
  })

  test('a moved item with a value that only the deployment knows has no text', () => {
    const bucket = 'Name: B, Value: !Ref Bucket'
    const change = changeOf(
      templateOf(['Name: A, Value: "1"', bucket]),
      templateOf(['Name: N, Value: !Ref Bucket', 'Name: A, Value: "1"', bucket]),
    )

    const [added] = change.namedProperties ?? []
    assert.deepEqual(
      [added?.label, added?.after, added?.unknown],
      ['ContainerDefinitions/web/Environment/N', undefined, true],
    )
  })

  test('a secret of a moved item is not shown, whichever template makes it one', () => {
    const secrets = ['Name: A, Value: "1"', 'Name: PASSWORD, Value: canary-1']
    const named = markSecretProperties(
      changeOf(
        templateOf(secrets),
        templateOf(['Name: N, Value: "9"', 'Name: A, Value: "1"', 'Name: PASSWORD, Value: canary-2']),
      ),
    )
    const derived = changeOf(
      templateOf(['Name: A, Value: "1"', 'Name: B, Value: canary-1']),
      templateOf(['Name: N, Value: "9"', 'Name: A, Value: "1"', 'Name: B, Value: "2"']),
      path => path === 'Task/Properties/ContainerDefinitions/0/Environment/1',
    )

    assert.doesNotMatch(JSON.stringify([named.namedProperties, derived.namedProperties]), /canary/)
    const marked = (rows: readonly PropertyChange[] = []) => rows.filter(({ secret }) => secret).map(propertyName)
    assert.ok(marked(named.namedProperties).includes('ContainerDefinitions/web/Environment/PASSWORD'))
    assert.ok(marked(derived.namedProperties).includes('ContainerDefinitions/web/Environment/B'))
  })
})
