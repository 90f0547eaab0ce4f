/** Intrinsic functions that have a short form: `!Sub` is `Fn::Sub`. */
const FUNCTIONS = [
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
] as const

const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...FUNCTIONS.map(name => [`!${name}`, `Fn::${name}`] as const),
])

/** `Fn::Sub` for `!Sub`; undefined for a tag that CloudFormation does not have. */
export function longFormOf(tag: string): string | undefined {
  return LONG_FORMS.get(tag)
}

export function shortForms(): readonly string[] {
  return [...LONG_FORMS.keys()]
}
