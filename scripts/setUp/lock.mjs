// One set-up at a time in a folder. The holder writes its process into a file and renews the time of the file.
import { spawnSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'

const POLL_MILLISECONDS = 250
const RENEWAL_MILLISECONDS = 2_000
/** A holder on another machine that renews nothing for this time has ended. */
const SILENCE_MILLISECONDS = 20_000
/** A file without content is one that its holder is about to write, unless it stays so. */
const EMPTY_MILLISECONDS = 2_000

/**
 * Waits until no other process holds the lock, then takes it.
 * @param {string} file
 * @param {(text: string) => void} print gets one sentence if there is a wait
 * @returns {Promise<() => void>} releases the lock
 */
export async function takeLock(file, print) {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() })
  let seen
  let waitedFor
  while (!create(file, own)) {
    const held = read(file)
    if (held === undefined) continue
    if (held.text !== seen?.text || held.time !== seen.time) seen = { ...held, at: Date.now() }
    if (hasEnded(held.text, Date.now() - seen.at)) {
      removeIf(file, held.text)
      continue
    }
    if (waitedFor !== held.text) print(`${holderText(held.text)} sets up this folder. Waiting until it has ended …\n`)
    waitedFor = held.text
    await new Promise(resolve => setTimeout(resolve, POLL_MILLISECONDS))
  }
  const renewal = setInterval(() => renew(file), RENEWAL_MILLISECONDS)
  renewal.unref()
  return () => {
    clearInterval(renewal)
    if (read(file)?.text === own) rmSync(file, { force: true })
  }
}

/** @returns false if another process holds it. @throws the error of a folder that cannot be written */
function create(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(file) {
  try {
    return { text: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs }
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function renew(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Deleted by a person: the set-up goes on.
  }
}

/** `silence`: the milliseconds for which this process has seen no renewal. */
function hasEnded(text, silence) {
  const holder = holderOf(text)
  if (holder === undefined) return silence > EMPTY_MILLISECONDS
  return holder.host === hostname() ? !isSetUp(holder.pid) : silence > SILENCE_MILLISECONDS
}

function holderOf(text) {
  try {
    const { pid, host, since } = JSON.parse(text)
    return Number.isInteger(pid) && pid > 0 && typeof host === 'string'
      ? { pid, host, since: String(since) }
      : undefined
  } catch {
    return undefined
  }
}

function holderText(text) {
  const { pid, host, since } = holderOf(text) ?? {}
  if (pid === undefined) return 'Another command'
  const time = new Date(since).toTimeString().slice(0, 8)
  return `Another command (process ${pid}${host === hostname() ? '' : ` on ${host}`}, since ${time})`
}

/** True if the process runs, and is a set-up: the system gives the number of an ended process to another one. */
function isSetUp(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  const { status, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  return status !== 0 || stdout.includes('set-up.mjs')
}

/** Two processes may find the same ended holder at once: the lock that one of them has made since then stays. */
function removeIf(file, text) {
  const moved = `${file}.${process.pid}`
  try {
    renameSync(file, moved)
    if (readFileSync(moved, 'utf8') !== text) linkSync(moved, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(moved, { force: true })
  }
}
