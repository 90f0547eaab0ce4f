/**
 * Parameters of a run, so that there is a model to chat with, and documents are embedded by it: the installed packages
 * have no model inside.
 */
export const CHAT_PARAMETERS: Readonly<Record<string, string>> = {
  ModelMode: 'openai-compatible',
  ModelApiBaseUrl: 'https://models.example.com/v1',
  ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf',
  ModelIds: '',
  ImageVariant: 'slim',
  EmbeddingMode: 'endpoint',
  EmbeddingModel: 'text-embedding-3-small',
  EmbeddingDimensions: '1536',
}
