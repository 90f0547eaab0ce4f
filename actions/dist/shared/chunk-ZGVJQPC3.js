import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/pagesOf.ts
async function pagesOf(pages) {
  const all = [];
  for await (const page of pages) all.push(page);
  return all;
}

export {
  pagesOf
};
