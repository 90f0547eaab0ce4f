import { isMap, type Json, type JsonMap, type Path } from '#lib/model/json.ts'
import { LANGUAGE_EXTENSIONS, macroCallsIn, transformsOf } from '#lib/template/parse/transforms.ts'
import { awsMessageOf } from './refusalMessage.ts'

const SERVERLESS = 'AWS::Serverless-2016-10-31'

/**
 * The template without the transform of SAM, where that changes nothing: SAM has it in each of its templates, also in one
 * that has no resource of its types and no globals.
 */
export function withoutIdleTransform(root: Json): Json {
  if (!isMap(root) || transformsOf(root).some(name => name !== SERVERLESS) || usesServerless(root)) return root
  const { Transform: _, ...rest } = root
  return rest
}

function usesServerless({ Globals: globals, Resources: resources }: JsonMap): boolean {
  const all = isMap(resources) ? Object.values(resources) : []
  return globals !== undefined || all.some(item => isMap(item) && String(item.Type).startsWith('AWS::Serverless::'))
}

/**
 * The message for a template with a macro or a loop. CloudFormation refuses a loop without its transform, each section in
 * its own words, and a macro that the account does not have; everything else it would run, which the emulator cannot.
 */
export function transformRefusal(root: Json, account: string): string | undefined {
  const names = transformsOf(root)
  const unknown = names.find(name => !name.startsWith('AWS::'))
  if (unknown !== undefined) return `No transform named ${account}::${unknown} found.`
  const known = names.find(name => name !== LANGUAGE_EXTENSIONS)
  if (known !== undefined) return `Template error: the transform ${known} cannot run in the emulator.`
  const [first] = macroCallsIn(root)
  if (!first) return undefined
  const pointer = `[/${first.join('/')}]`
  if (first.at(-1) === 'Fn::Transform') return `Template error: the macro at ${pointer} cannot run in the emulator.`
  if (names.includes(LANGUAGE_EXTENSIONS)) return `Template error: the loop at ${pointer} cannot run in the emulator.`
  return loopRefusal(first, pointer)
}

/** Measured for Resources alone (ministack 1739); the others are the words for an entry without its members. */
function loopRefusal(path: Path, pointer: string): string {
  const [section, name] = path
  if (path.length === 2 && section === 'Resources')
    return `Template format error: ${pointer} resource definition is malformed`
  if (path.length === 2 && section === 'Outputs')
    return 'Template format error: Every Outputs member must contain a Value object'
  if (path.length === 2 && section === 'Conditions')
    return 'Template format error: Conditions can only be boolean operations on parameters and other conditions'
  return path.length === 2
    ? `Template format error: ${String(section).replace(/s$/, '')} name ${name} is non alphanumeric.`
    : awsMessageOf(`Template Error: Encountered unsupported function: ${path.at(-1)}`)
}
