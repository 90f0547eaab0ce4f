import { appendFileSync } from 'node:fs'

/**
 * For `--import`: appends the name of every input that the program reads to the file in RECORDED_INPUTS. A copy of all
 * variables, for a child process, reads no input: the names of inputs are hidden from it.
 */
const { env } = process
const file = env.RECORDED_INPUTS
if (file === undefined) throw new Error('RECORDED_INPUTS is not set.')
const isInput = (name: string | symbol): name is string => typeof name === 'string' && name.startsWith('INPUT_')
process.env = new Proxy(env, {
  get: (variables, name) => {
    if (isInput(name)) appendFileSync(file, `${name.slice('INPUT_'.length).toLowerCase()}\n`)
    return Reflect.get(variables, name)
  },
  ownKeys: variables => Reflect.ownKeys(variables).filter(name => !isInput(name)),
})
