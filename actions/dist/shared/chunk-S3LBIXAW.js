import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/enumValue.ts
function enumValue(values, value, subject) {
  const match = values.find((candidate) => candidate === value);
  if (match === void 0)
    throw new Error(`AWS returned the ${subject} '${value}', which this repository does not know.`);
  return match;
}
function translateEnum(names, value, subject) {
  const key = enumValue(Object.keys(names), value, subject);
  return names[key];
}
function required(value, subject) {
  if (value === void 0) throw new Error(`AWS returned ${subject}.`);
  return value;
}

export {
  enumValue,
  translateEnum,
  required
};
