import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { violatedParts } from '#lib/tools/guard/violatedParts.ts'

const TYPE = 'AWS::X::Y'

function aResource(properties: JsonMap = {}, type = TYPE): JsonMap {
  return { Type: type, Properties: properties }
}

/** A check of a value that is there: `from` is compared with `to`. */
function wrong(from: string, comparison: Json = ['In', false], to = ''): Json {
  return { Clause: { Binary: { check: { Resolved: { from: valueAt(from), to: valueAt(to), comparison } } } } }
}

function missing(path: string): Json {
  return {
    Clause: { Unary: { check: { UnResolved: { value: { traversed_to: valueAt(path), remaining_query: 'A' } } } } },
  }
}

function valueAt(path: string): Json {
  return { path, value: { path: '/Resources/Other/Properties', value: 1 } }
}

const EQUALS = ['Eq', false]

/** `Resource: Properties/A/0` */
function linesOf(checks: Json, resources: Readonly<Record<string, JsonMap>>): readonly string[] {
  return violatedParts(checks, resources, [TYPE]).map(({ resource, path }) => `${resource}: ${path.join('/')}`)
}

const TAGS = aResource({
  Tags: [
    { Key: 'a', Value: '1' },
    { Key: 'b', Value: '2' },
  ],
})

suite('the part that violates a rule', () => {
  for (const [what, checks, resources, lines] of [
    ['is a wrong value', [wrong('/Resources/A/Properties/B')], { A: aResource({ B: 1 }) }, ['A: Properties/B']],
    ['is where a value is missing', [missing('/Resources/A/Properties')], { A: aResource() }, ['A: Properties']],
    [
      'is a wrong value rather than a missing one',
      [wrong('/Resources/A/Properties/B'), missing('/Resources/A/Properties')],
      { A: aResource({ B: 1 }) },
      ['A: Properties/B'],
    ],
    [
      'has all wrong values of a resource',
      [wrong('/Resources/A/Properties/B/C'), wrong('/Resources/A/Properties/B/D')],
      { A: aResource({ B: { C: 1, D: 2 } }) },
      ['A: Properties/B'],
    ],
    [
      'is one for each resource',
      [wrong('/Resources/A/Properties/B'), missing('/Resources/C/Properties')],
      { A: aResource({ B: 1 }), C: aResource() },
      ['A: Properties/B', 'C: Properties'],
    ],
    [
      'has the path of a resource in a nested stack',
      [wrong('/Resources/Nested/A/Properties/B')],
      { Nested: aResource(), 'Nested/A': aResource({ B: 1 }) },
      ['Nested/A: Properties/B'],
    ],
    [
      'may have slashes in the name of a property',
      [wrong('/Resources/A/Properties/Labels/example.com/name/0')],
      { A: aResource({ Labels: { 'example.com/name': ['x'] } }) },
      ['A: Properties/Labels/example.com/name/0'],
    ],
    [
      'is in the item with the wanted label',
      [
        wrong('/Resources/A/Properties/Tags/0/Key', EQUALS),
        wrong('/Resources/A/Properties/Tags/0/Value'),
        wrong('/Resources/A/Properties/Tags/1/Value'),
      ],
      { A: TAGS },
      ['A: Properties/Tags/1/Value'],
    ],
    [
      'is the list if no item has the wanted label',
      [wrong('/Resources/A/Properties/Tags/0/Key', EQUALS), wrong('/Resources/A/Properties/Tags/1/Key', EQUALS)],
      { A: TAGS },
      ['A: Properties/Tags'],
    ],
    [
      'is a label that a rule forbids',
      [wrong('/Resources/A/Properties/Tags/0/Key', ['Eq', true])],
      { A: TAGS },
      ['A: Properties/Tags/0/Key'],
    ],
    [
      'is the other side of a comparison with a constant',
      [wrong('/0', ['In', false], '/Resources/A/Properties/B')],
      { A: aResource({ B: [] }) },
      ['A: Properties/B'],
    ],
    [
      'is not a resource that was looked up',
      [wrong('/Resources/A/Properties/B'), wrong('/Resources/Key/Type')],
      { A: aResource({ B: 1 }), Key: aResource({}, 'AWS::KMS::Key') },
      ['A: Properties/B'],
    ],
    [
      'is a resource that was looked up, if there is no other',
      [wrong('/Resources/Key/Type')],
      { A: aResource(), Key: aResource({}, 'AWS::KMS::Key') },
      ['Key: Type'],
    ],
    [
      'is every resource that the rule evaluates, if a search has no result',
      [{ Clause: {} }],
      { A: aResource(), B: aResource(), Key: aResource({}, 'AWS::KMS::Key') },
      ['A: ', 'B: '],
    ],
    ['is nothing if there is no such resource', [wrong('/Resources/Other/Properties')], {}, []],
  ] as const)
    test(`the part that violates a rule ${what}`, () => assert.deepEqual(linesOf(checks, resources), lines))
})
