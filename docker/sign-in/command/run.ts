import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSignIn } from '../startSignIn.ts'
import { readSettings } from './readSettings.ts'

const reading = readSettings(process.env, {
  readText: file => readFileSync(file, 'utf8'),
  usersFile: join(import.meta.dirname, '../users.json'),
})
if (reading.kind === 'problems') {
  process.stderr.write(`Sign-in cannot start.\n${reading.problems.map(problem => `- ${problem}\n`).join('')}`)
  process.exit(2)
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
const { settings, logsRequests } = reading
try {
  const signIn = await startSignIn({ ...settings, ...(logsRequests && { log: print }) })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void signIn.stop())
  print(`Sign-in is ready. Issuer: ${signIn.issuer}. Sign-in pages: ${signIn.signInOrigin}.`)
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Sign-in cannot listen on ${settings.host} port ${settings.port}: ${reason}\n`)
  process.exit(1)
}
