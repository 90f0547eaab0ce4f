import fc from 'fast-check'
import type { Template, TemplateParameter } from '#lib/template/parse/template.ts'
import { type Edit, editOf } from './edit.ts'
import { addEntry, inlineYaml, removeEntry } from './editYaml.ts'

/** Edits of an environment's own file: parameters, layers, tags. */
export function environmentEdits(root: Template, name: string, text: string, seed: number): readonly Edit[] {
  const file = `environments/${name}.yaml`
  const parameters = Object.entries(root.parameters)
    .filter(([parameter]) => parameter !== 'DeletionProtection')
    .flatMap(([parameter, shape]) =>
      valuesFor(parameter, shape, seed)
        .filter(value => !text.includes(`  ${parameter}: ${value}\n`))
        .map(value =>
          editOf(
            CONDITION_PARAMETERS.has(parameter) ? 'condition' : 'parameter',
            file,
            `${parameter} is '${value}'`,
            whole => setEntry(whole, ['parameters', parameter], inlineYaml(value)),
          ),
        ),
    )
  const layer = (kind: 'size' | 'region', from: RegExp, to: string) =>
    editOf(kind, file, `extends ${to}`, whole => whole.replace(from, to))
  return [
    ...parameters,
    ...Object.entries(SHAPES).map(([title, values]) =>
      editOf('condition', file, title, whole =>
        Object.entries(values).reduce(
          (all, [parameter, value]) => setEntry(all, ['parameters', parameter], inlineYaml(value)),
          whole,
        ),
      ),
    ),
    ...['small', 'medium', 'large']
      .filter(size => !text.includes(`sizes/${size}`))
      .map(size => layer('size', /sizes\/\w+/, `sizes/${size}`)),
    layer('region', /regions\/[\w-]+/, 'regions/us-east-1'),
    editOf('condition', file, 'protected is turned', whole =>
      whole.replace(/protected: (true|false)/, (_, now) => `protected: ${now !== 'true'}`),
    ),
    editOf('tag', file, 'tag cost-center is another', whole => setEntry(whole, ['tags', 'cost-center'], 'research')),
    editOf('tag', file, 'tag owner is new', whole => setEntry(whole, ['tags', 'owner'], 'platform')),
    editOf('tag', file, 'tag cost-center goes', whole => removeEntry(whole, ['tags', 'cost-center'])),
  ]
}

/** Parameters that conditions of the templates use. */
const CONDITION_PARAMETERS: ReadonlySet<string> = new Set([
  'CertificateArn',
  'DatabaseSnapshotId',
  'EgressMode',
  'EmbeddingDimensions',
  'EmbeddingMode',
  'EmbeddingModel',
  'ExtraCallbackUrls',
  'ExtraLogoutUrls',
  'FileSystemPerformanceMode',
  'FileSystemThroughputMode',
  'HostedZoneId',
  'ImageDigest',
  'ImageVariant',
  'ModelApiBaseUrl',
  'ModelApiKeySecretArn',
  'ModelIds',
  'ModelMode',
  'MultiFactor',
  'UserPoolTier',
])

function setEntry(text: string, path: readonly [string, string], value: string): string {
  const has = new RegExp(`^ {2}${path[1]}:`, 'm').test(text)
  return addEntry(has ? removeEntry(text, path) : text, [path[0]], `${path[1]}: ${value}`)
}

/** Other valid values of the parameter: allowed values, numbers in its range, texts that match its pattern. */
function valuesFor(
  name: string,
  {
    type,
    default: defaultValue,
    allowedValues,
    allowedPattern,
    minLength,
    maxLength,
    minValue,
    maxValue,
  }: TemplateParameter,
  seed: number,
): readonly string[] {
  if (allowedValues) return allowedValues.filter(value => value !== defaultValue).slice(0, 3)
  if (type === 'Number') {
    const [least, most] = [minValue ?? 0, maxValue ?? 1000]
    return [...new Set([least, least + 3, most])].filter(value => value <= most).map(String)
  }
  const suitable = SUITABLE_VALUES[name]
  if (suitable) return suitable
  const fits = new RegExp(allowedPattern ?? '')
  const texts = fc.sample(fc.stringMatching(fits), { seed, numRuns: 60 })
  const inRange = texts.filter(
    text =>
      text !== defaultValue &&
      text !== '' &&
      text.length <= Math.min(maxLength ?? 100, 100) &&
      text.length >= (minLength ?? 0),
  )
  return [...new Set(inRange)].slice(0, 2)
}

/** Parameters that make sense together alone. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'models are those of an endpoint': {
    ModelMode: 'openai-compatible',
    ModelApiBaseUrl: 'https://models.example.com/v1',
    EmbeddingMode: 'endpoint',
    EmbeddingModel: 'text-embedding-3-small',
  },
  'models are those of Amazon Bedrock': {
    ModelMode: 'bedrock',
    ModelIds: 'openai.gpt-oss-120b-1:0',
    ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf',
  },
  'the image is the slim one': { ImageVariant: 'slim', EmbeddingMode: 'off' },
}

/** Values of parameters whose pattern has a lookahead, or allows values that break more than the parameter. */
const SUITABLE_VALUES: Readonly<Record<string, readonly string[]>> = {
  DomainName: ['talk.example.org'],
  SignInDomainPrefix: ['another-prefix'],
  VpcCidr: ['10.1.0.0/16'],
  CertificateArn: ['arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012'],
  ModelApiKeySecretArn: ['arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf'],
}
