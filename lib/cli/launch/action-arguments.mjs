// What the framework's client sends as the arguments of a server action, and nothing that its server fails on. In a text
// "$" begins what JSON cannot say; most of that refers to other parts of a form, which no action of Coxa is given.

const meant = /^\$(\$|(undefined|NaN|-?Infinity|-0)$)/;
const deepest = 40;

/**
 * Whether a request's body is the arguments of an action.
 * @param {string} body
 */
export function areArguments(body) {
  try {
    const values = JSON.parse(body);
    return Array.isArray(values) && isSound(values, 0);
  } catch {
    return false;
  }
}

/**
 * @param {unknown} value
 * @param {number} depth
 * @returns {boolean}
 */
function isSound(value, depth) {
  if (typeof value === "string") {
    return !value.startsWith("$") || meant.test(value);
  }
  if (typeof value !== "object" || value === null) {
    return true;
  }
  return depth < deepest && Object.values(value).every((part) => isSound(part, depth + 1));
}
