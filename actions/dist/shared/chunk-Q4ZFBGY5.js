import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/known.ts
function known(values, value, what) {
  const found = values.find((one) => one === value);
  if (found === void 0) throw new Error(`AWS gave the ${what} '${value}', which this repository does not know.`);
  return found;
}
function translated(words, value, what) {
  const key = known(Object.keys(words), value, what);
  return words[key];
}
function present(value, what) {
  if (value === void 0) throw new Error(`AWS gave ${what}.`);
  return value;
}

export {
  known,
  translated,
  present
};
