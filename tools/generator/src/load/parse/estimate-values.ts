/**
 * At least as many values as a text of JSON or YAML can have, from a look at its punctuation: what it would cost to parse
 * is known before it is paid.
 */
export function estimateValues(text: string): number {
  return ['\n', ',', ':', '[', '{'].reduce((marks, mark) => marks + count(text, mark), 1)
}

function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found += 1
  return found
}
