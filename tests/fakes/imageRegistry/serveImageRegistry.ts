import { anIndex } from './registryHandler.ts'
import { startRegistryBehindProxy } from './startRegistryBehindProxy.ts'

// To try the verb 'pin' without the internet: prints the settings, as `export` understands them, and serves until Ctrl-C.
const index = anIndex('linux/amd64', 'linux/arm64')
const tags = process.argv.slice(2)
const images = Object.fromEntries(
  (tags.length > 0 ? tags : ['v0.12.4', 'v0.12.4-slim']).map(tag => [`open-webui/open-webui:${tag}`, index]),
)
const registry = await startRegistryBehindProxy('ghcr.io', { images, login: 'token' })
for (const [name, value] of Object.entries(registry.variables)) console.log(`${name}=${value}`)
process.once('SIGINT', () => registry[Symbol.asyncDispose]().then(() => process.exit()))
