/** For Node, Deno and Bun: credentials from where the vendors' own tools find them. */
export { alibabaCredentials } from './credentials/alibaba/alibaba-credentials.ts'
export type { ChainReport, CredentialsChain, SourceReport } from './credentials/chain.ts'
export type { ChainOptions } from './credentials/surroundings.ts'
export { tencentCredentials } from './credentials/tencent/tencent-credentials.ts'
