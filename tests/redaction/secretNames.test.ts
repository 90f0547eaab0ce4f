import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isOpenValue, isSecretName } from '#lib/redaction/secrets/secretNames.ts'

suite('secret names', () => {
  for (const name of [
    'DbPassword',
    'SecretKey',
    'WebuiSecretKey',
    'WEBUI_SECRET_KEY',
    'EncryptionKey',
    'SigningKey',
    'PassCode',
    'ApiKey',
    'ApiKeyValue',
    'ClientSecretValue',
    'client-secret',
    'WebhookUrl',
    'SlackWebhook',
    'SecretAccessKey',
    'SecretString',
    'SecretStringTemplate',
    'SessionToken',
  ])
    test(`'${name}' is the name of a secret`, () => assert.equal(isSecretName(name), true))

  for (const name of [
    'SecretArn',
    'ClientSecretArn',
    'SecretName',
    'SecretId',
    'KeyId',
    'AccessKeyId',
    'KmsKeyArn',
    'PublicKey',
    'PartitionKey',
    'TokenValidity',
    'PasswordPolicy',
    'PasswordLength',
    'GenerateSecretString',
    'GenerateStringKey',
    'ExcludePunctuation',
    'Url',
  ])
    test(`'${name}' is not the name of a secret`, () => assert.equal(isSecretName(name), false))
})

suite('values that are no secrets', () => {
  for (const value of ['true', 'false', 'arn:aws:kms:eu-central-1:123456789012:key/0a1b', 'arn:aws-cn:s3:::bucket'])
    test(`'${value}' is no secret`, () => assert.equal(isOpenValue(value), true))

  for (const value of [
    '',
    'x',
    'arn:',
    'arn:hunter2',
    'true love',
    'arn:aws:kms:eu-central-1:123456789012:key/0 secret',
  ])
    test(`'${value}' may be a secret`, () => assert.equal(isOpenValue(value), false))
})
