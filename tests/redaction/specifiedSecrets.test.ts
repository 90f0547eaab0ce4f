import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isSecretAttribute } from '#lib/redaction/secrets/secretAttributes.ts'
import { isSecretName } from '#lib/redaction/secrets/secretNames.ts'
import { SECRET_ATTRIBUTES, SECRET_PROPERTIES } from '#lib/redaction/secrets/specifiedSecrets.ts'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import type { PropertyShapes, ValueShape } from '#lib/tools/valueShape.ts'

const specifications = await loadResourceSpecification()

/** The names of all properties, at any depth. */
function namesIn(shapes: PropertyShapes, seen: Set<string> = new Set()): ReadonlySet<string> {
  for (const [name, { shape }] of Object.entries(shapes)) {
    const isNew = !seen.has(name)
    seen.add(name)
    if (isNew) for (const inner of structuresIn(shape)) namesIn(inner, seen)
  }
  return seen
}

function structuresIn(shape: ValueShape): readonly PropertyShapes[] {
  switch (shape.kind) {
    case 'list':
    case 'map':
      return structuresIn(shape.item)
    case 'either':
      return shape.shapes.flatMap(structuresIn)
    case 'structure':
      return [shape.properties()]
    default:
      return []
  }
}

suite('the secrets of the specification', () => {
  for (const [type, attributes] of Object.entries(SECRET_ATTRIBUTES))
    test(`the secrets of the specification name attributes that ${type} has`, () => {
      const { attributes: specified, properties } = specifications.find(type) ?? { attributes: {}, properties: {} }
      const readable = ['Ref', ...Object.keys(specified), ...Object.keys(properties)]
      const missing = attributes.filter(name => !readable.some(one => one === name || one.startsWith(`${name}.`)))
      assert.deepEqual(missing, [], readable.join())
    })

  for (const [type, properties] of Object.entries(SECRET_PROPERTIES))
    test(`the secrets of the specification name properties that ${type} has`, () => {
      const specified = namesIn(specifications.find(type)?.properties ?? {})
      assert.deepEqual(
        properties.filter(name => !specified.has(name)),
        [],
      )
    })

  test('the secrets of the specification are all attributes that sound like one, but for these', () => {
    const sounds = /secret|passw|passphrase|token|credential|(?:api|access|private|stream|shared)key|psk|webhook|otp$/i
    const open = specifications.names().flatMap(type =>
      Object.keys(specifications.find(type)?.attributes ?? {})
        .filter(name => sounds.test(name) && !isSecretAttribute({ logicalId: 'Thing', type }, name))
        .map(name => `${type}.${name}`),
    )
    // Names, ARNs, ids, and what everybody can read in DNS.
    const harmless = /(?:Arn|ARN|Id|ID|Name|JsonKey|Source|Status)$|::EmailIdentity\.DkimDNSToken|ManagedSecretConfig$/
    assert.deepEqual(
      open.filter(name => !harmless.test(name)),
      [],
    )
  })

  test('the secrets of the specification are few: a table that repeats what names say is longer than needed', () => {
    const repeated = Object.entries(SECRET_PROPERTIES).flatMap(([type, names]) =>
      names.filter(isSecretName).map(name => `${type}.${name}`),
    )
    assert.deepEqual(repeated, [])
  })
})
