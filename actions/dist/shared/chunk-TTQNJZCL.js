import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/lazy.ts
function lazy(create) {
  let created;
  return () => {
    created ??= create();
    return created;
  };
}

export {
  lazy
};
