import { join } from 'node:path'
import type { Credentials } from '../../signer.ts'
import type { Source } from '../chain.ts'
import { readJsonFile } from '../read-text-file.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Profile, profileMode, profileModes, profileText } from './cli-profile-modes.ts'
import { alibabaVariable } from './environment-variables.ts'

/** The file of profiles, as it is during one search. */
interface ProfileFile {
  readonly place: Surroundings
  readonly path: string
  readonly config: Profile
}

function findProfile({ config, path }: ProfileFile, wanted: string): Profile {
  const profiles = (Array.isArray(config['profiles']) ? config['profiles'] : []) as unknown[]
  const found = profiles.find((each): each is Profile => (each as Profile | null)?.['name'] === wanted)
  if (!found) throw new SourceProblem(`${path} has no profile ${wanted}`)
  return found
}

/** @param above the profiles that led here, by `source_profile` */
async function readProfile(
  file: ProfileFile,
  name: string,
  above: readonly string[] = [],
): Promise<{ readonly mode: string; readonly credentials: Credentials }> {
  const way = [...above, name]
  if (above.includes(name)) throw new SourceProblem(`profiles of ${file.path} ask each other: ${way.join(' → ')}`)
  const profile = findProfile(file, name)
  const wanted = profileText(profile, 'mode') ?? 'AK'
  const found = profileMode(wanted)
  if (!found) {
    const cure = `have the aliyun command write one of ${profileModes.join(', ')}, or set ALIBABA_CLOUD_ACCESS_KEY_ID and its fellows`
    throw new SourceProblem(`profile ${name} of ${file.path} has mode ${wanted}, which is not supported: ${cure}`)
  }
  const credentialsOf = async (source: string) => (await readProfile(file, source, way)).credentials
  return { mode: found.mode, credentials: await found.read(profile, { place: file.place, credentialsOf }) }
}

/** The profiles of the `aliyun` command, in `~/.aliyun/config.json`. */
export function alibabaCliProfile(place: Surroundings): Source {
  const path = join(place.home, '.aliyun', 'config.json')
  const find: Source['find'] = async () => {
    if (alibabaVariable(place, 'CLI_PROFILE_DISABLED')?.toLowerCase() === 'true') {
      return 'ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true'
    }
    const config = await readJsonFile(path)
    if (!config) return `${path} is not there`
    const name = place.profile ?? alibabaVariable(place, 'PROFILE') ?? profileText(config, 'current') ?? 'default'
    const { mode, credentials } = await readProfile({ place, path, config }, name)
    return { credentials, from: `profile ${name} (${mode}) of ${path}` }
  }
  return { name: 'aliyun CLI profile', find }
}
