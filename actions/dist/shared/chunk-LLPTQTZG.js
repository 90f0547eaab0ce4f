import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/enumValue.ts
function enumValue(values, value, what) {
  const known = values.find((candidate) => candidate === value);
  if (known === void 0) throw new Error(`AWS returned the ${what} '${value}', which this repository does not know.`);
  return known;
}
function translateEnum(names, value, what) {
  const key = enumValue(Object.keys(names), value, what);
  return names[key];
}
function required(value, what) {
  if (value === void 0) throw new Error(`AWS returned ${what}.`);
  return value;
}

export {
  enumValue,
  translateEnum,
  required
};
