import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

const SCHEMA = 'tests/fixtures/sarif/sarif-2.1.0.schema.json'
const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})*$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
}

// Draft 4 differs from draft 7, which ajv knows, in the name of its id alone as far as this schema goes.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'))
const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: FORMATS }).compile(schema)

/** The violations of SARIF's own schema, by their paths; empty for a valid log. */
export function sarifViolations(log: object): readonly string[] {
  validate(JSON.parse(JSON.stringify(log)))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
