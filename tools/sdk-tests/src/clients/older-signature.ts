/** The option that makes Alibaba Cloud's SDKs of today sign as those before them did; today's signature has no name there. */
export function olderSignature(signature: 'v3' | 'v2'): { signatureAlgorithm?: string } {
  return signature === 'v2' ? { signatureAlgorithm: 'v2' } : {}
}
