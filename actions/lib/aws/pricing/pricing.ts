// The two parts of the client that are used; only `npm run prices` loads them.
export { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing'
