import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { requestedActions } from '../../../../scripts/emulator/aws/callers/requestedActions/requestedActions.ts'

const account = { partition: 'aws', region: 'eu-central-1', account: '111122223333' }

function actionsOf(operation: string, input: object): readonly string[] {
  const call = { service: { name: 'S3', signingName: 's3' }, operation: { name: operation }, input }
  return (requestedActions(call, account) ?? []).map(({ action, resources }) => `${action} ${resources.join(' ')}`)
}

suite('the actions of calls to S3', () => {
  const object = { Bucket: 'plain', Key: 'a' }

  for (const [source, resource] of [
    ['from/a%20b', 'from/a b'],
    ['/from/%C3%A9', 'from/é'],
    ['from/%zz', 'from/%zz'],
    ['from/%', 'from/%'],
    ['from/%E0%A4%A', 'from/%E0%A4%A'],
  ] as const)
    test(`a copy of '${source}' reads '${resource}'`, () => {
      const expected = [`s3:GetObject arn:aws:s3:::${resource}`, 's3:PutObject arn:aws:s3:::plain/a']
      assert.deepEqual(actionsOf('CopyObject', { ...object, CopySource: source }), expected)
    })

  for (const operation of ['PutObject', 'CreateMultipartUpload'])
    test(`${operation} with tags needs the permission for tags, too`, () => {
      const [put, tag] = ['s3:PutObject arn:aws:s3:::plain/a', 's3:PutObjectTagging arn:aws:s3:::plain/a']
      assert.deepEqual(actionsOf(operation, object), [put])
      assert.deepEqual(actionsOf(operation, { ...object, Tagging: 'a=b' }), [put, tag])
    })

  test('the tags of a version are an action of their own', () => {
    const version = { ...object, VersionId: '1' }
    assert.deepEqual(actionsOf('PutObjectTagging', object), ['s3:PutObjectTagging arn:aws:s3:::plain/a'])
    assert.deepEqual(actionsOf('PutObjectTagging', version), ['s3:PutObjectVersionTagging arn:aws:s3:::plain/a'])
    assert.deepEqual(actionsOf('DeleteObjectTagging', version), ['s3:DeleteObjectVersionTagging arn:aws:s3:::plain/a'])
  })
})
