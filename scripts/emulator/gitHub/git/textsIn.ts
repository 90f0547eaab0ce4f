import { runGit } from './runGit.ts'

/** The texts of the files in a folder of a commit, by name, in two processes. */
export function textsIn(repository: string, sha: string, folder: string): Readonly<Record<string, string>> {
  const list = runGit(repository, ['ls-tree', '-z', `${sha}:${folder}`], { codes: [128] })
  const blobs = (list.code === 0 ? list.output : '').split('\0').flatMap(line => {
    const [, id = '', name = ''] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? []
    return id ? [{ id, name }] : []
  })
  const input = blobs.map(({ id }) => `${id}\n`).join('')
  let rest = runGit(repository, ['cat-file', '--batch'], { input }).bytes
  return Object.fromEntries(
    blobs.map(({ name }) => {
      const end = rest.indexOf('\n')
      const size = Number(rest.subarray(0, end).toString().split(' ')[2])
      const text = rest.subarray(end + 1, end + 1 + size).toString()
      rest = rest.subarray(end + 1 + size + 1)
      return [name, text]
    }),
  )
}
