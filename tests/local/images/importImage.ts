import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, lstat, mkdir, mkdtemp, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { outputOf } from '../runProgram.ts'
import { sharedLibraries } from './sharedLibraries.ts'
import type { StandIn } from './standIn.ts'

const OWNER = ['--owner=root:0', '--group=root:0', '--numeric-owner']

/** Makes an image with this name of programs of this machine. Needs Linux and GNU tar. */
export async function importImage(name: string, standIn: StandIn): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), 'stand-in-'))
  try {
    await chmod(stage, 0o755)
    await fill(stage, standIn)
    const excluded = standIn.excluded.map(pattern => `--exclude=${pattern}`)
    const folders = standIn.folders.map(folder => folder.slice(1))
    const fromHere = folders.length > 0 ? ['--directory', '/', ...folders] : []
    const given = ['--create', ...OWNER, ...excluded, '--directory', stage, '.', ...fromHere]
    const tar = spawn('tar', given, { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(tar, 'close')
    const changes = standIn.instructions.flatMap(instruction => ['--change', instruction])
    await outputOf({ program: 'docker', arguments: ['import', ...changes, '-', name], input: tar.stdout })
    const [code] = await ended
    if (code !== 0) throw new Error(`tar ended with ${code}.`)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function fill(stage: string, standIn: StandIn): Promise<void> {
  await linkFolders(stage)
  const libraries = await sharedLibraries([...Object.values(standIn.programs), ...(await librariesIn(standIn.folders))])
  const isInFolder = (file: string): boolean => standIn.folders.some(folder => file.startsWith(`${folder}/`))
  for (const file of libraries.filter(library => !isInFolder(library))) await put(stage, file, file)
  for (const [target, source] of Object.entries(standIn.programs)) await put(stage, target, source)
  for (const [target, text] of Object.entries(standIn.scripts)) {
    await mkdir(dirname(join(stage, target)), { recursive: true })
    await writeFile(join(stage, target), text, { mode: 0o755 })
  }
  const { name, id } = standIn.user ?? { name: 'user', id: 1000 }
  await mkdir(join(stage, 'etc'), { recursive: true })
  await writeFile(join(stage, 'etc/passwd'), `root:x:0:0::/root:/bin/sh\n${name}:x:${id}:${id}::/tmp:/bin/sh\n`)
  await writeFile(join(stage, 'etc/group'), `root:x:0:\n${name}:x:${id}:\n`)
  for (const folder of ['/tmp', ...standIn.openFolders]) {
    await mkdir(join(stage, folder), { recursive: true })
    // With the bit of /tmp: a new volume gets the rights of the folder that it covers.
    await chmod(join(stage, folder), 0o1777)
  }
}

/** `/bin` is a link to `/usr/bin` in most distributions, and the loader has its path from there. */
async function linkFolders(stage: string): Promise<void> {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    const entry = await lstat(join('/', name)).catch(() => undefined)
    if (!entry?.isSymbolicLink()) continue
    const target = await readlink(join('/', name))
    await mkdir(join(stage, target), { recursive: true })
    await symlink(target, join(stage, name))
  }
}

async function put(stage: string, target: string, source: string): Promise<void> {
  await mkdir(dirname(join(stage, target)), { recursive: true })
  await copyFile(source, join(stage, target))
}

/** The programs and libraries inside the folders: the files that may load further libraries of the machine. */
async function librariesIn(folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of folders) {
    const given = [folder, '-type', 'f', '(', '-name', '*.so', '-o', '-name', '*.so.*', '-o', '-perm', '-u+x', ')']
    found.push(...(await outputOf({ program: 'find', arguments: given })).split('\n').filter(Boolean))
  }
  return found
}
