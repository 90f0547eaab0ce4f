import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isSecretProperty } from '#lib/redaction/secrets/secretProperty.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'

suite('the value of a property is secret', () => {
  for (const [path, after, verdict] of [
    ['/Properties/MasterUserPassword', 'x', true],
    ['/Properties/MasterUsername', 'x', true],
    ['/Properties/SecretString', 'x', true],
    ['/Properties/AuthToken', 'x', true],
    ['/Properties/ProviderDetails/client_secret', 'x', true],
    ['/Properties/ContainerDefinitions/0/Environment/3/Value', 'x', true],
    ['/Properties/ContainerDefinitions', '[{"Name":"app","Environment":[{"Name":"KEY","Value":"x"}]}]', true],
    ['/Properties/UserData', 'x', true],
    ['/Properties/Parameters/ModelApiKey', 'x', true],
    ['/Properties/Anything', '****', true],
    ['/Properties/Anything', '{{resolve:secretsmanager:name:SecretString:password}}', true],
    ['/Properties/DBInstanceClass', 'db.t4g.small', false],
    ['/Properties/ContainerDefinitions/0/Image', 'image:1', false],
    ['/Properties/ContainerDefinitions/0/Secrets/0/ValueFrom', 'arn:aws:secretsmanager:x', false],
    ['/Properties/AccessTokenValidity', '60', false],
    ['/Properties/GenerateSecretString/PasswordLength', '40', false],
    ['/Properties/GenerateSecretString/ExcludePunctuation', 'true', false],
    ['/Properties/GenerateSecretString', '{"PasswordLength":40,"ExcludePunctuation":true}', false],
    ['/Properties/GenerateSecretString/SecretStringTemplate', '{"username":"x"}', true],
    ['/Properties/GenerateSecretString', '{"SecretStringTemplate":"{}","PasswordLength":40}', true],
    ['/Properties/GenerateSecret', 'true', false],
    ['/Properties/GenerateSecret', 'hunter2', true],
    ['/Properties/EncryptionKey', 'arn:aws:kms:eu-central-1:123456789012:key/x', false],
    ['/Properties/EncryptionKey', 'x', true],
    ['/Properties/Client', '{"GenerateSecret":true,"Name":"x"}', false],
    ['/Properties/Client', '{"ClientSecret":"x","Name":"x"}', true],
    ['/Properties/WebhookUrl', 'https://hooks.example.com/x', true],
    ['/Properties/SecretArn', 'arn:aws:secretsmanager:x', false],
    ['/Properties/ApiKeyValue', 'x', true],
    ['/Properties/Passcode', 'x', true],
    ['/Properties/VpnTunnelOptionsSpecifications/0/PreSharedKey', 'x', true],
    ['/Properties/Definition', String.raw`{"body":"{\"ApiKeyValue\":\"x\"}"}`, true],
    ['/Properties/TokenValidityUnits/AccessToken', 'minutes', false],
    ['/Properties/TokenValidityUnits', '{"AccessToken":"minutes","IdToken":"hours"}', false],
    ['/Properties/EnvironmentVariables/2/Value', 'x', true],
    ['/Properties/Source/RuntimeEnvironmentVariables/2/Value', 'x', true],
    ['/Properties/HeaderValue', 'x', false],
    ['/Properties/Policies/PasswordPolicy/MinimumLength', '16', false],
    ['/Properties/KeyPolicy', '{"Statement":[]}', false],
  ] as const)
    test(`${verdict ? '' : 'not '}at ${path} with ${after}`, () => {
      assert.equal(isSecretProperty(aChange(), aPropertyChange({ path, before: undefined, after })), verdict)
    })

  for (const [name, before, after, verdict] of [
    ['JWT_EXPIRES_IN', '8h', '12h', false],
    ['ENABLE_OAUTH_SIGNUP', 'true', 'false', false],
    ['DATABASE_PORT', '5432', '5433', false],
    ['WORKERS', undefined, '2', false],
    ['ADMIN_PIN', '1234', '4321', true],
    ['SESSION_KEY', '12345', '54321', true],
    ['NUMBER', '123456', '2', true],
    ['GREETING', 'hello', 'true', true],
    ['WEBHOOK', 'https://hooks.example.com/x', 'https://hooks.example.com/y', true],
    ['UNKNOWN', undefined, undefined, true],
  ] as const)
    test(`${verdict ? '' : 'not '}in environment variable ${name} from ${before} to ${after}`, () => {
      const label = `ContainerDefinitions/app/Environment/${name}`
      const property = aPropertyChange({ path: '/Properties/ContainerDefinitions/0/Environment/3/Value', label })
      assert.equal(isSecretProperty(aChange(), { ...property, before, after }), verdict)
    })

  test('the value of a property is secret in an environment variable without a name, if it is a number', () => {
    const property = aPropertyChange({ path: '/Properties/ContainerDefinitions/0/Environment/3/Value' })
    assert.equal(isSecretProperty(aChange(), { ...property, before: '1234', after: '4321' }), true)
  })

  for (const [type, path, after] of [
    ['AWS::SSM::Parameter', '/Properties/Value', 'x'],
    ['AWS::ApiGateway::ApiKey', '/Properties/Value', 'x'],
    [
      'AWS::CloudFront::Distribution',
      '/Properties/DistributionConfig/Origins/0/OriginCustomHeaders/0/HeaderValue',
      'x',
    ],
    ['AWS::CloudFront::Distribution', '/Properties/DistributionConfig', '{"Origins":[{"HeaderValue":"x"}]}'],
    ['AWS::ElasticLoadBalancingV2::ListenerRule', '/Properties/Conditions/1/HttpHeaderConfig/Values/0', 'x'],
    ['AWS::Events::Connection', '/Properties/AuthParameters/InvocationHttpParameters/HeaderParameters/0/Value', 'x'],
    ['AWS::Pinpoint::GCMChannel', '/Properties/ServiceJson', '{}'],
  ] as const)
    test(`the value of a property is secret at ${path} of ${type} with ${after}, and not of another type`, () => {
      const property = aPropertyChange({ path, before: undefined, after })
      assert.equal(isSecretProperty({ type }, property), true)
      assert.equal(isSecretProperty({ type: 'AWS::SNS::Topic' }, property), false)
    })

  for (const [cause, verdict] of [
    ['Client.ClientSecret', true],
    ['SignIn.Outputs.ClientSecret', true],
    ['Key.SecretAccessKey', true],
    ['Secret.Arn', false],
    ['SessionSecret', false],
  ] as const)
    test(`${verdict ? '' : 'not '}if ${cause} sets it`, () => {
      const property = aPropertyChange({ path: '/Properties/Anything', before: 'a', after: 'b', cause })
      assert.equal(isSecretProperty(aChange(), property), verdict)
    })
})
