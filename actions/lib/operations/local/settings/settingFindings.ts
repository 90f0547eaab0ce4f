import {
  COGNITO_SETTINGS,
  EXAMPLE_SETTINGS_FILE,
  type LocalProfile,
  SETTINGS_FILE,
} from '../../../model/local/localProfile.ts'
import type { Finding } from '../../../model/problem.ts'
import { quotedList } from '../../../model/quotedList.ts'
import { localPorts } from './localPorts.ts'
import type { Settings } from './readSettings.ts'
import { type InvalidValue, regionOfDomain, regionOfPool, SETTING_RULES } from './settingRules.ts'
import type { Setting } from './settingsFile.ts'

const SOURCE = `'npm run -s status -- dev --env' prints the lines of a deployed environment, and ${EXAMPLE_SETTINGS_FILE} says where each value is.`

/** Everything that is wrong with the settings of a profile, at once. Values of another profile are not judged. */
export function settingFindings(settings: Settings, profile: LocalProfile): readonly Finding[] {
  const isUsed = (name: string) => profile === 'cognito' || !name.startsWith('COGNITO_')
  const used = [...settings.examples.keys()].filter(isUsed)
  const found = used.flatMap(name => {
    const setting = settings.find(name)
    return setting ? invalidValuesIn(setting, settings).map(each => findingOf(each, setting)) : []
  })
  return [
    ...settings.findings,
    ...found,
    ...(profile === 'cognito' ? [...missing(settings), ...otherRegion(settings)] : []),
    ...samePorts(settings, profile),
  ]
}

function invalidValuesIn({ name, value }: Setting, { examples }: Settings): readonly InvalidValue[] {
  if (value === '') return isNeeded(name) ? [{ message: `${name} is empty.`, todo: SOURCE }] : []
  const example = examples.get(name)
  if (isNeeded(name) && ((value === example && name !== 'COGNITO_REGION') || PLACEHOLDER.test(value)))
    return [{ message: `${name} has the value of an example.`, todo: SOURCE }]
  const found = SETTING_RULES[name]?.(value)
  return found ? [{ ...found, message: `${name}: ${found.message}` }] : []
}

const PLACEHOLDER = /^[<[{].*[>\]}]$|\bexample\b|change[-_ ]?me|^your[-_ ]|^x{3,}$|_(?:AbCdEf\w*|Example|X{3,})$/i

function isNeeded(name: string): boolean {
  return COGNITO_SETTINGS.some(each => each === name)
}

function missing({ hasFile, find }: Settings): readonly Finding[] {
  const names = COGNITO_SETTINGS.filter(name => find(name) === undefined)
  if (names.length === 0) return []
  const message = hasFile
    ? `${SETTINGS_FILE} has no ${quotedList(names)}, which the profile 'cognito' needs.`
    : `There is no ${SETTINGS_FILE}, and the profile 'cognito' needs ${quotedList(names)}.`
  const todo = hasFile ? SOURCE : `Copy ${EXAMPLE_SETTINGS_FILE} to ${SETTINGS_FILE}; ${SOURCE}`
  return [{ level: 'error', rule: 'settings/missing', message, todo }]
}

function otherRegion({ find }: Settings): readonly Finding[] {
  const region = find('COGNITO_REGION')?.value
  if (!region || SETTING_RULES.COGNITO_REGION?.(region)) return []
  return [
    { setting: find('COGNITO_USER_POOL_ID'), regionOf: regionOfPool, noun: 'user pool' },
    { setting: find('COGNITO_DOMAIN'), regionOf: regionOfDomain, noun: 'domain' },
  ].flatMap(({ setting, regionOf, noun }) => {
    const actual = regionOf(setting?.value ?? '')
    if (!setting || actual === undefined || actual === region) return []
    const message = `The ${noun} '${setting.value}' is in region '${actual}', but COGNITO_REGION is '${region}'.`
    return [findingOf({ message, todo: `Correct COGNITO_REGION, or the ${noun}.` }, setting, 'settings/region')]
  })
}

function samePorts(settings: Settings, profile: LocalProfile): readonly Finding[] {
  const [first, second] = localPorts(settings, profile)
  if (!first || !second || first.port !== second.port) return []
  const message = `${first.name} and ${second.name} are the same port, ${first.port}.`
  return [
    findingOf({ message, todo: 'Give one of them another port.' }, second.setting ?? first.setting, 'settings/port'),
  ]
}

function findingOf(found: InvalidValue, setting: Setting | undefined, rule = 'settings/value'): Finding {
  const { message, todo, level } = found
  const origin =
    setting && !setting.location ? ` It comes from the shell, which counts more than ${SETTINGS_FILE}.` : ''
  const location = setting?.location
  return { level: level ?? 'error', rule, message: `${message}${origin}`, todo, ...(location && { location }) }
}
