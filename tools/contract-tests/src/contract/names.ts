/** `describe-cluster` and `DescribeCluster` give `DescribeCluster`; humps that the author wrote stay. */
export function pascalCase(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** `DescribeCluster` gives `describeCluster`, `URLFor` gives `urlFor`. */
export function camelCase(text: string): string {
  const pascal = pascalCase(text)
  const head = /^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+(?![a-z])|^[A-Z]/.exec(pascal)?.[0] ?? ''
  return head.toLowerCase() + pascal.slice(head.length)
}
