import type { RuleDescriptions } from './ruleDescription.ts'

/** The variables of the container, as Open WebUI reads them. */
export const APPLICATION_DESCRIPTIONS: RuleDescriptions = {
  'application/accounts': {
    title: 'Too many or too few people get an account, or an account the wrong role.',
    todo: 'Set the variable that the finding names.',
    suppressible: true,
  },
  'application/cache': {
    title: 'Several tasks do not share a cache, or the cache is only half set up.',
    todo: "Set WEBSOCKET_MANAGER to 'redis' and REDIS_URL.",
    suppressible: true,
  },
  'application/clear-secret': {
    title: 'A secret stands in the environment of the container, where everyone who may describe the task reads it.',
    todo: "Move it to 'Secrets'.",
    suppressible: true,
  },
  'application/database': {
    title: 'The database is in the container, shared by several tasks, or reached without TLS.',
    todo: 'Set the address of a PostgreSQL database with TLS.',
    suppressible: true,
  },
  'application/models': {
    title: 'The endpoint of the models or of the embeddings cannot work as it is set.',
    todo: 'Correct the address, the key or the model.',
    suppressible: true,
  },
  'application/origin': {
    title: "The application's own address or the allowed origins are wrong.",
    todo: 'Set WEBUI_URL and CORS_ALLOW_ORIGIN to the address that people open.',
    suppressible: true,
  },
  'application/persistent-settings': {
    title: 'Open WebUI keeps settings in its database, where they win over the variables.',
    todo: "Set ENABLE_PERSISTENT_CONFIG to 'false'.",
    suppressible: true,
  },
  'application/roles': {
    title: "The provider's groups decide nothing, or something other than it seems.",
    todo: 'Correct the claim, the names of the groups or the switch.',
    suppressible: true,
  },
  'application/secret-key': {
    title: 'Each task makes its own key for sessions.',
    todo: "Set WEBUI_SECRET_KEY in 'Secrets'.",
    suppressible: true,
  },
  'application/server': {
    title: 'The server closes connections before the load balancer does, or believes addresses that clients claim.',
    todo: 'Correct the variable that the finding names.',
    suppressible: true,
  },
  'application/session': {
    title: 'Sessions never end, end at once, or their cookies are not safe.',
    todo: 'Correct JWT_EXPIRES_IN or the settings of the cookies.',
    suppressible: true,
  },
  'application/sign-in': {
    title: 'The sign-in by the provider cannot work, or is less safe than it could be.',
    todo: 'Correct the variable that the finding names.',
    suppressible: true,
  },
  'application/sign-out': {
    title: 'After a sign-out the user pool still has the person signed in.',
    todo: "Set the address of the pool's sign-out.",
    suppressible: true,
  },
  'application/unknown-variable': {
    title: 'Nothing in the container reads the variable.',
    todo: 'Correct or delete the name.',
    suppressible: true,
  },
  'application/uploads': {
    title: 'Uploads have no limit.',
    todo: 'Set RAG_FILE_MAX_SIZE.',
    suppressible: true,
  },
  'application/value': {
    title: 'The value of a variable is not one that Open WebUI reads.',
    todo: 'Correct the value.',
    suppressible: true,
  },
  'application/vectors': {
    title: 'The contents of documents are stored where they are lost, or cannot be stored.',
    todo: "Set VECTOR_DB to 'pgvector', with a database that has the extension.",
    suppressible: true,
  },
}
