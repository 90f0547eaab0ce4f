import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { mostTasks } from '../taskCount.ts'

const RULE = 'application/database'
const PARTS = ['TYPE', 'USER', 'PASSWORD', 'HOST', 'PORT', 'NAME'].map(part => `DATABASE_${part}`)
const DATA = '/app/backend/data'

/** Where accounts and chats are stored. */
export const database: ValueRule = settings => {
  const { isSet, isMissing, isTrue, text, container, location } = settings
  if (text('DATABASE_TYPE')?.startsWith('sqlite')) return []
  const hasToken = isTrue('DATABASE_ENABLE_IAM_TOKEN_AUTH', false) === true
  const needed = PARTS.filter(name => !(hasToken && name === 'DATABASE_PASSWORD'))
  const missing = needed.filter(isMissing)
  if (missing.length > 0 && missing.length < needed.length) {
    const [only = ''] = missing
    // Open WebUI needs no password for an address, PostgreSQL needs one to let it in.
    const isPassword = missing.length === 1 && only === 'DATABASE_PASSWORD'
    const consequence = isPassword
      ? 'the database refuses Open WebUI, which does not start'
      : `Open WebUI ignores the others and takes ${isSet('DATABASE_URL') ? "'DATABASE_URL'" : 'a file inside the container, which is lost with the task'}`
    return [
      {
        ...{
          level: 'error',
          rule: RULE,
          location: location(needed.find(isSet) ?? only),
          todo: `Set '${missing.join("' and '")}', or 'DATABASE_URL' in place of all of them.`,
        },
        message: `'${missing.join("' and '")}' ${missing.length === 1 ? 'is' : 'are'} missing beside the other parts of the database's address: ${consequence}.`,
      },
    ]
  }
  const hasFile = text('DATABASE_URL')?.startsWith('sqlite') || (missing.length > 0 && isMissing('DATABASE_URL'))
  return [...(hasFile ? file(settings) : transport(settings, missing.length === 0)), ...pool(settings)].map(
    finding => ({
      ...finding,
      location: finding.location ?? container.location,
    }),
  )
}

function file({ container, text, isTrue, isMissing, location }: ApplicationSettings): readonly Finding[] {
  const about = { rule: RULE, location: location('DATABASE_URL') }
  const tasks = mostTasks(container)
  const todo = "Set 'DATABASE_URL' to a PostgreSQL database, in 'Secrets'."
  if (tasks > 1)
    return [
      {
        ...{ ...about, level: 'error', todo },
        message: `Up to ${tasks} tasks run with a database in a file of their own: accounts and chats come and go with the task that a request reaches, or the file breaks.`,
      },
    ]
  const path = isMissing('DATABASE_URL')
    ? `${DATA}/webui.db`
    : (text('DATABASE_URL') ?? '').replace(/^sqlite\w*:\/\/\//, '')
  const mount = container.mounts.find(one => path.startsWith(`${one.path}/`))
  if (!mount && path.startsWith('/'))
    return [
      {
        ...{ ...about, level: 'warning', todo },
        message: `The database is the file '${path}' inside the container: every account and chat is lost with the task.`,
      },
    ]
  const journal = 'DATABASE_ENABLE_SQLITE_WAL'
  return mount?.isRemote && isTrue(journal, true)
    ? [
        {
          ...{
            level: 'error',
            rule: RULE,
            location: location(journal),
            todo: `Set '${journal}' to 'false', or take PostgreSQL.`,
          },
          message: `'${journal}' is ${isMissing(journal) ? "missing and 'true' by default" : "'true'"}, and the database is a file on a file system in the network: the journal needs a local disk, chats hang, and the file breaks in the end.`,
        },
      ]
    : []
}

const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']

/** TLS of the driver, which takes PGSSLMODE where the address says nothing. */
function transport({ text, isMissing, location }: ApplicationSettings, hasParts: boolean): readonly Finding[] {
  const name = 'PGSSLMODE'
  const value = text(name)
  const todo = `Set '${name}' to 'require'.`
  if (value !== undefined && value !== '' && !MODES.includes(value))
    return [
      {
        level: 'error',
        rule: RULE,
        location: location(name),
        todo,
        message: `'${name}' is '${value}', which is none of ${MODES.join(', ')}: the driver refuses it, and Open WebUI does not start.`,
      },
    ]
  const isWeak = value !== undefined && MODES.slice(0, 3).includes(value)
  if (!isWeak && !(hasParts && isMissing(name))) return []
  return [
    {
      ...{ level: 'warning', rule: RULE, location: location(name), todo },
      message: `'${name}' is ${value === undefined ? 'missing' : `'${value}'`}: passwords and chats go to the database without TLS where the server does not insist on it.`,
    },
  ]
}

/** A driver's connections beyond the first ones. */
function pool({ text, location }: ApplicationSettings): readonly Finding[] {
  const size = text('DATABASE_POOL_SIZE')
  return size === '0'
    ? [
        {
          ...{
            level: 'warning',
            rule: RULE,
            location: location('DATABASE_POOL_SIZE'),
            todo: "Set it to a number such as '20'.",
          },
          message: "'DATABASE_POOL_SIZE' is '0': Open WebUI opens a connection for every query, and is slow.",
        },
      ]
    : []
}
