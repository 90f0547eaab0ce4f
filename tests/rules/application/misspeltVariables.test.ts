import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { applicationContainersIn } from '#lib/rules/application/applicationContainer.ts'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import {
  CONTAINER_VARIABLES,
  EXPECTED_NAMES,
  intendedName,
  unknownVariables,
} from '#lib/rules/application/names/unknownVariables.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { alterVariable } from '../../fakes/template/alterVariable.ts'
import { APPLICATION_SHAPES, VARIABLE_SHAPES } from '../../fakes/template/applicationShapes.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

suite('a misspelt variable of the application', () => {
  test('the templates have about ninety variables, all of them known', () => {
    assert.ok(VARIABLE_SHAPES.size >= 85, `${VARIABLE_SHAPES.size} variables`)
    assert.deepEqual(
      [...VARIABLE_SHAPES.keys()].filter(name => !CONTAINER_VARIABLES.has(name)),
      [],
    )
  })

  for (const [name, [stack = fail()]] of VARIABLE_SHAPES)
    test(`${name} with two letters swapped is found by lint, in the line of its name`, () => {
      const misspelt = swapped(name)

      const found = applicationVariables(anEnvironment(), alterVariable(stack, name, { name: misspelt }))

      const finding = found.find(({ rule }) => rule === 'application/unknown-variable')
      assert.match(finding?.message ?? '', new RegExp(`^Unknown variable '${misspelt}': .* Did you mean '${name}'\\?$`))
      // A short name may be someone's own.
      assert.equal(finding?.level, name.length < 5 ? 'warning' : 'error')
      assert.equal(finding?.location?.file, 'cloudformation/compute.yaml')
    })

  for (const name of VARIABLE_SHAPES.keys())
    test(`${name} with any one letter lost or swapped is noticed`, () => {
      const unnoticed = mistakesIn(name).filter(
        word => !CONTAINER_VARIABLES.has(word) && intendedName(word) === undefined,
      )

      assert.deepEqual(unnoticed, [])
    })

  test('the location of a misspelt variable in a branch of the template is that branch', () => {
    const stack = alterVariable(APPLICATION_SHAPES.sqlite, 'DATABASE_URL', { name: 'DATABASE_ULR' })
    const lines = findingLines(applicationVariables(anEnvironment(), stack))
    const { text } = stack.nested.Compute?.template.document ?? fail()
    const line = text.split('\n').findIndex(content => content.includes('Name: DATABASE_URL')) + 1
    assert.match(lines[0] ?? '', new RegExp(`^cloudformation/compute\\.yaml:${line}:`))
  })
})

suite('a name that is hardly a slip of the keyboard', () => {
  for (const [name, meant] of [
    ['OPENID_URL_PROVIDER', 'OPENID_PROVIDER_URL'],
    ['OAUTH_REDIRECT_URI', 'OPENID_REDIRECT_URI'],
    ['OAUTH_ROLE_CLAIM', 'OAUTH_ROLES_CLAIM'],
    ['CORS_ALLOWED_ORIGIN', 'CORS_ALLOW_ORIGIN'],
    ['JWT_EXPIRE_IN', 'JWT_EXPIRES_IN'],
    ['ENABLE_SIGN_UP', 'ENABLE_SIGNUP'],
    ['webui_url', 'WEBUI_URL'],
    ['WEBUIURL', 'WEBUI_URL'],
    ['ENABLE_OAUTH_SIGN_UP', 'ENABLE_OAUTH_SIGNUP'],
  ] as const)
    test(`${name} is understood as ${meant}`, () =>
      assert.deepEqual(intendedName(name), { name: meant, certainty: 'misspelt' }))

  test('each expected name is read by nothing, and the one in its place is read', () => {
    const entries = Object.entries(EXPECTED_NAMES)
    assert.deepEqual(
      entries.filter(([name, meant]) => CONTAINER_VARIABLES.has(name) || !CONTAINER_VARIABLES.has(meant)),
      [],
    )
  })
})

const stackWith = (name: string, image = 'ghcr.io/open-webui/open-webui:v0.12.4') =>
  aResolvedStack({
    'main.yaml': `Resources:
  Tasks:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: proxy
          Image: example.com/proxy:1
          Environment: [{ Name: OPENID_URL_PROVIDER, Value: x }]
        - Name: chat
          Image: ${image}
          Environment:
            - { Name: WEBUI_URL, Value: https://chat.example.com }
            - { Name: ${name}, Value: x }
`,
  })

const findingsFor = (name: string, image?: string) =>
  findingLines(applicationContainersIn(stackWith(name, image)).flatMap(unknownVariables))

suite("a variable of someone else's template", () => {
  test('a misspelt variable of any template is an error in its line, and a container beside it is left alone', () =>
    assert.deepEqual(findingsFor('OPENID_URL_PROVIDER'), [
      "cloudformation/main.yaml:13:17 error application/unknown-variable: Unknown variable 'OPENID_URL_PROVIDER': Open WebUI 0.12.4 does not read it, starts, and takes its default. Did you mean 'OPENID_PROVIDER_URL'? Correct the name.",
    ]))

  test('a misspelt variable is a warning with a newer release, which may have the name', () =>
    assert.match(findingsFor('OPENID_URL_PROVIDER', 'ghcr.io/open-webui/open-webui:v0.13.0').join(), / warning /))

  test('a name with a first word of Open WebUI that nothing reads is a warning', () =>
    assert.deepEqual(findingsFor('WEBUI_COLOUR'), [
      "cloudformation/main.yaml:13:17 warning application/unknown-variable: Unknown variable 'WEBUI_COLOUR': Open WebUI 0.12.4 does not read it, starts, and takes its default. Correct the name, or remove the variable.",
    ]))

  test('a name that shares words with a known one is a warning', () =>
    assert.match(findingsFor('OPENAI_BASE_URL').join(), / warning .* Did you mean 'OPENAI_API_BASE_URL'\?/))

  for (const name of ownNames())
    test(`${name} is someone's own, and no finding`, () => assert.deepEqual(findingsFor(name), []))
})

/** Names that people set in containers for proxies, tools and code of their own. */
function ownNames(): readonly string[] {
  return `AWS_REGION AWS_DEFAULT_REGION AWS_EXECUTION_ENV AWS_XRAY_DAEMON_ADDRESS ECS_CONTAINER_STOP_TIMEOUT HTTP_PROXY
    HTTPS_PROXY NO_PROXY OTEL_SERVICE_NAME OTEL_RESOURCE_ATTRIBUTES OTEL_BSP_MAX_QUEUE_SIZE PGSSLROOTCERT PGAPPNAME
    UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN DD_ENV DD_SERVICE DD_VERSION DD_AGENT_HOST DD_TRACE_ENABLED SENTRY_DSN
    NEW_RELIC_LICENSE_KEY NEW_RELIC_APP_NAME STAGE APP_ENV APP_NAME SERVICE_NAME ENVIRONMENT DEBUG VERSION GIT_SHA
    DEPLOYED_AT RELEASE TZ TEAM OWNER COST_CENTER XAI_API_KEY GROQ_API_KEY ANTHROPIC_API_KEY LITELLM_API_KEY
    LITELLM_MASTER_KEY AZURE_API_KEY MY_API_KEY TENANT_ID SECRET_ARN BUCKET_NAME QUEUE_URL TABLE_NAME
    POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB POSTGRES_HOST MYSQL_HOST DB_HOST DB_USER DB_PASSWORD REDIS_HOST REDIS_PORT
    NODE_ENV JAVA_OPTS PIPELINES_URL MCP_SERVER_URL LANGFUSE_SECRET_KEY LANGFUSE_PUBLIC_KEY LANGFUSE_HOST`
    .trim()
    .split(/\s+/)
}

/** The first two neighbours that differ, in the second half of the name, change places. */
function swapped(name: string): string {
  const start = Math.max(0, Math.floor(name.length / 2) - 1)
  for (let index = start; index < name.length - 1; index++) {
    const word = swapAt(name, index)
    if (word !== name && !CONTAINER_VARIABLES.has(word)) return word
  }
  return swapAt(name, 0)
}

function swapAt(name: string, index: number): string {
  return name.slice(0, index) + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2)
}

function mistakesIn(name: string): readonly string[] {
  const positions = [...name].map((_, index) => index)
  const all = positions.flatMap(index => [
    name.slice(0, index) + name.slice(index + 1),
    ...(index < name.length - 1 ? [swapAt(name, index)] : []),
  ])
  return [...new Set(all)].filter(word => word !== name)
}

function fail(): never {
  throw new Error('The stack of this repository lacks what this test alters.')
}
