import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import { Problem } from '#lib/model/problem.ts'
import { packageTemplates } from '#lib/template/package/packageTemplates.ts'

const MAIN = `# The root.
Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: network.yaml # the network
      Parameters: { TemplateURL: network.yaml }
  Twin: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './more/../network.yaml' } }
  Far: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: "https://example.com/a.yaml" } }
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TemplateURL: network.yaml } }
`
const NETWORK = "# The network.\nResources: { Topic: { Type: 'AWS::SNS::Topic' } }\n"
const LOCATION = { bucket: 'artifacts', region: 'eu-central-1', urlSuffix: 'amazonaws.com' }

function packageFiles(files: Readonly<Record<string, string>>) {
  const documents = new Map(
    Object.entries(files).map(([name, text]) => [
      `cloudformation/${name}`,
      templateDocument(`cloudformation/${name}`, text),
    ]),
  )
  return packageTemplates('cloudformation/main.yaml', documents, LOCATION)
}

suite('a package', () => {
  test('the key of a packaged template is the digest of its content', () => {
    const { all } = packageFiles({ 'main.yaml': MAIN, 'network.yaml': NETWORK })

    for (const { key, body, url } of all) {
      assert.equal(key, `templates/${createHash('sha256').update(body).digest('hex')}.yaml`)
      assert.equal(url, `https://artifacts.s3.eu-central-1.amazonaws.com/${key}`)
    }
    assert.deepEqual(
      all.map(({ file }) => file),
      ['cloudformation/network.yaml', 'cloudformation/main.yaml'],
    )
  })

  test('packaging changes the text of a relative TemplateURL and nothing else', () => {
    const { root, all } = packageFiles({ 'main.yaml': MAIN, 'network.yaml': NETWORK })
    const url = JSON.stringify(all[0]?.url)

    assert.equal(
      root.body,
      MAIN.replace('TemplateURL: network.yaml #', `TemplateURL: ${url} #`).replace("'./more/../network.yaml'", url),
    )
    assert.equal(all[0]?.body, NETWORK)
  })

  test('the same files give the same package', () => {
    const files = { 'main.yaml': MAIN, 'network.yaml': NETWORK }
    assert.deepEqual(packageFiles(files), packageFiles(files))
  })

  test('a changed child changes the key of the root', () => {
    const before = packageFiles({ 'main.yaml': MAIN, 'network.yaml': NETWORK })
    const after = packageFiles({ 'main.yaml': MAIN, 'network.yaml': `${NETWORK}# more\n` })

    assert.notEqual(before.root.key, after.root.key)
  })

  test('files of equal content are packaged once', () => {
    const main = MAIN.replace('./more/../network.yaml', 'twin.yaml')
    const { all } = packageFiles({ 'main.yaml': main, 'network.yaml': NETWORK, 'twin.yaml': NETWORK })

    assert.equal(all.length, 2)
  })

  test('a JSON template is packaged', () => {
    const main =
      '{"Resources": {"A": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "network.yaml"}}}}'
    const { root, all } = packageFiles({ 'main.yaml': main, 'network.yaml': NETWORK })

    assert.equal(JSON.parse(root.body).Resources.A.Properties.TemplateURL, all[0]?.url)
  })

  for (const [what, files, message] of [
    ['a child is missing', { 'main.yaml': MAIN }, /There is no template cloudformation\/network.yaml/],
    ['a template nests itself', { 'main.yaml': MAIN.replaceAll('network.yaml', 'main.yaml') }, /nests itself/],
    [
      'a TemplateURL is on several lines',
      { 'main.yaml': MAIN.replace('network.yaml #', '>-\n        network.yaml\n      #'), 'network.yaml': NETWORK },
      /must be on one line/,
    ],
  ] as const)
    test(`a package is refused when ${what}`, () =>
      assert.throws(
        () => packageFiles(files),
        error => error instanceof Problem && message.test(error.message),
      ))
})
