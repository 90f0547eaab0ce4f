import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '#lib/model/problem.ts'

type Variables = Readonly<Record<string, string | undefined>>

/**
 * Settings of a shell that would lead a client to another account or region, or that contradict an endpoint: the SDKs
 * prefer some of them to AWS_ENDPOINT_URL or to an access key.
 */
const MISLEADING = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_SECURITY_TOKEN',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
]

const LOOPBACK = '127.0.0.1,localhost'

/**
 * The lines that direct a terminal to the built-in AWS, for `eval` or `source`. None of them concerns another program than
 * clients of AWS and our verbs. The AWS CLI reads AWS_DEFAULT_REGION alone, the SDKs AWS_REGION. `shell` has the variables
 * of the user's shell.
 */
export function clientLines(variables: Readonly<Record<string, string>>, shell: Variables): readonly string[] {
  const { AWS_REGION: region = '' } = variables
  const exported = {
    ...variables,
    AWS_DEFAULT_REGION: region,
    // Without it a client asks a host of AWS's own network for credentials that are missing.
    AWS_EC2_METADATA_DISABLED: 'true',
    ...proxyExceptions(shell),
  }
  const own = Object.keys(shell).filter(name => name.startsWith('AWS_ENDPOINT_URL_'))
  return [
    ...Object.entries(exported).map(([name, value]) => `export ${name}=${quoted(value)}\n`),
    `unset ${[...MISLEADING, ...own].join(' ')}\n`,
  ]
}

/** A proxy of this machine reaches no server on the loopback address. Programs read one of the two spellings. */
function proxyExceptions(shell: Variables): Readonly<Record<string, string>> {
  const isProxied = Object.entries(shell).some(([name, value]) => /^(?:https?|all)_proxy$/i.test(name) && value)
  if (!isProxied) return {}
  const value = [shell.no_proxy || shell.NO_PROXY, LOOPBACK].filter(Boolean).join(',')
  return { NO_PROXY: value, no_proxy: value }
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`
}

/** @throws Problem of kind usage if the file cannot be written: found before the server starts, which takes seconds. */
export async function checkClientFile(file: string): Promise<void> {
  await rm(await writeDraft(file, []), { force: true })
  const found = await stat(file).catch(() => undefined)
  if (found && !found.isFile()) throw unwritable(file, 'it is no file')
}

/** Writes the lines as a whole, so that a script may wait for the file. The function that it returns deletes the file. */
export async function writeClientFile(file: string, lines: readonly string[]): Promise<() => Promise<void>> {
  await rename(await writeDraft(file, lines), file)
  return () => rm(file, { force: true })
}

/** @returns the path of the draft, in the folder of the file. @throws Problem of kind usage if it cannot be written */
async function writeDraft(file: string, lines: readonly string[]): Promise<string> {
  const draft = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(draft, lines.join(''), { mode: 0o600 })
    return draft
  } catch (error) {
    throw unwritable(file, error instanceof Error ? error.message : String(error))
  }
}

function unwritable(file: string, reason: string): Problem {
  return new Problem(`The variables cannot be written into '${file}': ${reason}.`, {
    kind: 'usage',
    todo: "Name a file that can be written with '--variables'.",
  })
}
