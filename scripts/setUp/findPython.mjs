import { spawnSync } from 'node:child_process'
import { SetUpError } from './setUpError.mjs'

const MINIMUM_PYTHON = [3, 10]
const NAMES = process.platform === 'win32' ? ['python', 'python3', 'py'] : ['python3', 'python']

/** The name of a Python that is new enough. @throws SetUpError without one */
export function findPython() {
  const olderVersions = []
  for (const name of NAMES) {
    const { status, stdout } = spawnSync(name, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'], {
      encoding: 'utf8',
    })
    if (status !== 0) continue
    const version = stdout.trim()
    const [first = 0, second = 0] = version.split('.').map(Number)
    if (first > MINIMUM_PYTHON[0] || (first === MINIMUM_PYTHON[0] && second >= MINIMUM_PYTHON[1])) return name
    olderVersions.push(version)
  }
  const requirement = `Python ${MINIMUM_PYTHON.join('.')} or newer is required for cfn-lint`
  throw new SetUpError(
    olderVersions.length > 0 ? `${requirement}; this is ${olderVersions[0]}.` : `${requirement}; none was found.`,
    'Install it and put python3 on the PATH.',
  )
}
