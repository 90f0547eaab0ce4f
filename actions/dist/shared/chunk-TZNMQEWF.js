import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/lazy.ts
function lazy(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

export {
  lazy
};
